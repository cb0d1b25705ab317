extension Diagnostic {
  package static func wrongKind(of what: String, wanted: String, _ value: ContentValue) -> Self {
    let found =
      switch value {
      case .scalar: "one text"
      case .list: "a list"
      case .mapping: "a mapping"
      }
    return Diagnostic(
      .wrongKind, "`\(what)` is \(found), not \(wanted)", at: value.range,
      help: "write \(wanted) here")
  }

  package static func missing(_ key: String, at range: SourceRange) -> Self {
    Diagnostic(.missingKey, "`\(key)` is missing", at: range, help: "add `\(key): …`")
  }

  static func listsNothing(_ key: String, at range: SourceRange) -> Self {
    Diagnostic(
      .missingKey, "`\(key)` lists nothing", at: range, help: "write at least one value")
  }

  static func tooLong(_ text: Located<String>, of key: String, longest: Int) -> Self {
    Diagnostic(
      .valueTooLong,
      "`\(key)` has \(text.value.utf8.count) bytes, more than the \(longest) that are read",
      at: text.range, help: "shorten it; long texts stand below the front matter")
  }

  static func moreUnknownKeys(_ count: Int, at range: SourceRange) -> Self {
    Diagnostic(
      .unknownKey, "\(count) more keys are not known here", at: range,
      help: "remove them, or correct the mapping they stand in")
  }

  package static func unknownKey(_ key: Located<String>, known: [String]) -> Self {
    let nearest = nearestName(to: key.value, among: known)
    return Diagnostic(
      .unknownKey, "there is no key `\(key.value)` here", at: key.range,
      help: nearest.map { "write `\($0)`, the nearest known key" }
        ?? "remove it; known keys are \(known.map { "`\($0)`" }.joined(separator: ", "))",
      replacement: nearest)
  }

  package static func unknownValue(_ text: Located<String>, of key: String, known: [String]) -> Self
  {
    let nearest = nearestName(to: text.value, among: known)
    return Diagnostic(
      .unknownValue, "`\(key)` cannot be `\(text.value)`", at: text.range,
      help: nearest.map { "write `\($0)`" }
        ?? "write one of \(known.map { "`\($0)`" }.joined(separator: ", "))",
      replacement: nearest)
  }

  package static func impossibleDay(_ text: Located<String>) -> Self {
    Diagnostic(
      .impossibleDay, "`\(text.value)` is not a day of the calendar", at: text.range,
      help: "write the day as YYYY-MM-DD")
  }

  package static func unknownLanguage(_ key: Located<String>, known: [String]) -> Self {
    Diagnostic(
      .unknownLanguage, "`\(key.value)` is not a language of this site", at: key.range,
      help: "write one of \(known.map { "`\($0)`" }.joined(separator: ", ")), "
        + "or add the language to `languages` in content/site.yaml")
  }

  package static func unknownReference(
    _ text: Located<String>, kind: String, known: some Sequence<String>
  ) -> Self {
    let nearest = nearestName(to: text.value, among: known)
    return Diagnostic(
      .unknownReference, "there is no \(kind) `\(text.value)`", at: text.range,
      help: nearest.map { "write `\($0)`, the nearest \(kind)" }
        ?? "add the \(kind), or name one that exists",
      replacement: nearest)
  }
}
