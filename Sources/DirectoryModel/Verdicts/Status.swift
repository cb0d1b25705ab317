/// The standing of an offer in a market, best first.
package enum Status: String, Sendable, CaseIterable {
  case cleared
  case unproven
  case lapsed
  case notCleared = "not-cleared"
  case withdrawn

  /// From zero to four, in the order of the cases.
  package var number: Int {
    switch self {
    case .cleared: 0
    case .unproven: 1
    case .lapsed: 2
    case .notCleared: 3
    case .withdrawn: 4
    }
  }

  /// By its number: without this the words are hashed.
  package func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

/// Everything judged: the rules, and for each supplier its offers by market.
package struct Judgement: Sendable {
  /// One offer in one market with the answers of all rules that apply to it.
  package struct Standing: Sendable {
    package let market: Market.ID
    package let verdicts: VerdictList
    @usableFromInline let place: Int32
    package let status: Status
    /// Whether a rule made for this market was in force on the day; without one nothing is cleared.
    package let isCovered: Bool

    package init(
      offer: Int, market: Market.ID, status: Status, verdicts: VerdictList, isCovered: Bool
    ) {
      place = Int32(offer)
      self.market = market
      self.status = status
      self.verdicts = verdicts
      self.isCovered = isCovered
    }

    /// The place among the supplier's offers.
    @inlinable
    package var offer: Int { Int(place) }
  }

  package let standpoint: Standpoint
  package let rules: [RuleStatement]
  /// By position of the supplier in `Directory.suppliers`; empty for one not known at the standpoint.
  package let standings: [[Standing]]

  package init(standpoint: Standpoint, rules: [RuleStatement], standings: [[Standing]]) {
    self.standpoint = standpoint
    self.rules = rules
    self.standings = standings
  }
}

extension [Judgement.Standing] {
  /// The places of an offer's standings; those of a supplier stand in the order of its offers.
  package func places(ofOffer offer: Int) -> Range<Int> {
    let first = partitioningIndex { $0.offer >= offer }
    return first..<(first + self[first...].prefix { $0.offer == offer }.count)
  }
}

extension Supplier {
  /// Whether the publisher knew of the firm by then.
  package func isKnown(at standpoint: Standpoint) -> Bool {
    guard let recorded else { return true }
    return recorded <= standpoint.knownBy
  }
}
