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
  let timeline = StatusTimeline(directory, rules, judgement.standpoint, jobs: jobs)
  let chunks = mapChunks(of: directory.suppliers.count, size: 256, jobs: jobs) { range in
    range.map { timeline.proofs(of: judgement.standings[$0], $0) }
  }
  return chunks.flatMap { $0 }
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
    for finding in verdicts.lazy.flatMap(\.findings)
    where finding.values.first == claim.text.value {
      switch finding.fact {
      case .issuerOutsideScope: return .failing(.issuerOutsideScope)
      case .issuerScopeUnknown, .issuerNotListed, .issuerUnknown: return .open(finding.fact)
      default: break
      }
    }
    return nil
  }
}
