import DirectoryModel

/// Reads one step of `do`; nil when there is no such step.
func decodeStep(
  _ item: ContentValue, lookups: [String], _ outer: inout FieldReader
) -> ValueStep? {
  if case .scalar(let word, _) = item {
    switch word.value {
    case "upper": return .upper
    case "lower": return .lower
    default:
      outer.report(.unknownStep(word))
      return nil
    }
  }
  var fields = FieldReader(item, of: "do")
  guard case .mapping(let entries, _) = item, let entry = entries.first else {
    outer.report(fields.finish())
    return nil
  }
  defer { outer.report(fields.finish()) }
  let key = entry.key.value
  switch key {
  case "line", "first":
    let number = fields.wholeNumber(key, in: key == "line" ? -100...100 : 1...1000)
    return number.map { key == "line" ? .line($0.value) : .first($0.value) }
  case "split": return .split(words(fields.texts(key)))
  case "before": return .before(words(fields.texts(key)))
  case "after": return .after(words(fields.texts(key)))
  case "starting": return .starting(words(fields.texts(key)))
  case "drop-end": return .dropEnd(words(fields.texts(key)))
  case "in-brackets", "without-brackets":
    guard let text = fields.text(key) else { return nil }
    guard text.value.count == 2, let open = text.value.first, let close = text.value.last else {
      fields.report(.notBrackets(text))
      return nil
    }
    return key == "in-brackets" ? .inBrackets(open, close) : .withoutBrackets(open, close)
  case "replace":
    return .replace(
      fields.entries(key).compactMap { pair in
        guard case .scalar(let new, _) = pair.value else { return nil }
        return (pair.key.value == "line" ? "\n" : pair.key.value, new.value)
      })
  case "values": return decodeValues(&fields)
  case "day": return .day(decodeStyles(fields.texts(key), &fields))
  case "ending": return .ending(words(fields.texts(key)))
  case "matching": return .matching(fields.texts(key).map { CodeShape($0.value) })
  case "look-up":
    guard let name = fields.text(key) else { return nil }
    if !lookups.contains(name.value) {
      fields.report(.unknownReference(name, kind: "table to look up in", known: lookups))
    }
    return .lookUp(name.value)
  default:
    outer.report(.unknownStep(entry.key))
    for other in entries { _ = fields.value(other.key.value) }
    return nil
  }
}

/// A line break is written as a word, as nobody sees one in a mapping file.
private func words(_ texts: [Located<String>]) -> [String] {
  texts.map { $0.value == "line" ? "\n" : $0.value }
}

private func decodeValues(_ fields: inout FieldReader) -> ValueStep {
  var table: [String: String] = [:]
  for entry in fields.entries("values") {
    guard case .scalar(let text, _) = entry.value else { continue }
    table[entry.key.value] = text.value
  }
  switch fields.text("otherwise")?.value {
  case nil: return .values(table, otherwise: .told)
  case "same"?: return .values(table, otherwise: .same)
  case "nothing"?: return .values(table, otherwise: .text(""))
  case let text?: return .values(table, otherwise: .text(text))
  }
}

private func decodeStyles(
  _ texts: [Located<String>], _ fields: inout FieldReader
) -> [DayStyle] {
  texts.compactMap { text in
    let style = DayStyle(text.value)
    if style == nil { fields.report(.notAStyle(text)) }
    return style
  }
}

extension Diagnostic {
  fileprivate static func unknownStep(_ word: Located<String>) -> Self {
    let known = [
      "line", "first", "split", "before", "after", "starting", "ending", "drop-end", "in-brackets",
      "without-brackets", "replace", "values", "day", "matching", "look-up", "upper", "lower",
    ]
    return Diagnostic(
      .importMap, "there is no step `\(word.value)`", at: word.range,
      help: nearestName(to: word.value, among: known).map { "write `\($0)`, the nearest step" }
        ?? "write one of \(known.map { "`\($0)`" }.joined(separator: ", "))")
  }

  fileprivate static func notBrackets(_ text: Located<String>) -> Self {
    Diagnostic(
      .importMap, "`\(text.value)` is no pair of brackets", at: text.range,
      help: "write the opening and the closing one: \"[]\"")
  }

  fileprivate static func notAStyle(_ text: Located<String>) -> Self {
    Diagnostic(
      .importMap, "`\(text.value)` does not say where day, month and year stand", at: text.range,
      help: "write YYYY, MM or MMMM, and DD once each: YYYY-MM-DD, MM/DD/YYYY, MMMM D, YYYY")
  }
}
