package import DirectoryModel
import WorkSharing

/// Runs every example of every rule file and reports those that do not come out as they say; `jobs` threads share the files.
package func checkExamples(
  of documents: [RuleDocument], with rules: [RegistrationRule], jobs: Int
) -> [Diagnostic] {
  let byID = Dictionary(
    rules.map { ($0.statement.id, $0) }, uniquingKeysWith: { first, _ in first })
  return mapChunks(of: documents.count, size: 1, jobs: jobs) { range in
    documents[range].flatMap { document -> [Diagnostic] in
      guard let rule = byID[document.id] else { return [] }
      let outcomes = document.examples.map(\.outcome.value)
      let missing = [Outcome.met, .unmet].filter { !outcomes.contains($0) }
      let claims = ClaimSearch(for: [rule])
      return document.examples.flatMap { checkExample($0, of: rule, claims) }
        + missing.map { .exampleMissing($0, of: rule) }
    }
  }.flatMap { $0 }
}

/// Compares one example's outcome and marks with what the rule answers.
package func checkExample(
  _ example: RuleDocument.Example, of rule: RegistrationRule
) -> [Diagnostic] {
  checkExample(example, of: rule, ClaimSearch(for: [rule]))
}

private func checkExample(
  _ example: RuleDocument.Example, of rule: RegistrationRule, _ claims: ClaimSearch
) -> [Diagnostic] {
  let standpoint = Standpoint(asOf: example.day, knownBy: example.day)
  let judgement = judge(
    example.directory, by: [rule], at: standpoint, jobs: 1, claims: claims
  ).judgement
  guard let position = example.directory.position(of: Supplier.ID("example")) else { return [] }
  let verdicts = judgement.standings[position].flatMap(\.verdicts)
  let outcome = worst(of: verdicts.map(\.outcome))
  guard outcome == example.outcome.value else {
    return [.otherOutcome(example, outcome, verdicts, rule)]
  }

  var findings = Dictionary(
    verdicts.filter { $0.outcome == outcome && outcome != .met }.flatMap(\.findings)
      .map { ("\($0.range.line) \($0.message)", $0) }, uniquingKeysWith: { first, _ in first })
  var diagnostics: [Diagnostic] = []
  for mark in example.marks {
    let fitting = findings.filter {
      Int($0.value.range.line) == mark.line && holds($0.value.message, mark.words)
    }
    if fitting.isEmpty { diagnostics.append(.markWithoutFinding(mark, example, rule)) }
    for key in fitting.keys { findings[key] = nil }
  }
  for finding in findings.values { diagnostics.append(.findingWithoutMark(finding, rule)) }
  return diagnostics.sorted()
}

/// Whether a message has some words in it; most are found by their bytes.
private func holds(_ message: String, _ words: String) -> Bool {
  let (bytes, wanted) = (Array(message.utf8), Array(words.utf8))
  guard let first = wanted.first, bytes.count >= wanted.count else {
    return message.contains(words)
  }
  let isFound = (0...(bytes.count - wanted.count)).contains {
    bytes[$0] == first && bytes[$0...].starts(with: wanted)
  }
  return isFound || message.contains(words)
}

private func worst(of outcomes: [Outcome]) -> Outcome {
  let order: [Outcome] = [.unmet, .unknown, .met, .notApplicable]
  return order.first(where: outcomes.contains) ?? .notApplicable
}

extension Diagnostic {
  fileprivate static func exampleMissing(_ outcome: Outcome, of rule: RegistrationRule)
    -> Diagnostic
  {
    let word = outcome == .met ? "accepted" : "refused"
    return Diagnostic(
      .exampleMissing, "\(rule.statement.code) has no \(word) example",
      at: .start(of: rule.statement.file),
      help: "add a block that begins with ```supplier \(word) on 2020-05-01", severity: .warning)
  }

  fileprivate static func otherOutcome(
    _ example: RuleDocument.Example, _ outcome: Outcome, _ verdicts: [Verdict],
    _ rule: RegistrationRule
  ) -> Diagnostic {
    Diagnostic(
      .exampleFails,
      "example of \(rule.statement.code) comes out as \(outcome.rawValue) on \(example.day), "
        + "not as \(example.outcome.value.rawValue)",
      at: example.outcome.range, help: "correct the example or the rule",
      notes: verdicts.flatMap(\.findings).map { Note($0.message, at: $0.range) })
  }

  fileprivate static func markWithoutFinding(
    _ mark: RuleDocument.Mark, _ example: RuleDocument.Example, _ rule: RegistrationRule
  ) -> Diagnostic {
    Diagnostic(
      .exampleFails,
      "no finding of \(rule.statement.code) on this line says “\(mark.words)”",
      at: SourceRange(
        file: example.outcome.range.file, line: mark.line, column: 1, length: 1),
      help: "move the mark to the finding's line, or correct its words")
  }

  fileprivate static func findingWithoutMark(
    _ finding: Finding, _ rule: RegistrationRule
  ) -> Diagnostic {
    Diagnostic(
      .exampleFails, "\(rule.statement.code) finds something unmarked: \(finding.message)",
      at: finding.range, help: "mark the line with `# refused: …`, or correct the rule")
  }
}
