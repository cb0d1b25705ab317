import DirectoryModel

/// A register row an offer names, and the claim that names it.
struct NamedPaper: Sendable {
  let index: Int
  let certificate: Certificate
  let claim: CertificateClaim
}

/// The papers an offer names of some schemes, sorted by what each is worth for the offer at the standpoint.
///
/// A row recorded after the standpoint's known-by day is left out as if it were not there.
struct NamedPapers: Sendable {
  private(set) var running: [NamedPaper] = []
  /// Papers of which something is missing to tell, and what that is.
  private(set) var unknown: [(paper: NamedPaper, finding: Finding)] = []
  /// Papers that do not count, and why.
  private(set) var failing: [(paper: NamedPaper, findings: [Finding])] = []
  /// Numbers that no visible row holds but that may be papers of these schemes.
  private(set) var unrecorded: [Finding] = []

  init(of schemes: [CertificateScheme.ID], for subject: RuleSubject) {
    var offered: Set<FoldedNumber>?
    for claim in subject.offer.claims {
      let rows = subject.visibleRows(of: claim)
      guard !rows.isEmpty else {
        if subject.directory.mayMean(claim, oneOf: schemes) {
          unrecorded.append(.unrecorded(claim))
        }
        continue
      }
      let wanted = rows.filter {
        schemes.contains(subject.directory.certificates[$0].scheme.value)
      }
      guard !wanted.isEmpty else { continue }
      let models = offered ?? Set(subject.offer.models.map { FoldedNumber($0.value) })
      offered = models
      let papers = wanted.map {
        NamedPaper(index: $0, certificate: subject.directory.certificates[$0], claim: claim)
      }
      sort(papers, offering: models, for: subject)
    }
  }

  /// Models of the offer that none of the papers lists; a paper without a list covers all.
  func uncoveredModels(
    by papers: [NamedPaper], of subject: RuleSubject
  ) -> [Located<String>] {
    guard !subject.offer.models.isEmpty, papers.allSatisfy({ !$0.certificate.models.isEmpty })
    else { return [] }
    let covered = Set(papers.lazy.flatMap(\.certificate.models).map(FoldedNumber.init))
    return subject.offer.models.filter { !covered.contains(FoldedNumber($0.value)) }
  }

  /// Sorts the rows of one claim; where some speak of these goods, the others speak of other goods.
  private mutating func sort(
    _ papers: [NamedPaper], offering models: Set<FoldedNumber>, for subject: RuleSubject
  ) {
    var misfits: [(paper: NamedPaper, findings: [Finding])] = []
    var fitting: [(paper: NamedPaper, state: CertificateState)] = []
    for paper in papers {
      let findings = misfit(of: paper, offering: models, for: subject)
      if findings.isEmpty {
        let scheme = subject.directory.scheme(paper.certificate.scheme.value)
        fitting.append(
          (paper, state(of: paper.certificate, in: scheme, at: subject.standpoint)))
      } else {
        misfits.append((paper, findings))
      }
    }
    if fitting.isEmpty { failing += misfits }
    let takenBack = fitting.filter { $0.state == .failing(.paperWithdrawn) }.map(\.paper)
    for (paper, state) in fitting {
      switch state {
      case .failing(let fact):
        failing.append((paper, [.about(paper.certificate, paper.claim, fact)]))
      case .running, .unknown:
        guard !takenBack.contains(where: { $0.outweighs(paper) }) else { continue }
        if case .unknown(let fact) = state {
          unknown.append((paper, .about(paper.certificate, paper.claim, fact)))
        } else if paper.certificate.products.isEmpty {
          unknown.append((paper, .about(paper.certificate, paper.claim, .paperCoverUnknown)))
        } else {
          running.append(paper)
        }
      }
    }
  }

  /// Why a paper speaks of other goods than the offer's; empty when it may speak of them.
  private func misfit(
    of paper: NamedPaper, offering models: Set<FoldedNumber>, for subject: RuleSubject
  ) -> [Finding] {
    let certificate = paper.certificate
    if !certificate.products.isEmpty,
      !certificate.products.contains(where: { $0.value == subject.product.id })
    {
      return [.about(certificate, paper.claim, .paperForOtherProduct)]
    }
    if let use = certificate.use, use != subject.offer.use.value {
      return [.about(certificate, paper.claim, .paperForOtherUse)]
    }
    guard !models.isEmpty, !certificate.models.isEmpty,
      !certificate.models.contains(where: { models.contains(FoldedNumber($0)) })
    else { return [] }
    return subject.offer.models.map { .otherModel($0, paper: paper.claim) }
  }
}

extension NamedPaper {
  /// Whether this row says of the other row's goods, later or on the same day, that their paper was taken back.
  fileprivate func outweighs(_ other: NamedPaper) -> Bool {
    guard certificate.scheme.value == other.certificate.scheme.value,
      other.certificate.recorded <= certificate.recorded
    else { return false }
    let models = Set(certificate.models.map(FoldedNumber.init))
    return models.isEmpty || other.certificate.models.isEmpty
      || other.certificate.models.contains { models.contains(FoldedNumber($0)) }
  }
}

extension RuleSubject {
  /// The register rows a claim means that were recorded by then.
  func visibleRows(of claim: CertificateClaim) -> [Int] {
    claim.certificates.filter {
      directory.certificates[$0].recorded <= standpoint.knownBy
    }
  }
}

extension Directory {
  /// Whether a paper the register does not hold could be one of these schemes.
  fileprivate func mayMean(
    _ claim: CertificateClaim, oneOf schemes: [CertificateScheme.ID]
  ) -> Bool {
    let named = CertificateScheme.ID(claim.text.value)
    if scheme(named) != nil { return schemes.contains(named) }
    let number = FoldedNumber(claim.text.value)
    let fitting = self.schemes.filter { $0.fits(number) }.map(\.id)
    guard fitting.isEmpty else { return fitting.contains(where: schemes.contains) }
    return schemes.contains { id in
      if case .ownStyle? = scheme(id)?.numbers { true } else { false }
    }
  }
}
