import DirectoryModel

/// A question rules can ask of an offer in a market; one question, one file.
///
/// Its conformers are classes, because they are asked millions of times: what they hold is not copied to ask them.
protocol RuleCheck: AnyObject, Sendable {
  /// The word rule files use.
  static var name: String { get }

  /// Whether the answer can differ between markets of one offer; where not, it is asked once.
  static var dependsOnMarket: Bool { get }

  /// Reads the parameters a rule file gives; mistakes are reported to the reader.
  init(from parameters: inout FieldReader, in directory: Directory)

  func answer(about subject: RuleSubject) -> Answer
}

extension RuleCheck {
  static var dependsOnMarket: Bool { false }
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
  var crossReferences: CrossReferences { file.firm.crossReferences }
  var standpoint: Standpoint { file.standpoint }
}

/// The answer to a question.
struct Answer: Sendable {
  let outcome: Outcome
  let evidence: Int?
  let findings: [Finding]

  static func met(by certificate: Int? = nil) -> Answer {
    Answer(outcome: .met, evidence: certificate, findings: [])
  }
  static func unmet(_ findings: [Finding]) -> Answer {
    Answer(outcome: .unmet, evidence: nil, findings: findings)
  }
  static func unknown(_ findings: [Finding]) -> Answer {
    Answer(outcome: .unknown, evidence: nil, findings: findings)
  }
  static var notApplicable: Answer {
    Answer(outcome: .notApplicable, evidence: nil, findings: [])
  }
}
