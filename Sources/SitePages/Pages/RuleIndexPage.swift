import DirectoryModel

/// All rules with their days and how often each is met.
struct RuleIndexPage: PageContent {
  let frame: PageFrame
  let rules: [RuleRow]

  static let kind = PageKind.ruleIndex
  static let shape = Shape<RuleIndexPage>(
    [.rows("rules", RuleRow.shape) { $0.rules }])

  init(_ page: PlannedPage, _ words: PageWords) {
    frame = PageFrame(page, words, heading: [TextRun(words.text(.sectionRules))])
    rules = words.judgement.rules.indices.map { RuleRow($0, words) }
  }
}

/// A rule in a list: its days, its weight and the counts of its answers.
struct RuleRow: Sendable {
  let code: String
  let link: NamedLink
  let severity: String
  let decides: Bool
  let isInForce: Bool
  let periods: [PeriodRow]
  let tally: OutcomeTally
  let counts: (met: String, unmet: String, unknown: String, waived: String)

  static let shape = Shape<RuleRow>([
    .text("code") { $0.code },
    .link("link") { $0.link },
    .text("severity") { $0.severity },
    .flag("decides") { $0.decides },
    .flag("isInForce") { $0.isInForce },
    .rows("periods", PeriodRow.shape) { $0.periods },
    .text("met") { $0.counts.met },
    .text("unmet") { $0.counts.unmet },
    .text("unknown") { $0.counts.unknown },
    .text("waived") { $0.counts.waived },
    .flag("hasWaivers") { $0.tally.waived > 0 },
  ])

  init(_ index: Int, _ words: PageWords) {
    let rule = words.judgement.rules[index]
    code = rule.code
    link = NamedLink(words.words(rule.title), page: PagePath.rule(rule.id))
    severity = words.text(rule.severity.phrase)
    decides = rule.severity == .error
    isInForce = rule.period(on: words.judgement.standpoint.asOf) != nil
    periods = rule.periods.map { PeriodRow($0, words) }
    tally = words.lists.tallies.rules[index]
    counts = (
      words.number(tally.met), words.number(tally.unmet), words.number(tally.unknown),
      words.number(tally.waived)
    )
  }
}

/// A stretch of days in which a rule is in force, and the text it rests on.
struct PeriodRow: Sendable {
  let from: [DayText]
  let until: [DayText]
  let source: NamedLink
  let reference: [TextRun]
  let isCurrent: Bool

  static let shape = Shape<PeriodRow>([
    .day("from") { $0.from },
    .day("until") { $0.until },
    .flag("isUndated") { $0.from.isEmpty && $0.until.isEmpty },
    .link("source") { $0.source },
    .runs("reference") { $0.reference },
    .flag("isCurrent") { $0.isCurrent },
  ])

  init(_ period: RuleStatement.Period, _ words: PageWords) {
    from = words.day(period.window.from)
    until = words.day(period.window.until)
    source = NamedLink(words.words(period.source), address: period.url ?? "")
    reference = words.words(period.reference)
    isCurrent = period.window.contains(words.judgement.standpoint.asOf)
  }
}
