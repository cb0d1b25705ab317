/// A rule's answer for a subject.
package enum Outcome: String, Sendable, CaseIterable {
  case met
  case unmet
  /// Evidence is missing; never shown as met.
  case unknown
  case notApplicable = "not-applicable"

  /// From zero to three, in the order of the cases.
  package var number: Int {
    switch self {
    case .met: 0
    case .unmet: 1
    case .unknown: 2
    case .notApplicable: 3
    }
  }
}

/// What a rule's answer says of one offer in one market.
package struct Verdict: Sendable {
  /// Index into `Judgement.rules`.
  package let rule: Int
  package let outcome: Outcome
  /// Index into `Directory.certificates` of the paper that met the demand.
  package let evidence: Int?
  package let findings: [Finding]
  /// Index into `Directory.waivers`.
  package let waiver: Int?

  package init(
    rule: Int, outcome: Outcome, evidence: Int? = nil, findings: [Finding] = [],
    waiver: Int? = nil
  ) {
    self.rule = rule
    self.outcome = outcome
    self.evidence = evidence
    self.findings = findings
    self.waiver = waiver
  }
}

/// An exception somebody answers for: shown beside the verdict, never changing it.
package struct Waiver: Sendable {
  package let rule: Located<String>
  package let supplier: Located<Supplier.ID>
  package let product: Located<Product.ID>?
  package let market: Located<Market.ID>?
  package let owner: String
  package let reason: Words
  package let until: Located<CalendarDay>
  package let range: SourceRange

  package init(
    rule: Located<String>, supplier: Located<Supplier.ID>, product: Located<Product.ID>?,
    market: Located<Market.ID>?, owner: String, reason: Words, until: Located<CalendarDay>,
    range: SourceRange
  ) {
    self.rule = rule
    self.supplier = supplier
    self.product = product
    self.market = market
    self.owner = owner
    self.reason = reason
    self.until = until
    self.range = range
  }
}
