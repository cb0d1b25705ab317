package import DirectoryModel

/// One demand: what a page shows of it, and the question it asks.
package struct RegistrationRule: Sendable {
  package let statement: RuleStatement
  /// The question of each of the statement's periods.
  let checks: [any RuleCheck]

  /// What the rule asks, and of which goods, on one day.
  struct Question: Sendable {
    let check: any RuleCheck
    /// Its position among the periods.
    let period: Int
    let applies: Applicability
    /// Whether the rule is made for certain markets; only such a rule can clear an offer.
    let isForMarkets: Bool
    /// Whether it decides the status.
    let decides: Bool
    let dependsOnMarket: Bool
    let asksAboutProfile: Bool
  }

  /// The question of the period the day falls into; nil when the rule is not in force.
  func question(on day: CalendarDay) -> Question? {
    guard let index = statement.periods.firstIndex(where: { $0.window.contains(day) }) else {
      return nil
    }
    let applies = statement.periods[index].applies
    let check = checks[index]
    return Question(
      check: check, period: index, applies: applies,
      isForMarkets: statement.severity == .error && !applies.markets.isEmpty,
      decides: statement.severity == .error, dependsOnMarket: type(of: check).dependsOnMarket,
      asksAboutProfile: type(of: check).asksAboutProfile)
  }
}
