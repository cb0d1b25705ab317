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

/// What an offer shows of each paper wanted for its goods, market and use.
///
/// A paper is not wanted on a day on which none of its schemes counts. Doubts the verdicts have about a paper's issuer
/// are doubts about the paper.
func evidenceSlots(
  of subject: RuleSubject, _ standing: Judgement.Standing
) -> [EvidenceSlot] {
  let day = subject.standpoint.asOf
  return subject.product.evidence
    .filter { $0.isFor(subject.market, subject.offer.use.value) }
    .flatMap(\.papers)
    .filter { wanted in
      wanted.contains { subject.directory.scheme($0)?.counts(on: day) ?? false }
    }
    .map { slot(of: $0, subject, standing) }
}

private func slot(
  of schemes: [CertificateScheme.ID], _ subject: RuleSubject, _ standing: Judgement.Standing
) -> EvidenceSlot {
  let wanted = WantedSchemes(schemes.compactMap { subject.directory.position(of: $0) })
  func slot(_ standing: EvidenceSlot.Standing, _ paper: NamedPaper?) -> EvidenceSlot {
    EvidenceSlot(schemes: schemes, standing: standing, paper: paper?.index)
  }
  guard let papers = subject.file.papers(of: wanted) else { return slot(.missing, nil) }
  if let first = papers.running.first {
    if let doubt = standing.doubt(aboutIssuerOf: subject.claim(of: first)) {
      return slot(doubt, first)
    }
    let isWhole = papers.uncoveredModels(by: papers.running, of: subject).isEmpty
    return slot(isWhole ? .present : .failing(.paperForOtherModel), first)
  }
  if let (paper, fact) = papers.unknown.first { return slot(.open(fact), paper) }
  if let (paper, why) = papers.failing.first { return slot(.failing(why.fact), paper) }
  return slot(papers.unrecorded.isEmpty ? .missing : .open(.paperNotRecorded), nil)
}

extension Judgement.Standing {
  /// What the verdicts say of the issuer of a paper, nil when nothing speaks against it.
  fileprivate func doubt(aboutIssuerOf claim: CertificateClaim) -> EvidenceSlot.Standing? {
    for finding in verdicts.allFindings where finding.values.first == claim.text.value {
      switch finding.fact {
      case .issuerOutsideScope: return .failing(.issuerOutsideScope)
      case .issuerScopeUnknown, .issuerNotListed, .issuerUnknown: return .open(finding.fact)
      default: break
      }
    }
    return nil
  }
}
