import DirectoryModel

/// The words behind the fence of an example: `supplier refused on 2020-05-01`.
struct ExampleHeading {
  let outcome: Located<Outcome>?
  let day: CalendarDay?
  let diagnostics: [Diagnostic]

  private static let outcomes: [(word: String, outcome: Outcome)] = [
    ("accepted", .met), ("refused", .unmet), ("unknown", .unknown), ("untouched", .notApplicable),
  ]

  init(_ words: String, at fence: SourceRange) {
    let parts = words.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    guard parts.count == 4, parts[2] == "on" else {
      outcome = nil
      day = nil
      diagnostics = [.headingMalformed(at: fence)]
      return
    }
    var diagnostics: [Diagnostic] = []
    let offset = "```supplier ".utf8.count
    let word = Located(
      parts[1],
      at: SourceRange(
        file: fence.file, line: Int(fence.line), column: Int(fence.column) + offset,
        length: parts[1].utf8.count))
    let found = Self.outcomes.first { $0.word == word.value }
    outcome = found.map { Located($0.outcome, at: word.range) }
    if found == nil { diagnostics.append(.unknownOutcome(word, Self.outcomes.map(\.word))) }
    day = CalendarDay(parts[3])
    if day == nil {
      let place = SourceRange(
        file: fence.file, line: Int(fence.line),
        column: Int(word.range.endColumn) + " on ".utf8.count, length: parts[3].utf8.count)
      diagnostics.append(.impossibleDay(Located(parts[3], at: place)))
    }
    self.diagnostics = diagnostics
  }
}

extension Diagnostic {
  fileprivate static func headingMalformed(at range: SourceRange) -> Self {
    Diagnostic(
      .exampleMalformed, "example does not say its outcome and day", at: range,
      help: "write ```supplier accepted on 2020-05-01, or refused, unknown, untouched")
  }

  fileprivate static func unknownOutcome(_ word: Located<String>, _ known: [String]) -> Self {
    Diagnostic(
      .exampleMalformed, "`\(word.value)` is no outcome of an example", at: word.range,
      help:
        "write \(nearestName(to: word.value, among: known).map { "`\($0)`" } ?? known.map { "`\($0)`" }.joined(separator: " or "))"
    )
  }
}
