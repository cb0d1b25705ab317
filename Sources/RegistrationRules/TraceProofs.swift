package import DirectoryModel
import WorkSharing

/// Finds for every standing since when it holds, when it changes by itself, and which wanted papers are there.
///
/// - Parameters:
///   - directory: what is offered and which papers are on record.
///   - rules: the rules the judgement was made by.
///   - judgement: the standings, at their standpoint.
///   - jobs: how many threads share the suppliers; the result does not depend on it.
/// - Returns: for each supplier a proof of each of its standings, in their order.
package func traceProofs(
  in directory: Directory, by rules: [RegistrationRule], of judgement: Judgement, jobs: Int
) -> [[StandingProof]] {
  let timeline = StatusTimeline(directory, rules, judgement.standpoint)
  let chunks = mapChunks(of: directory.suppliers.count, size: 256, jobs: jobs) { range in
    var answers = timeline.noAnswers
    return range.map { timeline.proofs(of: judgement.standings[$0], $0, &answers) }
  }
  return chunks.flatMap { $0 }
}

/// What an offer shows of each paper wanted for its goods, market and use.
func evidenceSlots(of subject: RuleSubject) -> [EvidenceSlot] {
  subject.product.evidence
    .filter { $0.isFor(subject.market, subject.offer.use.value) }
    .flatMap(\.papers)
    .map { slot(of: $0, subject) }
}

private func slot(of schemes: [CertificateScheme.ID], _ subject: RuleSubject) -> EvidenceSlot {
  let positions = schemes.compactMap { subject.directory.position(of: $0) }
  let papers = NamedPapers(of: positions, for: subject)
  if let first = papers.running.first {
    let isWhole = papers.uncoveredModels(by: papers.running, of: subject).isEmpty
    return EvidenceSlot(
      schemes: schemes, standing: isWhole ? .present : .failing(.paperForOtherModel),
      paper: first.index)
  }
  if let (paper, fact) = papers.unknown.first {
    return EvidenceSlot(schemes: schemes, standing: .open(fact), paper: paper.index)
  }
  if let (paper, why) = papers.failing.first {
    return EvidenceSlot(schemes: schemes, standing: .failing(why.fact), paper: paper.index)
  }
  let isClaimed = !papers.unrecorded.isEmpty
  return EvidenceSlot(
    schemes: schemes, standing: isClaimed ? .open(.paperNotRecorded) : .missing, paper: nil)
}
