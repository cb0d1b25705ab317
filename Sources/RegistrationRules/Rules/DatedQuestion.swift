import DirectoryModel

/// What a rule asks, and of which goods, in one of its periods.
final class DatedQuestion: Sendable {
  let applies: Applicability
  /// Whether it decides the status.
  let decides: Bool
  /// Whether the rule is made for certain markets; only such a rule can clear an offer.
  let isForMarkets: Bool
  let dependsOnMarket: Bool
  let turns: AnswerTurns
  private let roles: [Supplier.Role]
  private let check: any RuleCheck

  init(_ check: any RuleCheck, applies: Applicability, decides: Bool) {
    self.applies = applies
    roles = applies.roles
    self.decides = decides
    isForMarkets = decides && !applies.markets.isEmpty
    dependsOnMarket = type(of: check).dependsOnMarket
    turns = type(of: check).turns
    self.check = check
  }

  func covers(_ product: Product) -> Bool { applies.covers(product) }
  func covers(_ market: Market.ID) -> Bool { applies.covers(market) }
  func covers(_ use: IntendedUse) -> Bool { applies.covers(use) }

  /// Whether the rule is for a firm with these roles.
  func covers(rolesOf supplier: Supplier) -> Bool {
    roles.isEmpty || roles.contains(where: supplier.has)
  }

  func answer(about subject: RuleSubject) -> Answer { check.answer(about: subject) }
}
