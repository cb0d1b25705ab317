package import DirectoryModel

/// Which deciding questions are asked of which goods, from which day on.
///
/// A class, so that handing it on costs one count.
final class RuleAgenda: Sendable {
  /// Days on which the same is asked.
  struct Stretch {
    /// Nil for the days before every rule.
    let from: CalendarDay?
    /// Places in `asked`.
    let questions: Range<Int>
  }

  /// Those of all periods, whatever the day.
  let questions: [DatedQuestion]
  /// By question: what turns its answer.
  let answersTurn: [AnswerTurns]
  /// Positions in `questions`, one stretch behind the other.
  let asked: [Int]
  /// Positions of the questions whose answers differ between markets.
  let marketQuestions: [Int]
  private let stretches: [Stretch]
  /// By product, market and use: places in `stretches`.
  private let rows: [Range<Int>]
  /// By rule: the position of what it asks on the standpoint's day, -1 for nothing.
  private let today: [Int]
  /// By product and market: the days on which any rule about them turns, in their order.
  private let turns: [[CalendarDay]]
  /// The same for all markets of a product.
  private let productTurns: [[CalendarDay]]
  private let markets: Int

  init(_ directory: Directory, _ rules: [RegistrationRule], _ standpoint: Standpoint) {
    markets = directory.markets.count
    let periods = rules.flatMap(\.statement.periods)
    turns = directory.products.flatMap { product in
      directory.markets.map { market in
        sortedDays(
          periods.lazy.filter { $0.applies.covers(product) && $0.applies.covers(market.id) }
            .flatMap(\.window.turns))
      }
    }
    productTurns = directory.products.map { product in
      sortedDays(periods.lazy.filter { $0.applies.covers(product) }.flatMap(\.window.turns))
    }

    var questions: [DatedQuestion] = []
    let firsts = rules.map { rule in
      let first = questions.count
      if rule.statement.severity == .error {
        questions += rule.statement.periods.indices.map(rule.question(inPeriod:))
      }
      return first
    }
    self.questions = questions
    answersTurn = questions.map(\.turns)
    marketQuestions = questions.indices.filter { questions[$0].dependsOnMarket }
    func position(of rule: Int, on day: CalendarDay) -> Int? {
      let statement = rules[rule].statement
      guard statement.severity == .error else { return nil }
      return statement.periods.firstIndex { $0.window.contains(day) }.map { firsts[rule] + $0 }
    }
    today = rules.indices.map { position(of: $0, on: standpoint.asOf) ?? -1 }

    let days = sortedDays(periods.lazy.flatMap(\.window.turns))
    let before = days.first?.adding(days: -1) ?? standpoint.asOf
    let agenda = ([before] + days).map { day in
      rules.indices.compactMap { position(of: $0, on: day) }
    }
    var table = AgendaTable(days: days)
    for product in directory.products {
      for market in directory.markets {
        for use in IntendedUse.allCases {
          let covering = questions.map { question in
            question.applies.covers(product) && question.applies.covers(market.id)
              && question.applies.covers(use)
          }
          table.addRow(agenda.map { $0.filter { covering[$0] } })
        }
      }
    }
    asked = table.asked
    stretches = table.stretches
    rows = table.rows
  }

  /// What is asked of an offer in a market, in the order of days: places for `stretch`.
  func stretches(of subject: RuleSubject) -> Range<Int> {
    let use = subject.offer.use.value == .medical ? 0 : 1
    return rows[place(of: subject) * IntendedUse.allCases.count + use]
  }

  func stretch(at place: Int) -> Stretch { stretches[place] }

  /// The days on which a rule that can be about such goods in the market begins, ends or asks for something else.
  func turns(for subject: RuleSubject) -> [CalendarDay] { turns[place(of: subject)] }

  func turns(forProductAt position: Int) -> [CalendarDay] { productTurns[position] }

  /// The position of what a rule asks on the standpoint's day; nil when that decides nothing.
  func questionToday(of rule: Int) -> Int? { today[rule] < 0 ? nil : today[rule] }

  private func place(of subject: RuleSubject) -> Int {
    subject.file.productPosition * markets + subject.marketPosition
  }
}

/// The rows of an agenda while they are put together.
private struct AgendaTable {
  /// The days on which a rule turns.
  let days: [CalendarDay]
  var asked: [Int] = []
  var stretches: [RuleAgenda.Stretch] = []
  var rows: [Range<Int>] = []

  init(days: [CalendarDay]) { self.days = days }

  /// Adds what is asked before the first day and from each day on.
  mutating func addRow(_ agenda: [[Int]]) {
    let start = stretches.count
    for (index, positions) in agenda.enumerated()
    where index == 0 || positions != agenda[index - 1] {
      let first = asked.count
      asked += positions
      stretches.append(
        RuleAgenda.Stretch(
          from: index == 0 ? nil : days[index - 1], questions: first..<asked.count))
    }
    rows.append(start..<stretches.count)
  }
}

extension DayWindow {
  /// The days from which on it holds or no longer holds.
  var turns: [CalendarDay] { [from, until?.adding(days: 1)].compactMap { $0 } }
}

/// The days on which something turns by itself that is not one supplier's papers: a rule, a scheme, what an issuer may issue, a
/// notice, a waiver.
package func generalTurns(_ directory: Directory, _ rules: [RuleStatement]) -> [CalendarDay] {
  let windows =
    rules.flatMap(\.periods).map(\.window) + directory.schemes.flatMap(\.inForce).map(\.window)
    + directory.issuers.flatMap(\.scopes).map(\.window)
  let notices = directory.notices.flatMap { [$0.published, $0.ended, $0.ended?.adding(days: 1)] }
  let waivers = directory.waivers.map { $0.until.value.adding(days: 1) }
  return sortedDays(windows.flatMap(\.turns) + notices.compactMap { $0 } + waivers)
}

/// Each day once, in their order.
func sortedDays(_ days: some Sequence<CalendarDay>) -> [CalendarDay] {
  var sorted: [CalendarDay] = []
  for day in days.sorted() where day != sorted.last { sorted.append(day) }
  return sorted
}
