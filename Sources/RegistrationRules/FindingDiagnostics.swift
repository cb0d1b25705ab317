package import DirectoryModel
import WorkSharing

/// What the verdicts say against offers, as messages to the author: one for each fact, however many markets it hits.
package func findingDiagnostics(of judgement: Judgement, jobs: Int) -> [Diagnostic] {
  findingDiagnostics(of: judgement, jobs: jobs, beside: {}).findings
}

/// The same with something else found beside by one of the threads.
package func findingDiagnostics<Other: Sendable>(
  of judgement: Judgement, jobs: Int, beside other: @Sendable () -> Other
) -> (findings: [Diagnostic], other: Other) {
  let (told, other) = mapChunks(
    of: judgement.standings.count, size: 256, jobs: jobs, beside: other
  ) { suppliers in
    var told = ToldFindings(judgement)
    for standings in judgement.standings[suppliers] { told.add(standings) }
    return told.finish().withoutRepeats()
  }
  // Whoever holds the chunks besides would have each finding copied.
  return (inOrder(consume told), other)
}

/// The findings of all chunks in order, each once.
private func inOrder(_ told: consuming [[Diagnostic]]) -> [Diagnostic] {
  var chunks = consume told
  chunks.removeAll(where: \.isEmpty)
  // A fact can stand at two suppliers only if it is about none of them.
  let isInOrder = zip(chunks, chunks.dropFirst()).allSatisfy { $0[$0.count - 1] < $1[0] }
  let all = joinedChunks(consume chunks)
  return isInOrder ? all : all.inOrder().withoutRepeats()
}

/// The findings of a few suppliers, each once.
private struct ToldFindings {
  private let judgement: Judgement
  private var diagnostics: [Diagnostic] = []
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

  /// All that was told, in order; nothing is left.
  mutating func finish() -> [Diagnostic] {
    diagnostics.putInOrder()
    return exchange(&diagnostics, with: [])
  }

  private mutating func add(_ finding: Finding, against rule: RuleStatement) {
    let diagnostic = Diagnostic(
      code: rule.code, severity: rule.severity, message: finding.message, range: finding.range,
      help: rule.help.fallback, notes: finding.notes, isFinding: true)
    let isTold = diagnostics.withUnsafeBufferPointer { told in
      (start..<told.count).contains { told[$0].range == diagnostic.range && told[$0] == diagnostic }
    }
    if !isTold { diagnostics.append(diagnostic) }
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
