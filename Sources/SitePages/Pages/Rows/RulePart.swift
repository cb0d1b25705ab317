import DirectoryModel

/// What all verdicts of one rule say alike: its name, its days and the text it rests on.
final class RulePart: Sendable {
  /// The position of the rule.
  let number: Int32
  let code: String
  let title: NamedLink
  /// The word for rules that do not decide the status; empty for those that do.
  let severity: String
  let since: [DayText]
  let until: [DayText]
  let source: NamedLink?
  let reference: [TextRun]
  /// Where in a profile the rule looks.
  let field: String

  static let shape = Shape<RulePart>(fields, alike: { $0.number })

  private static let fields: [Shape<RulePart>.Field] = [
    .text("code") { $0.code },
    .link("rule") { $0.title },
    .text("severity") { $0.severity },
    .day("since") { $0.since },
    .day("until") { $0.until },
    .flag("isUndated") { $0.since.isEmpty && $0.until.isEmpty },
    .link("source") { $0.source },
    .runs("reference") { $0.reference },
    .text("field") { $0.field },
  ]

  init(_ rule: RuleStatement, at position: Int, _ words: PageWords) {
    number = Int32(position)
    let period = rule.period(on: words.judgement.standpoint.asOf)
    code = rule.code
    title = NamedLink(words.words(rule.title), page: PagePath.rule(rule.id))
    severity = rule.severity == .error ? "" : words.text(rule.severity.phrase)
    since = words.day(period?.window.from)
    until = words.day(period?.window.until)
    source = period.map { NamedLink(words.words($0.source), address: $0.url ?? "") }
    reference = words.words(period?.reference)
    field = words.field(of: rule)
  }
}
