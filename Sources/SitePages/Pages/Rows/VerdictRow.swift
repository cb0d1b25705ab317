import DirectoryModel

/// One rule's answer with its proof: what met it or what does not fit, since when, and under which text.
final class VerdictRow: Sendable {
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

  /// What every verdict of the rule says.
  let rule: RulePart
  let outcome: OutcomeBadge
  let findings: [RunRow]
  let evidence: [Evidence]
  let help: [TextRun]
  let waivers: [WaiverNote]
  /// The number of the rule, of a verdict that is met without a paper or waiver.
  private let plainRule: Int32?

  static let shape = Shape<VerdictRow>(
    RulePart.shape.fields { $0.rule } + [
      .row("outcome", OutcomeBadge.shape) { $0.outcome },
      .rows("findings", RunRow.shape) { $0.findings },
      .rows("evidence", Evidence.shape) { $0.evidence },
      .runs("help") { $0.help },
      .rows("waivers", WaiverNote.shape) { $0.waivers },
    ], alike: { $0.plainRule })

  /// A verdict that is met without a paper or waiver.
  init(plainlyMet rule: RulePart, _ words: PageWords) {
    self.rule = rule
    plainRule = rule.number
    outcome = words.badge(.met)
    findings = []
    evidence = []
    help = []
    waivers = []
  }

  /// The row of a verdict; most verdicts are plainly met, and those of one rule are alike.
  static func row(
    of verdict: Verdict, _ words: PageWords, anchors: PaperAnchors
  ) -> VerdictRow {
    if verdict.outcome == .met, verdict.evidence == nil, verdict.waiver == nil {
      return words.shared.rules[verdict.rule].plainlyMet
    }
    return VerdictRow(verdict, words, anchors: anchors)
  }

  /// A verdict in words; `anchors` are those of the papers shown on the page, by register row.
  init(_ verdict: Verdict, _ words: PageWords, anchors: PaperAnchors) {
    let shared = words.shared.rules[verdict.rule]
    rule = shared.part
    plainRule = nil
    outcome = words.badge(verdict.outcome)
    findings = verdict.findings.map {
      RunRow([TextRun(words.finding($0))] + words.places(of: $0))
    }
    evidence = verdict.evidence.map { [Evidence($0, words, anchors: anchors)] } ?? []
    help = verdict.outcome == .met ? [] : shared.help
    waivers = (verdict.waiver.map { [words.directory.waivers[$0]] } ?? []).map { waiver in
      WaiverNote(
        owner: waiver.owner, reason: words.words(waiver.reason),
        until: words.day(waiver.until.value))
    }
  }
}

extension VerdictRow.Evidence {
  init(_ row: Int, _ words: PageWords, anchors: PaperAnchors) {
    let certificate = words.directory.certificates[row]
    name = words.scheme(ofCertificate: row).name
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
