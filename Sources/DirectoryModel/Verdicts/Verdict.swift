/// A rule's answer for a subject.
package enum Outcome: String, Sendable, CaseIterable {
  case met
  case unmet
  /// Evidence is missing; never shown as met.
  case unknown
  case notApplicable = "not-applicable"
}

/// What a rule's answer says of one offer in one market; small, since a directory holds millions.
package struct Verdict: Sendable {
  private let ruleIndex: Int32
  private let evidenceIndex: Int32
  private let waiverIndex: Int32
  package let outcome: Outcome
  package let findings: [Finding]

  package init(
    rule: Int, outcome: Outcome, evidence: Int? = nil, findings: [Finding] = [],
    waiver: Int? = nil
  ) {
    ruleIndex = Int32(rule)
    evidenceIndex = evidence.map(Int32.init) ?? -1
    waiverIndex = waiver.map(Int32.init) ?? -1
    self.outcome = outcome
    self.findings = findings
  }

  /// Index into `Judgement.rules`.
  package var rule: Int { Int(ruleIndex) }
  /// Index into `Directory.certificates` of the paper that met the demand.
  package var evidence: Int? { evidenceIndex < 0 ? nil : Int(evidenceIndex) }
  /// Index into `Directory.waivers`.
  package var waiver: Int? { waiverIndex < 0 ? nil : Int(waiverIndex) }
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
