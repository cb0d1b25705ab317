package import DirectoryModel
import WorkSharing

/// What the verdicts say against offers, as messages to the author: one for each fact, however many markets it hits.
package func findingDiagnostics(of judgement: Judgement, jobs: Int) -> [Diagnostic] {
  let chunks = mapChunks(of: judgement.standings.count, size: 256, jobs: jobs) { suppliers in
    var told = ToldFindings(judgement)
    for standings in judgement.standings[suppliers] { told.add(standings) }
    return told.diagnostics.inOrder().withoutRepeats()
  }.filter { !$0.isEmpty }
  var all: [Diagnostic] = []
  all.reserveCapacity(chunks.reduce(0) { $0 + $1.count })
  for chunk in chunks { all += chunk }
  // A fact can stand at two suppliers only if it is about none of them.
  let isInOrder = zip(chunks, chunks.dropFirst()).allSatisfy { $0[$0.count - 1] < $1[0] }
  return isInOrder ? all : all.sorted().withoutRepeats()
}

/// The findings of a few suppliers, each once.
private struct ToldFindings {
  private let judgement: Judgement
  private(set) var diagnostics: [Diagnostic] = []
  /// Where those of the supplier of this turn begin.
  private var start = 0
  /// Answers that were told for another market of an offer: the same list of findings.
  private var lists: [(rule: Int, address: UnsafePointer<Finding>?)] = []

  init(_ judgement: Judgement) { self.judgement = judgement }

  mutating func add(_ standings: [Judgement.Standing]) {
    start = diagnostics.count
    lists.removeAll(keepingCapacity: true)
    for standing in standings {
      standing.verdicts.forEach(of: .unmet) { verdict in
        let address = verdict.findings.withUnsafeBufferPointer { $0.baseAddress }
        if lists.contains(where: { $0.rule == verdict.rule && $0.address == address }) { return }
        lists.append((verdict.rule, address))
        for finding in verdict.findings { add(finding, against: judgement.rules[verdict.rule]) }
      }
    }
  }

  private mutating func add(_ finding: Finding, against rule: RuleStatement) {
    let diagnostic = Diagnostic(
      code: rule.code, severity: rule.severity, message: finding.message, range: finding.range,
      help: rule.help.fallback, notes: finding.notes, isFinding: true)
    if !diagnostics[start...].contains(diagnostic) { diagnostics.append(diagnostic) }
  }
}

extension [Diagnostic] {
  /// Of those in order, the first of each.
  consuming func withoutRepeats() -> [Diagnostic] {
    let repeated = Set(indices.filter(repeatsOneBefore))
    return repeated.isEmpty ? self : indices.filter { !repeated.contains($0) }.map { self[$0] }
  }

  /// Whether one before it, which stands at the same place and says the same thing, is the same.
  private func repeatsOneBefore(_ index: Int) -> Bool {
    for other in indices[..<index].reversed() {
      if self[other] < self[index] { return false }
      if self[other] == self[index] { return true }
    }
    return false
  }
}
