package import DirectoryModel
import WorkSharing

/// Finds for every standing since when it holds, when it changes by itself, and which wanted papers are there.
///
/// - Parameters:
///   - judged: what is offered, which papers are on record, and the standings at their standpoint.
///   - jobs: how many threads share the suppliers; the result does not depend on it.
///   - before: the proofs of the judgement that this one took standings over from, if it took any.
/// - Returns: for each supplier a proof of each of its standings, in their order.
package func traceProofs(
  of judged: JudgedDirectory, jobs: Int, recalling before: TracedDirectory? = nil
) -> TracedDirectory {
  let directory = judged.directory
  let timeline = StatusTimeline(judged)
  let isSame =
    before.flatMap { SupplierChanges(from: $0.judged.directory, to: directory) }?.isSame ?? []
  let chunks = mapChunks(of: directory.suppliers.count, size: 256, jobs: jobs) { range in
    var othersRead = OthersRead()
    var isKept: [Bool] = []
    let proofs = range.map { position in
      if let before, !isSame.isEmpty, !judged.isKept.isEmpty, judged.isKept[position],
        case let others = before.othersRead.ofSupplier(at: position),
        others.allSatisfy({ isSame[Int($0)] })
      {
        othersRead.set(others, forSupplierAt: position)
        isKept.append(true)
        return before.proofs[position]
      }
      isKept.append(false)
      let firm = timeline.firm(at: position)
      defer { othersRead.note(firm) }
      return timeline.proofs(of: judged.judgement.standings[position], firm)
    }
    return (proofs: proofs, othersRead: othersRead, isKept: isKept)
  }
  return TracedDirectory(
    judged: judged, proofs: chunks.flatMap(\.proofs),
    othersRead: chunks.reduce(into: OthersRead()) { $0.add($1.othersRead) },
    isKept: chunks.flatMap(\.isKept))
}

/// A judged directory with the proofs of its standings.
package struct TracedDirectory: Sendable {
  package let judged: JudgedDirectory
  /// By position of the supplier: a proof of each of its standings, in their order.
  package let proofs: [[StandingProof]]
  /// Whose records beside a supplier's own its proofs were made from.
  let othersRead: OthersRead
  /// By position of the supplier: whether its standings and proofs were taken over from the tracing before.
  package let isKept: [Bool]
}
