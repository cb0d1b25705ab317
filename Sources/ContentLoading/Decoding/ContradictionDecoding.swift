import DirectoryModel

/// Decodes what the segments of a scheme's numbers cannot say together.
func decodeContradictions(
  _ fields: inout FieldReader, of numbers: CertificateScheme.Numbers, in languages: [LanguageTag]
) -> [NumberContradiction] {
  let segments = KnownSegments(of: numbers)
  return fields.items("contradictions") { contradiction in
    contradiction.need("when")
    let when = decodeConditions("when", &contradiction, segments)
    let unless = decodeConditions("unless", &contradiction, segments)
    let says = contradiction.neededWords("says", in: languages)
    let isDoubt = contradiction.flag("doubt")
    guard let says, !when.isEmpty else { return nil }
    return NumberContradiction(when: when, unless: unless, says: says, isDoubt: isDoubt)
  }
}

/// The segments a scheme's forms name, and the values of those that are choices in every form.
private struct KnownSegments {
  let names: Set<String>
  let choices: [String: Set<String>]

  init(of numbers: CertificateScheme.Numbers) {
    var names: Set<String> = []
    var choices: [String: Set<String>] = [:]
    var open: Set<String> = []
    if case .forms(let forms) = numbers {
      for segment in forms.lazy.flatMap(\.segments) {
        guard let name = segment.name else { continue }
        names.insert(name)
        if case .choice(let values) = segment.shape {
          choices[name, default: []].formUnion(values.map(\.value))
        } else {
          open.insert(name)
        }
      }
    }
    self.names = names
    self.choices = choices.filter { !open.contains($0.key) }
  }
}

private func decodeConditions(
  _ key: String, _ fields: inout FieldReader, _ known: KnownSegments
) -> [NumberContradiction.Condition] {
  let entries = fields.entries(key)
  guard !entries.isEmpty else { return [] }
  let conditions = fields.part(key) { part -> [NumberContradiction.Condition]? in
    entries.compactMap { entry in
      let name = entry.key.value
      part.need(name)
      let texts = part.texts(name)
      guard known.names.contains(name) else {
        part.report(.unknownReference(entry.key, kind: "segment", known: known.names.sorted()))
        return nil
      }
      let values = texts.compactMap { decodeValue($0, of: name, &part, known) }
      return values.isEmpty
        ? nil : NumberContradiction.Condition(segment: name, values: values)
    }
  }
  // A condition that could not be read would make the others hold too often.
  return conditions?.count == entries.count ? conditions ?? [] : []
}

/// One value, or a span of numbers such as `2019..2099`.
private func decodeValue(
  _ text: Located<String>, of segment: String, _ fields: inout FieldReader, _ known: KnownSegments
) -> NumberContradiction.Condition.Value? {
  guard text.value.contains("..") else {
    let folded = FoldedNumber(text.value).text
    if let choices = known.choices[segment], !choices.contains(folded) {
      fields.report(.unknownValue(text, of: segment, known: choices.sorted()))
      return nil
    }
    return .text(folded)
  }
  let ends = text.value.split(separator: "..", omittingEmptySubsequences: false).map { Int($0) }
  guard ends.count == 2, let first = ends[0], let last = ends[1], first <= last else {
    fields.report(.noSpan(text, of: segment))
    return nil
  }
  return .numbers(first...last)
}

extension Diagnostic {
  fileprivate static func noSpan(_ text: Located<String>, of segment: String) -> Self {
    Diagnostic(
      .badPattern, "`\(segment)` is `\(text.value)`, not a span of numbers", at: text.range,
      help: "write the smaller number first, as in `2019..2099`")
  }
}
