import DirectoryModel

/// A register row an offer names, and the claim that names it.
struct NamedPaper {
  let row: RegisterRow
  let claim: CertificateClaim

  var index: Int { row.index }
  var certificate: Certificate { row.certificate }
}

/// The papers an offer names of some schemes, sorted by what each is worth for the offer at the standpoint.
///
/// A row recorded after the standpoint's known-by day is left out as if it were not there.
struct NamedPapers {
  private(set) var running: [NamedPaper] = []
  /// Papers of which something is missing to tell, and what that is.
  private(set) var unknown: [(paper: NamedPaper, fact: Fact)] = []
  /// Papers that do not count, and why.
  private(set) var failing: [(paper: NamedPaper, why: Failure)] = []
  /// Claims that no visible row holds but that may be papers of these schemes.
  private(set) var unrecorded: [CertificateClaim] = []

  /// Why a paper does not count.
  enum Failure {
    case fact(Fact)
    case misfit(RegisterRow.Misfit)
  }

  init(of schemes: WantedSchemes, for subject: RuleSubject) {
    guard subject.file.schemes.mayMeet(schemes.bits) else { return }
    for paper in subject.file.papers where paper.schemes.mayMeet(schemes.bits) {
      switch paper.rows.count {
      case 0:
        if paper.mayBeOf.contains(where: schemes.contains) { unrecorded.append(paper.claim) }
      case 1:
        if schemes.contains(paper.rows[0].schemePosition) {
          sort(NamedPaper(row: paper.rows[0], claim: paper.claim))
        }
      default:
        sort(
          paper.rows.filter { schemes.contains($0.schemePosition) }
            .map { NamedPaper(row: $0, claim: paper.claim) })
      }
    }
  }

  var isEmpty: Bool {
    running.isEmpty && unknown.isEmpty && failing.isEmpty && unrecorded.isEmpty
  }

  /// Models of the offer that none of the papers lists; a paper without a list covers all.
  func uncoveredModels(
    by papers: [NamedPaper], of subject: RuleSubject
  ) -> [Located<String>] {
    let models = subject.offer.models
    guard !models.isEmpty, papers.allSatisfy({ !$0.certificate.models.isEmpty }) else { return [] }
    // Most papers write a model as the offer does.
    let areWritten = models.allSatisfy { model in
      papers.contains { $0.certificate.models.contains(model.value) }
    }
    if areWritten { return [] }
    let covered = Set(papers.lazy.flatMap(\.certificate.models).map(FoldedNumber.init))
    return models.filter { !covered.contains(FoldedNumber($0.value)) }
  }

  /// What is missing to tell of the papers of unknown state.
  func unknownFindings(_ papers: [(paper: NamedPaper, fact: Fact)]) -> [Finding] {
    papers.map { .about($0.paper.certificate, $0.paper.claim, $0.fact) }
  }

  /// Why papers do not count.
  func failingFindings(of subject: RuleSubject) -> [Finding] {
    failing.flatMap { paper, why -> [Finding] in
      switch why {
      case .fact(let fact): [.about(paper.certificate, paper.claim, fact)]
      case .misfit(.product): [.about(paper.certificate, paper.claim, .paperForOtherProduct)]
      case .misfit(.use): [.about(paper.certificate, paper.claim, .paperForOtherUse)]
      case .misfit(.models): subject.offer.models.map { .otherModel($0, paper: paper.claim) }
      }
    }
  }

  /// Sorts the rows of one claim; where some speak of these goods, the others speak of other goods.
  private mutating func sort(_ papers: [NamedPaper]) {
    let fitting = papers.filter { $0.row.misfit == nil }
    if fitting.isEmpty { return papers.forEach { sort($0) } }
    let takenBack =
      fitting.count > 1 ? fitting.filter { $0.row.state == .failing(.paperWithdrawn) } : []
    for paper in fitting {
      if case .failing = paper.row.state {
        sort(paper)
      } else if !takenBack.contains(where: { $0.outweighs(paper) }) {
        sort(paper)
      }
    }
  }

  /// Sorts a row by what it is worth alone.
  private mutating func sort(_ paper: NamedPaper) {
    if let misfit = paper.row.misfit {
      failing.append((paper, .misfit(misfit)))
      return
    }
    switch paper.row.state {
    case .failing(let fact): failing.append((paper, .fact(fact)))
    case .unknown(let fact): unknown.append((paper, fact))
    case .running where paper.certificate.products.isEmpty:
      unknown.append((paper, .paperCoverUnknown))
    case .running: running.append(paper)
    }
  }
}

extension NamedPapers.Failure {
  /// The fact a grid of evidence shows for it.
  var fact: Fact {
    switch self {
    case .fact(let fact): fact
    case .misfit(.product): .paperForOtherProduct
    case .misfit(.use): .paperForOtherUse
    case .misfit(.models): .paperForOtherModel
    }
  }
}

extension NamedPaper {
  /// Whether this row says of the other row's goods, later or on the same day, that their paper was taken back.
  fileprivate func outweighs(_ other: NamedPaper) -> Bool {
    guard row.schemePosition == other.row.schemePosition,
      certificate.scheme.value == other.certificate.scheme.value,
      other.certificate.recorded <= certificate.recorded
    else { return false }
    let models = Set(certificate.models.map(FoldedNumber.init))
    return models.isEmpty || other.certificate.models.isEmpty
      || other.certificate.models.contains { models.contains(FoldedNumber($0)) }
  }
}
