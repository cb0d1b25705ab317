package import DirectoryModel

/// One demand: what a page shows of it, and the question it asks.
package struct RegistrationRule: Sendable {
  package let statement: RuleStatement
  let check: any RuleCheck

  /// Whether the rule is made for certain markets; only such a rule can clear an offer.
  var isForMarkets: Bool {
    statement.severity == .error && !statement.applies.markets.isEmpty
  }
}
