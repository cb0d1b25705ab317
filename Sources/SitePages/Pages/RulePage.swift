import DirectoryModel

/// A rule as its file says it: the demand, its days and sources, the reason, and the tested examples.
struct RulePage: PageContent {
  struct Applies: Sendable {
    let label: String
    let values: [NamedLink]

    static let shape = Shape<Applies>([
      .text("label") { $0.label }, .links("values") { $0.values },
    ])
  }

  struct Example: Sendable {
    let outcome: String
    let key: String
    let day: [DayText]
    let text: String

    static let shape = Shape<Example>([
      .text("expected") { $0.outcome }, .text("key") { $0.key }, .day("on") { $0.day },
      .text("example") { $0.text },
    ])
  }

  let frame: PageFrame
  let row: RuleRow
  let applies: [Applies]
  let help: [TextRun]
  let reason: [ProseText]
  let examples: [Example]

  static let kind = PageKind.rule
  static let shape = Shape<RulePage>(
    [
      .text("code") { $0.row.code },
      .text("severity") { $0.row.severity },
      .flag("decides") { $0.row.decides },
      .flag("isInForce") { $0.row.isInForce },
      .rows("periods", PeriodRow.shape) { $0.row.periods },
      .text("met") { $0.row.counts.met },
      .text("unmet") { $0.row.counts.unmet },
      .text("unknown") { $0.row.counts.unknown },
      .text("waived") { $0.row.counts.waived },
      .rows("applies", Applies.shape) { $0.applies },
      .runs("help") { $0.help },
      .rows("reason", ProseText.shape) { $0.reason },
      .flag("hasExamples") { !$0.examples.isEmpty },
      .rows("examples", Example.shape) { $0.examples },
    ])

  init(_ page: PlannedPage, _ words: PageWords) {
    let rule = words.judgement.rules[Int(page.subject)]
    row = RuleRow(Int(page.subject), words)
    frame = PageFrame(
      page, words, heading: words.words(rule.title), detail: rule.code,
      crumbs: [words.crumb(.sectionRules, PagePath.rules)])
    applies = words.applies(rule.applies)
    help = words.words(rule.help)
    reason = words.prose(rule.reason, topHeading: 2, anchor: "reason")
    examples = rule.examples.map { example in
      Example(
        outcome: words.text(example.outcome.examplePhrase), key: example.outcome.rawValue,
        day: words.day(example.day), text: example.text)
    }
  }
}

extension PageWords {
  /// What a rule is for, in words; what is left open stands for everything.
  func applies(_ applies: Applicability) -> [RulePage.Applies] {
    func named(_ phrase: Phrase, _ values: [NamedLink], all: Phrase) -> RulePage.Applies {
      RulePage.Applies(
        label: text(phrase), values: values.isEmpty ? [NamedLink([TextRun(text(all))])] : values)
    }
    func plain(_ phrases: [Phrase]) -> [NamedLink] {
      phrases.map { NamedLink([TextRun(text($0))]) }
    }
    let goods = applies.products.map(link) + plain(applies.groups.map(\.phrase))
    return [
      named(.appliesProducts, goods, all: .appliesAllProducts),
      named(.appliesMarkets, applies.markets.map(link), all: .appliesAllMarkets),
      named(.appliesUses, plain(applies.uses.map(\.phrase)), all: .appliesAllUses),
      named(.appliesRoles, plain(applies.roles.map(\.phrase)), all: .appliesAllRoles),
    ]
  }
}
