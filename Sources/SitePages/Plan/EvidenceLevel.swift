import DirectoryModel

/// How the papers behind a standing are known: the weakest of those that meet its deciding rules.
enum EvidenceLevel: String, Sendable, CaseIterable {
  case register, document, declared
  /// No deciding rule is met by a paper, or how the paper is known is not on record.
  case none

  init(of standing: Judgement.Standing, in content: SiteContent) {
    var weakest: EvidenceLevel?
    standing.verdicts.forEachBare { verdict in
      guard verdict.outcome == .met, let row = verdict.evidence,
        content.judgement.rules[verdict.rule].severity == .error
      else { return }
      let level = EvidenceLevel(content.directory.certificates[row].evidence)
      if weakest.map({ $0.rank < level.rank }) ?? true { weakest = level }
    }
    self = weakest ?? .none
  }

  private init(_ evidence: Certificate.Evidence?) {
    switch evidence {
    case .register: self = .register
    case .document: self = .document
    case .declared: self = .declared
    case nil: self = .none
    }
  }

  private var rank: Int {
    switch self {
    case .register: 0
    case .document: 1
    case .declared: 2
    case .none: 3
    }
  }
}
