/// One fact against a rule, or one thing missing for it, with its place.
package struct Finding: Sendable {
  package let fact: Fact
  /// What the words of the fact speak of, in the order of their places in the phrase.
  package let values: [String]
  private let wording: Wording
  package let range: SourceRange
  /// The other side of a conflict.
  package let notes: [Diagnostic.Note]

  package init(
    _ fact: Fact, _ values: [String], message: String, at range: SourceRange,
    notes: [Diagnostic.Note] = []
  ) {
    self.fact = fact
    self.values = values
    wording = .text(message)
    self.range = range
    self.notes = notes
  }

  /// A finding that is worded when somebody reads it: most of millions are only counted.
  package init(
    _ fact: Fact, _ values: [String], at range: SourceRange,
    notes: [Diagnostic.Note] = [], worded wording: @escaping @Sendable ([String]) -> String
  ) {
    self.fact = fact
    self.values = values
    self.wording = .made(wording)
    self.range = range
    self.notes = notes
  }

  /// The fact in English, for the author.
  package var message: String {
    switch wording {
    case .text(let text): text
    case .made(let make): make(values)
    }
  }

  private enum Wording: Sendable {
    case text(String)
    case made(@Sendable ([String]) -> String)
  }
}

/// Everything a finding can say; pages word each in the reader's language (`finding.<raw value>`).
package enum Fact: String, Sendable, CaseIterable {
  // Papers
  case noPaper = "no-paper"
  case paperForOtherProduct = "paper-for-other-product"
  case paperForOtherUse = "paper-for-other-use"
  case paperForOtherModel = "paper-for-other-model"
  case paperCoverUnknown = "paper-cover-unknown"
  case paperNotYetIssued = "paper-not-yet-issued"
  case paperEnded = "paper-ended"
  case paperWithdrawn = "paper-withdrawn"
  case paperNotRecorded = "paper-not-recorded"
  case paperEndUnknown = "paper-end-unknown"
  case paperStartUnknown = "paper-start-unknown"
  case paperStandingUnknown = "paper-standing-unknown"
  case paperOnlyDeclared = "paper-only-declared"
  case schemeEnded = "scheme-ended"
  case schemeNotYetInForce = "scheme-not-yet-in-force"
  case paperIssuedOutsideScheme = "paper-issued-outside-scheme"
  case paperRunsTooLong = "paper-runs-too-long"
  case sourcesDisagree = "sources-disagree"
  case onlySubstitutes = "only-substitutes"
  // Issuers and holders
  case issuerUnknown = "issuer-unknown"
  case issuerNotListed = "issuer-not-listed"
  case issuerOutsideScope = "issuer-outside-scope"
  case issuerScopeUnknown = "issuer-scope-unknown"
  case holderUnknown = "holder-unknown"
  case holderDiffers = "holder-differs"
  case holderNearlySupplier = "holder-nearly-supplier"
  // Numbers
  case numberFitsNoForm = "number-fits-no-form"
  case numberNotForProduct = "number-not-for-product"
  case segmentNotForProduct = "segment-not-for-product"
  case numberLaterThanIssue = "number-later-than-issue"
  case numberContradictsItself = "number-contradicts-itself"
  case numberClaimedTwice = "number-claimed-twice"
  case provinceDiffers = "province-differs"
  // Firms
  case checkDigitWrong = "check-digit-wrong"
  case checkDigitsSwapped = "check-digits-swapped"
  case creditCodeIsEarly = "credit-code-is-early"
  case identifierMalformed = "identifier-malformed"
  case supplierListedTwice = "supplier-listed-twice"
  case identifierShared = "identifier-shared"
  // Offers
  case noStandard = "no-standard"
  case noMaker = "no-maker"
  case useNotPossible = "use-not-possible"
  case medicalClaim = "medical-claim"
  case useTurnedMedical = "use-turned-medical"
  case handOverUnknown = "hand-over-unknown"
  case noticeOpen = "notice-open"
  case noticeOpenLotUnknown = "notice-open-lot-unknown"
}

extension Fact {
  /// Whether the fact is evidence that was there and has ended.
  package var isEnded: Bool { self == .paperEnded || self == .schemeEnded }

  /// Whether the fact is a paper or the goods being taken off by somebody.
  package var isWithdrawal: Bool {
    self == .paperWithdrawn || self == .noticeOpen || self == .noticeOpenLotUnknown
  }
}
