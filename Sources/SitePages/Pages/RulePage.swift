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

  /// What a check asks for, by the name of the parameter.
  struct Parameter: Sendable {
    let name: String
    let values: [RunRow]

    static let shape = Shape<Parameter>([
      .text("parameter") { $0.name }, .rows("values", RunRow.shape) { $0.values },
    ])
  }

  /// A stretch of days with what the rule asks then, and of which goods where that is not as otherwise.
  struct Period: Sendable {
    let row: PeriodRow
    let ownApplies: [Applies]
    let parameters: [Parameter]

    static let shape = Shape<Period>(
      PeriodRow.shape.fields { $0.row } + [
        .rows("ownApplies", Applies.shape) { $0.ownApplies },
        .rows("parameters", Parameter.shape) { $0.parameters },
      ])

    init(_ period: RuleStatement.Period, of rule: RuleStatement, _ words: PageWords) {
      row = PeriodRow(period, words)
      ownApplies = period.applies == rule.applies ? [] : words.applies(period.applies)
      parameters = period.parameters.map { parameter in
        Parameter(name: parameter.name, values: words.asked(parameter.values).map(RunRow.init))
      }
    }
  }

  let frame: PageFrame
  let row: RuleRow
  let periods: [Period]
  let check: String
  let field: String
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
      .rows("periods", Period.shape) { $0.periods },
      .text("check") { $0.check },
      .text("field") { $0.field },
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
    periods = rule.periods.map { Period($0, of: rule, words) }
    check = rule.checkName
    field = words.field(of: rule)
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
  /// Where in a profile a rule looks.
  func field(of rule: RuleStatement) -> String {
    Phrase(rawValue: "field.\(rule.checkName)").map { text($0) } ?? ""
  }

  /// The values a check asks for: the name of a scheme where it is one, else as written.
  ///
  /// Phrases by the hundred are run on in one line for each language.
  fileprivate func asked(_ values: [String]) -> [[TextRun]] {
    let lines = values.map { value in
      let scheme = CertificateScheme.ID(value)
      return directory.scheme(scheme) == nil ? foreign(value) : name(of: scheme)
    }
    guard lines.count > 24 else { return lines }
    let runs = lines.joined()
    var languages: [String] = []
    for run in runs where !languages.contains(run.language) { languages.append(run.language) }
    return languages.map { language in
      let texts = runs.filter { $0.language == language }.map(\.text)
      return [TextRun(texts.joined(separator: " · "), in: language)]
    }
  }

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
