import DirectoryModel

/// A question rules can ask of an offer in a market; one question, one file.
///
/// Its conformers are classes, because they are asked millions of times: what they hold is not copied to ask them.
protocol RuleCheck: AnyObject, Sendable {
  /// The word rule files use.
  static var name: String { get }

  /// Whether the answer can differ between markets of one offer; where not, it is asked once.
  static var dependsOnMarket: Bool { get }

  /// What can change the answer from one day to another; in between it is asked once.
  static var turns: AnswerTurns { get }

  /// Reads the parameters a rule file gives; mistakes are reported to the reader.
  init(from parameters: inout FieldReader, in directory: Directory)

  func answer(about subject: RuleSubject) -> Answer
}

extension RuleCheck {
  static var dependsOnMarket: Bool { false }
  static var turns: AnswerTurns { .anything }
}

/// What a question is asked about: one offer of one supplier in one market, at a standpoint.
final class RuleSubject {
  let file: OfferFile
  let market: Market.ID
  let marketPosition: Int

  init(_ file: OfferFile, in market: Market.ID, at marketPosition: Int) {
    self.file = file
    self.market = market
    self.marketPosition = marketPosition
  }

  var supplier: Supplier { file.firm.supplier }
  var supplierPosition: Int { file.firm.position }
  var offer: Offer { file.offer }
  var product: Product { file.product }
  var directory: Directory { file.directory }
  /// The register row a paper is.
  func certificate(of paper: NamedPaper) -> Certificate { directory.certificates[paper.index] }
  /// The claim that names a paper.
  func claim(of paper: NamedPaper) -> CertificateClaim { file.papers[paper.place].claim }
  var crossReferences: CrossReferences { file.firm.crossReferences }
  var standpoint: Standpoint { file.standpoint }
}

/// The answer to a question; small, since millions are given.
struct Answer: Sendable {
  private let evidenceIndex: Int32
  let outcome: Outcome
  let findings: [Finding]

  private init(_ outcome: Outcome, evidence: Int? = nil, findings: [Finding] = []) {
    evidenceIndex = evidence.map(Int32.init) ?? -1
    self.outcome = outcome
    self.findings = findings
  }

  /// Index into `Directory.certificates` of the paper that met the demand.
  var evidence: Int? { evidenceIndex < 0 ? nil : Int(evidenceIndex) }

  static func met(by certificate: Int? = nil) -> Answer { Answer(.met, evidence: certificate) }
  static func unmet(_ findings: [Finding]) -> Answer { Answer(.unmet, findings: findings) }
  static func unknown(_ findings: [Finding]) -> Answer { Answer(.unknown, findings: findings) }
  static var notApplicable: Answer { Answer(.notApplicable) }
}
