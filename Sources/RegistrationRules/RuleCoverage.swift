package import DirectoryModel

/// What the rules of a site answer for, and what none of them does.
package struct RuleCoverage: Sendable {
  /// How often a rule gave each answer.
  package struct Tally: Sendable {
    package let rule: RuleStatement
    package let isInForce: Bool
    package fileprivate(set) var answers: [Outcome: Int] = [:]

    package func count(_ outcome: Outcome) -> Int { answers[outcome, default: 0] }
    /// Whether it was asked of anything and found something to ask.
    package var hasFired: Bool { answers.contains { $0.key != .notApplicable && $0.value > 0 } }
  }

  /// One product for one use in one market.
  package struct Combination: Sendable {
    package let product: Product.ID
    package let market: Market.ID
    package let use: IntendedUse
    /// Deciding rules made for the market that are in force and apply.
    package let rules: Int
    package let offers: Int
  }

  package let day: CalendarDay
  package let tallies: [Tally]
  package let combinations: [Combination]
}

/// Counts what the rules answered on the content and what no rule covers, and tells rules without examples or effect.
package func coverRules(
  _ documents: [RuleDocument], _ rules: [RegistrationRule], _ directory: Directory,
  _ judgement: Judgement
) -> Reported<RuleCoverage> {
  let day = judgement.standpoint.asOf
  var tallies = rules.map {
    RuleCoverage.Tally(rule: $0.statement, isInForce: $0.question(on: day) != nil)
  }
  for standing in judgement.standings.lazy.joined() {
    standing.verdicts.forEachBare { tallies[$0.rule].answers[$0.outcome, default: 0] += 1 }
  }
  let combinations = combinations(of: directory, rules, judgement)
  let coverage = RuleCoverage(day: day, tallies: tallies, combinations: combinations)
  let diagnostics =
    documents.flatMap { document in
      rules.first { $0.statement.id == document.id }.map { examplesMissing(document, $0) } ?? []
    } + tallies.filter { $0.isInForce && !$0.hasFired }.map { .neverFired($0.rule, day) }
    + rules.flatMap { gaps(in: $0.statement) }
    + combinations.filter { $0.rules == 0 }.compactMap { combination in
      directory.product(combination.product).map { .uncovered(combination, $0, day) }
    }
  return Reported(coverage, diagnostics.sorted())
}

private func combinations(
  of directory: Directory, _ rules: [RegistrationRule], _ judgement: Judgement
) -> [RuleCoverage.Combination] {
  let questions = rules.compactMap { $0.question(on: judgement.standpoint.asOf) }
    .filter(\.isForMarkets)
  var offers: [OfferKey: Int] = [:]
  for (supplier, standings) in zip(directory.suppliers, judgement.standings) {
    for standing in standings {
      let offer = supplier.offers[standing.offer]
      let key = OfferKey(
        product: offer.product.value, market: standing.market, use: offer.use.value)
      offers[key, default: 0] += 1
    }
  }
  return directory.products.flatMap { product in
    directory.markets.flatMap { market in
      IntendedUse.allCases.filter(product.use.allows).map { use in
        RuleCoverage.Combination(
          product: product.id, market: market.id, use: use,
          rules: questions.count {
            $0.applies.covers(product) && $0.applies.covers(market.id) && $0.applies.covers(use)
          },
          offers: offers[OfferKey(product: product.id, market: market.id, use: use), default: 0])
      }
    }
  }
}

private struct OfferKey: Hashable {
  let product: Product.ID
  let market: Market.ID
  let use: IntendedUse
}

/// Days of a rule that no example looks at from both sides.
private func examplesMissing(_ document: RuleDocument, _ rule: RegistrationRule) -> [Diagnostic] {
  let days = Set(document.examples.map(\.day))
  return rule.statement.periods.flatMap { period -> [Diagnostic] in
    let sides = [
      period.window.from.map { [$0.adding(days: -1), $0] } ?? [],
      period.window.until.map { [$0, $0.adding(days: 1)] } ?? [],
    ]
    return sides.joined().filter { !days.contains($0) }
      .map { .exampleMissing(on: $0, period, of: rule.statement) }
  }
}

/// Days between two periods of a rule on which it is not in force.
private func gaps(in rule: RuleStatement) -> [Diagnostic] {
  let periods = rule.periods.sorted {
    ($0.window.from?.number ?? .min) < ($1.window.from?.number ?? .min)
  }
  return zip(periods, periods.dropFirst()).compactMap { earlier, later in
    guard let until = earlier.window.until, let from = later.window.from,
      until.adding(days: 1) < from
    else { return nil }
    return .gap(rule, until.adding(days: 1), from.adding(days: -1), earlier, later)
  }
}

extension Diagnostic {
  fileprivate static func neverFired(_ rule: RuleStatement, _ day: CalendarDay) -> Diagnostic {
    Diagnostic(
      .ruleNeverFired, "\(rule.code) has nothing to ask of any offer on \(day)",
      at: .start(of: rule.file), help: "see whether `applies-to` names what suppliers offer",
      severity: .note)
  }

  fileprivate static func exampleMissing(
    on day: CalendarDay, _ period: RuleStatement.Period, of rule: RuleStatement
  ) -> Diagnostic {
    Diagnostic(
      .exampleMissing, "\(rule.code) has no example on \(day), a day beside a turn of the rule",
      at: period.range, help: "add a block that ends in `on \(day)`", severity: .warning)
  }

  fileprivate static func gap(
    _ rule: RuleStatement, _ from: CalendarDay, _ until: CalendarDay,
    _ earlier: RuleStatement.Period, _ later: RuleStatement.Period
  ) -> Diagnostic {
    Diagnostic(
      .periodsLeaveGap, "\(rule.code) is not in force from \(from) to \(until)", at: later.range,
      help: "begin the later period on \(from), or say in the text why there is a gap",
      notes: [Note("the earlier period is here", at: earlier.range)], severity: .warning)
  }

  fileprivate static func uncovered(
    _ combination: RuleCoverage.Combination, _ product: Product, _ day: CalendarDay
  ) -> Diagnostic {
    let offers = combination.offers
    return Diagnostic(
      .combinationUncovered,
      "no rule in force on \(day) decides about \(product.id) for \(combination.use.rawValue) use "
        + "in \(combination.market)"
        + (offers == 0 ? "" : "; \(offers) offer\(offers == 1 ? "" : "s") cannot be cleared"),
      at: .start(of: product.file),
      help: "write a rule of severity error for this market, or leave such offers unproven",
      severity: offers == 0 ? .note : .warning)
  }
}
