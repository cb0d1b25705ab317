package import DirectoryModel

/// One demand: what a page shows of it, and the question it asks.
package struct RegistrationRule: Sendable {
  package let statement: RuleStatement
  /// The question of each of the statement's periods.
  let checks: [any RuleCheck]

  /// The question of the period the day falls into; nil when the rule is not in force.
  func question(on day: CalendarDay) -> DatedQuestion? {
    guard let index = statement.periods.firstIndex(where: { $0.window.contains(day) }) else {
      return nil
    }
    return question(inPeriod: index)
  }

  func question(inPeriod index: Int) -> DatedQuestion {
    DatedQuestion(
      checks[index], applies: statement.periods[index].applies,
      decides: statement.severity == .error)
  }
}
