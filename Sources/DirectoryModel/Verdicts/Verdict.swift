/// A rule's answer for a subject.
package enum Outcome: String, Sendable, CaseIterable {
  case met
  case unmet
  /// Evidence is missing; never shown as met.
  case unknown
  case notApplicable = "not-applicable"
}

/// What a rule's answer says of one offer in one market; two words, since a directory holds millions.
package struct Verdict: Sendable {
  /// Outcome, waiver, evidence and rule in one number; of a waiver and a paper one more than the index, zero for none.
  @usableFromInline let packed: UInt64
  package let findings: [Finding]

  /// Far more than fit: a file of waivers has at most 4 MiB, and so many papers or rules would not go into memory.
  private enum Bits {
    static let rule: UInt64 = 18
    static let evidence: UInt64 = 27
    static let waiver: UInt64 = 17
  }

  package init(
    rule: Int, outcome: Outcome, evidence: Int? = nil, findings: [Finding] = [],
    waiver: Int? = nil
  ) {
    let paper = UInt64(evidence.map { $0 + 1 } ?? 0)
    let excuse = UInt64(waiver.map { $0 + 1 } ?? 0)
    precondition(
      UInt64(rule) >> Bits.rule == 0 && paper >> Bits.evidence == 0 && excuse >> Bits.waiver == 0,
      "a verdict counts up to 262,143 rules, 134,217,727 papers and 131,071 waivers")
    let number: UInt64 =
      switch outcome {
      case .met: 0
      case .unmet: 1
      case .unknown: 2
      case .notApplicable: 3
      }
    packed =
      ((number << Bits.waiver | excuse) << Bits.evidence | paper) << Bits.rule | UInt64(rule)
    self.findings = findings
  }

  @inlinable
  package var outcome: Outcome {
    switch packed >> 62 {
    case 0: .met
    case 1: .unmet
    case 2: .unknown
    default: .notApplicable
    }
  }

  /// Index into `Judgement.rules`.
  @inlinable
  package var rule: Int { Int(packed & 0x3_FFFF) }

  /// Index into `Directory.certificates` of the paper that met the demand.
  @inlinable
  package var evidence: Int? {
    let paper = packed >> 18 & 0x7FF_FFFF
    return paper == 0 ? nil : Int(paper) - 1
  }

  /// Index into `Directory.waivers`.
  @inlinable
  package var waiver: Int? {
    let excuse = packed >> 45 & 0x1_FFFF
    return excuse == 0 ? nil : Int(excuse) - 1
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
