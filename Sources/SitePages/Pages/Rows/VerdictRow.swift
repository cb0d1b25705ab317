import DirectoryModel

/// One rule's answer with its proof: what met it or what does not fit, since when, and under which text.
struct VerdictRow: Sendable {
  /// The paper that met a rule, and how well it is known.
  struct Evidence: Sendable {
    let name: [TextRun]
    let number: String
    let anchor: String
    let level: String
    let issued: [DayText]
    let expires: [DayText]
    let checked: [DayText]

    static let shape = Shape<Evidence>([
      .runs("name") { $0.name },
      .text("number") { $0.number },
      .page("anchor") { $0.anchor },
      .text("level") { $0.level },
      .day("issued") { $0.issued },
      .day("expires") { $0.expires },
      .day("checked") { $0.checked },
    ])
  }

  struct WaiverNote: Sendable {
    let owner: String
    let reason: [TextRun]
    let until: [DayText]

    static let shape = Shape<WaiverNote>([
      .text("owner") { $0.owner }, .runs("reason") { $0.reason }, .day("until") { $0.until },
    ])
  }

  let code: String
  let title: NamedLink
  let outcome: OutcomeBadge
  /// The word for rules that do not decide the status; empty for those that do.
  let severity: String
  let findings: [[TextRun]]
  let evidence: [Evidence]
  let since: [DayText]
  let until: [DayText]
  let source: NamedLink?
  let reference: [TextRun]
  let help: [TextRun]
  let waivers: [WaiverNote]

  static let shape = Shape<VerdictRow>([
    .text("code") { $0.code },
    .links("rule") { [$0.title] },
    .rows("outcome", OutcomeBadge.shape) { [$0.outcome] },
    .text("severity") { $0.severity },
    .rows("findings", RunRow.shape) { $0.findings.map(RunRow.init) },
    .rows("evidence", Evidence.shape) { $0.evidence },
    .day("since") { $0.since },
    .day("until") { $0.until },
    .flag("isUndated") { $0.since.isEmpty && $0.until.isEmpty },
    .links("source") { row in row.source.map { [$0] } ?? [] },
    .runs("reference") { $0.reference },
    .runs("help") { $0.help },
    .rows("waivers", WaiverNote.shape) { $0.waivers },
  ])

  /// A verdict in words; `anchors` are those of the papers shown on the page, by register row.
  init(_ verdict: Verdict, _ words: PageWords, anchors: [Int32: String]) {
    let rule = words.judgement.rules[verdict.rule]
    let period = rule.period(on: words.judgement.standpoint.asOf)
    code = rule.code
    title = NamedLink(words.words(rule.title), page: PagePath.rule(rule.id))
    outcome = words.badge(verdict.outcome)
    severity = rule.severity == .error ? "" : words.text(rule.severity.phrase)
    findings = verdict.findings.map { [TextRun(words.finding($0))] }
    evidence = verdict.evidence.map { [Evidence($0, words, anchors: anchors)] } ?? []
    since = words.day(period?.window.from)
    until = words.day(period?.window.until)
    source = period.map { NamedLink(words.words($0.source), address: $0.url ?? "") }
    reference = words.words(period?.reference)
    help = verdict.outcome == .met ? [] : words.words(rule.help)
    waivers = (verdict.waiver.map { [words.directory.waivers[$0]] } ?? []).map { waiver in
      WaiverNote(
        owner: waiver.owner, reason: words.words(waiver.reason),
        until: words.day(waiver.until.value))
    }
  }
}

extension VerdictRow.Evidence {
  init(_ row: Int, _ words: PageWords, anchors: [Int32: String]) {
    let certificate = words.directory.certificates[row]
    name = words.name(of: certificate.scheme.value)
    number = certificate.number?.value ?? ""
    anchor = anchors[Int32(row)].map { "#" + $0 } ?? ""
    level = words.text(certificate.evidence.phrase)
    issued = words.day(certificate.issued?.value)
    expires = words.day(certificate.expires?.value)
    checked = words.day(certificate.checked)
  }
}

/// One line of text in a list.
struct RunRow: Sendable {
  let line: [TextRun]

  init(_ line: [TextRun]) { self.line = line }

  static let shape = Shape<RunRow>([.runs("line") { $0.line }])
}
