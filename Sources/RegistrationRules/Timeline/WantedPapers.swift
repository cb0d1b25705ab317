import DirectoryModel

/// The papers wanted of goods in a market on a day, looked up once for all offers.
///
/// A paper is not wanted on a day on which none of its schemes counts.
struct WantedPapers: Sendable {
  private struct Paper {
    /// One scheme, or several that can stand for each other.
    let schemes: [CertificateScheme.ID]
    let wanted: WantedSchemes
  }

  /// By product, market and use.
  private let papers: [[Paper]]
  private let markets: Int

  init(_ directory: Directory, on day: CalendarDay) {
    markets = directory.markets.count
    papers = directory.products.flatMap { product in
      directory.markets.flatMap { market in
        IntendedUse.allCases.map { use in
          product.evidence.filter { $0.isFor(market.id, use) }.flatMap(\.papers)
            .filter { $0.contains { directory.scheme($0)?.counts(on: day) ?? false } }
            .map { schemes in
              Paper(
                schemes: schemes,
                wanted: WantedSchemes(schemes.compactMap { directory.position(of: $0) }))
            }
        }
      }
    }
  }

  /// What an offer shows of each; doubts the verdicts have about a paper's issuer are doubts about the paper.
  func slots(of subject: RuleSubject, _ standing: Judgement.Standing) -> [EvidenceSlot] {
    let place = subject.file.productPosition * markets + subject.marketPosition
    let use = subject.offer.use.value == .medical ? 0 : 1
    return papers[place * IntendedUse.allCases.count + use].map { paper in
      let (standing, row) = Self.standing(of: paper.wanted, subject, standing)
      return EvidenceSlot(schemes: paper.schemes, standing: standing, paper: row)
    }
  }

  /// What the offer shows of a paper, and the row of the register that says so.
  private static func standing(
    of wanted: WantedSchemes, _ subject: RuleSubject, _ standing: Judgement.Standing
  ) -> (EvidenceSlot.Standing, Int?) {
    guard let papers = subject.file.papers(of: wanted) else { return (.missing, nil) }
    if let first = papers.running.first {
      if let doubt = standing.doubt(aboutIssuerOf: subject.claim(of: first)) {
        return (doubt, first.index)
      }
      let isWhole = papers.uncoveredModels(by: papers.running, of: subject).isEmpty
      return (isWhole ? .present : .failing(.paperForOtherModel), first.index)
    }
    if let (paper, fact) = papers.unknown.first { return (.open(fact), paper.index) }
    if let (paper, why) = papers.failing.first { return (.failing(why.fact), paper.index) }
    return (papers.unrecorded.isEmpty ? .missing : .open(.paperNotRecorded), nil)
  }
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
