import DirectoryModel

/// A register row an offer names, and the claim that names it.
struct NamedPaper {
  let row: RegisterRow
  /// Position of the claim in `OfferFile.papers`.
  let place: Int

  var index: Int { row.index }
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

  init(of schemes: WantedSchemes, in file: OfferFile) {
    let rows = file.rows
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, rows[end].place == rows[start].place { end += 1 }
      if end > start + 1 {
        let papers = rows[start..<end].filter { schemes.contains($0.row.schemePosition) }
        sort(papers, of: file.directory)
      } else if schemes.contains(rows[start].row.schemePosition) {
        sort(rows[start])
      }
      start = end
    }
    for paper in file.papersWithoutRow where paper.mayBeOf.contains(where: schemes.contains) {
      unrecorded.append(paper.claim)
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
    if models.isEmpty { return [] }
    guard papers.allSatisfy({ !subject.certificate(of: $0).models.isEmpty }) else { return [] }
    // Most papers write a model as the offer does.
    let areWritten = models.allSatisfy { model in
      papers.contains { subject.certificate(of: $0).models.contains(model.value) }
    }
    if areWritten { return [] }
    let covered = Set(
      papers.lazy.flatMap { subject.certificate(of: $0).models }.map(FoldedNumber.init))
    return models.filter { !covered.contains(FoldedNumber($0.value)) }
  }

  /// What is missing to tell of the papers of unknown state.
  func unknownFindings(
    _ papers: [(paper: NamedPaper, fact: Fact)], of subject: RuleSubject
  ) -> [Finding] {
    papers.map { .about($0.paper, $0.fact, of: subject) }
  }

  /// Why papers do not count.
  func failingFindings(of subject: RuleSubject) -> [Finding] {
    failing.flatMap { paper, why -> [Finding] in
      switch why {
      case .fact(let fact): [.about(paper, fact, of: subject)]
      case .misfit(.product): [.about(paper, .paperForOtherProduct, of: subject)]
      case .misfit(.use): [.about(paper, .paperForOtherUse, of: subject)]
      case .misfit(.models):
        subject.offer.models.map { .otherModel($0, paper: subject.claim(of: paper)) }
      }
    }
  }

  /// Sorts the rows of one claim; where some speak of these goods, the others speak of other goods.
  private mutating func sort(_ papers: [NamedPaper], of directory: Directory) {
    let fitting = papers.filter { $0.row.misfit == nil }
    if fitting.isEmpty {
      for paper in papers { sort(paper) }
      return
    }
    let takenBack =
      fitting.count > 1 ? fitting.filter { $0.row.state == .failing(.paperWithdrawn) } : []
    for paper in fitting {
      if case .failing = paper.row.state {
        sort(paper)
      } else if !takenBack.contains(where: { $0.outweighs(paper, in: directory) }) {
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
    case .running where !paper.row.namesProducts: unknown.append((paper, .paperCoverUnknown))
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
  fileprivate func outweighs(_ other: NamedPaper, in directory: Directory) -> Bool {
    let later = directory.certificates[index]
    let earlier = directory.certificates[other.index]
    guard later.scheme.value == earlier.scheme.value, earlier.recorded <= later.recorded else {
      return false
    }
    let models = Set(later.models.map(FoldedNumber.init))
    return models.isEmpty || earlier.models.isEmpty
      || earlier.models.contains { models.contains(FoldedNumber($0)) }
  }
}
