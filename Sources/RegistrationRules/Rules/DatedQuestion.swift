import DirectoryModel

/// What a rule asks, and of which goods, in one of its periods.
///
/// A class, because it is handed on millions of times.
final class DatedQuestion: Sendable {
  /// Its position among the periods.
  let period: Int
  let applies: Applicability
  /// Whether it decides the status.
  let decides: Bool
  /// Whether the rule is made for certain markets; only such a rule can clear an offer.
  let isForMarkets: Bool
  let dependsOnMarket: Bool
  let asksAboutProfile: Bool
  private let roles: [Supplier.Role]
  private let ask: @Sendable (RuleSubject) -> Answer

  init(_ check: some RuleCheck, period: Int, applies: Applicability, decides: Bool) {
    self.period = period
    self.applies = applies
    roles = applies.roles
    self.decides = decides
    isForMarkets = decides && !applies.markets.isEmpty
    dependsOnMarket = type(of: check).dependsOnMarket
    asksAboutProfile = type(of: check).asksAboutProfile
    ask = { check.answer(about: $0) }
  }

  /// Whether the rule is for a firm with these roles.
  func covers(rolesOf supplier: Supplier) -> Bool {
    roles.isEmpty || roles.contains(where: supplier.has)
  }

  func answer(about subject: RuleSubject) -> Answer { ask(subject) }
}
