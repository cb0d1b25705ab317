package import DirectoryModel

/// What the verdicts say against offers, as messages to the author: one for each fact, however many markets it hits.
package func findingDiagnostics(of judgement: Judgement) -> [Diagnostic] {
  var seen = Set<Diagnostic>()
  for verdict in judgement.standings.lazy.joined().flatMap(\.verdicts) {
    let rule = judgement.rules[verdict.rule]
    for finding in verdict.findings where verdict.outcome == .unmet {
      seen.insert(
        Diagnostic(
          code: rule.code, severity: rule.severity, message: finding.message,
          range: finding.range, help: rule.help.fallback, notes: finding.notes, isFinding: true))
    }
  }
  return seen.sorted()
}
