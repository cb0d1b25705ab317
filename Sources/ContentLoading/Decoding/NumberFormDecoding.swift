import DirectoryModel

/// Decodes one way the numbers of a scheme are built.
func decodeNumberForm(_ fields: inout FieldReader, in languages: [LanguageTag]) -> NumberForm? {
  let name = fields.neededWords("name", in: languages)
  fields.need("segments")
  let segments = fields.items("segments") { decodeSegment(&$0, in: languages) }
  guard let name, !segments.isEmpty else { return nil }
  guard waysToCut(segments) <= mostWays else {
    fields.report(.tooManyWays(at: fields.range))
    return nil
  }
  return NumberForm(name: name, segments: segments)
}

/// In how many ways a number may be cut before the right one is found; each is tried for each number.
private let mostWays = 1000

private func waysToCut(_ segments: [NumberForm.Segment]) -> Int {
  segments.reduce(1) { ways, segment in
    let own =
      switch segment.shape {
      case .text(_, let isOptional): isOptional ? 2 : 1
      case .choice(let values): Set(values.map(\.value.utf8.count)).count
      case .digits(let count), .letters(let count), .han(let count): count.count
      case .year, .shortYear, .checkDigit: 1
      }
    return min(ways * max(own, 1), mostWays + 1)
  }
}

private func decodeSegment(
  _ fields: inout FieldReader, in languages: [LanguageTag]
) -> NumberForm.Segment? {
  let name = fields.text("name")
  let label = fields.words("label", in: languages)
  let isOptional = fields.flag("optional")
  let shapes: [NumberForm.Segment.Shape?] = [
    fields.neededText(ifWritten: "text").map {
      .text(FoldedNumber($0.value).text, isOptional: isOptional)
    },
    decodeChoice(&fields, in: languages),
    decodeCount("digits", &fields).map { .digits($0) },
    decodeYear(&fields),
    decodeCount("han", &fields).map { .han($0) },
    decodeCount("letters", &fields).map { .letters($0) },
    fields.choice("check-digit", of: CheckDigitScheme.self).map { .checkDigit($0.value) },
  ]
  let written = shapes.compactMap { $0 }
  guard let shape = written.first, written.count == 1 else {
    fields.report(.shapesOfSegment(written.count, at: fields.range))
    return nil
  }
  if case .text = shape {
  } else if name == nil {
    fields.need("name")
  }
  return NumberForm.Segment(name: name?.value, label: label, shape: shape)
}

private func decodeChoice(
  _ fields: inout FieldReader, in languages: [LanguageTag]
) -> NumberForm.Segment.Shape? {
  let values = fields.part("choice") { choice in
    choice.keys.compactMap { value -> (value: String, meaning: Words)? in
      guard let meaning = choice.neededWords(value, in: languages) else { return nil }
      if FoldedNumber(value).text.isEmpty { choice.report(.emptyText("choice", at: choice.range)) }
      return (FoldedNumber(value).text, meaning)
    }
  }
  return values.map { .choice($0) }
}

private func decodeYear(_ fields: inout FieldReader) -> NumberForm.Segment.Shape? {
  fields.part("year") { year -> NumberForm.Segment.Shape? in
    let from = year.wholeNumber("from", in: 1000...9999)
    let until = year.wholeNumber("until", in: 1000...9999)
    let digits = year.wholeNumber("digits", in: 2...4)
    let first = from?.value ?? 1000
    let last = until?.value ?? 9999
    guard first <= last else {
      year.report(.emptyRange("\(first) to \(last)", at: year.range))
      return nil
    }
    switch digits?.value {
    case nil, 4: return .year(first...last)
    case 2 where last - first < 100: return .shortYear(first...last)
    case 2: year.report(.severalCenturies("\(first) to \(last)", at: year.range))
    case _: year.report(.yearOfThreeDigits(at: digits?.range ?? year.range))
    }
    return nil
  }
}

/// A number of characters: `4`, or `4-5` for four or five.
private func decodeCount(_ key: String, _ fields: inout FieldReader) -> ClosedRange<Int>? {
  guard let text = fields.text(key) else { return nil }
  let parts = text.value.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
  let allowed = 0...40
  if let first = parts.first ?? nil, let last = parts.last ?? nil, parts.count <= 2,
    allowed.contains(first), allowed.contains(last), first <= last
  {
    return first...last
  }
  fields.report(
    Diagnostic(
      .badPattern, "`\(key)` is `\(text.value)`, not a number of characters", at: text.range,
      help: "write a number up to 40, or two such as `4-5`"))
  return nil
}

extension Diagnostic {
  fileprivate static func shapesOfSegment(_ count: Int, at range: SourceRange) -> Self {
    Diagnostic(
      .badPattern,
      count == 0
        ? "segment does not say what it holds" : "segment says in \(count) ways what it holds",
      at: range,
      help: "write one of `text`, `choice`, `digits`, `year`, `han`, `letters` and `check-digit`")
  }

  fileprivate static func tooManyWays(at range: SourceRange) -> Self {
    Diagnostic(
      .badPattern, "form can be cut in more than \(mostWays) ways", at: range,
      help: "give segments fixed lengths, or write several forms")
  }

  fileprivate static func emptyRange(_ words: String, at range: SourceRange) -> Self {
    Diagnostic(
      .badPattern, "years \(words) hold no year", at: range,
      help: "write the earlier year as `from`")
  }

  fileprivate static func severalCenturies(_ words: String, at range: SourceRange) -> Self {
    Diagnostic(
      .badPattern, "two digits stand for several of the years \(words)", at: range,
      help: "write a span of at most a hundred years")
  }

  fileprivate static func yearOfThreeDigits(at range: SourceRange) -> Self {
    Diagnostic(
      .badPattern, "years are written with two or four digits, not three", at: range,
      help: "write `2` or `4`")
  }
}
