import DirectoryModel

/// What the edition says of itself: how much it holds, how well it is known, and which rules decide.
struct QualityPage: PageContent {
  /// A figure with its name.
  struct Figure: Sendable {
    let label: String
    let value: String

    static let shape = Shape<Figure>([
      .text("label") { $0.label }, .text("value") { $0.value },
    ])
  }

  /// An exception somebody answers for.
  struct WaiverRow: Sendable {
    let rule: NamedLink
    let supplier: NamedLink
    let note: VerdictRow.WaiverNote

    static let shape = Shape<WaiverRow>(
      [.link("rule") { $0.rule }, .link("supplier") { $0.supplier }]
        + VerdictRow.WaiverNote.shape.fields { $0.note })
  }

  let frame: PageFrame
  let figures: [Figure]
  let evidence: [Figure]
  let markets: [MarketRow]
  let rules: [RuleRow]
  let waivers: [WaiverRow]
  let nextTurn: [DayText]
  let turning: String

  static let kind = PageKind.quality
  static let shape = Shape<QualityPage>(
    [
      .rows("figures", Figure.shape) { $0.figures },
      .rows("evidence", Figure.shape) { $0.evidence },
      .rows("markets", MarketRow.shape) { $0.markets },
      .rows("rules", RuleRow.shape) { $0.rules },
      .flag("hasWaivers") { !$0.waivers.isEmpty },
      .listed("waivers", WaiverRow.shape) { $0.waivers },
      .day("nextTurn") { $0.nextTurn },
      .text("turning") { $0.turning },
    ])

  init(_ page: PlannedPage, _ words: PageWords) {
    frame = PageFrame(page, words, heading: [TextRun(words.text(.sectionQuality))])
    figures = words.figures(words.lists.tallies)
    evidence = words.evidence(words.lists.tallies.papers)
    markets = words.markets.compactMap { MarketRow($0, words) }
    rules = words.judgement.rules.indices.map { RuleRow($0, words) }
    let next = words.lists.tallies.nextTurn
    nextTurn = words.day(next?.day)
    turning = words.number(next?.count ?? 0)
    waivers = words.directory.waivers.map { waiver in
      let rule = words.judgement.rules.first {
        $0.code == waiver.rule.value || $0.id.text == waiver.rule.value
      }
      return WaiverRow(
        rule: rule.map { NamedLink([TextRun($0.code)], page: PagePath.rule($0.id)) }
          ?? NamedLink([TextRun(waiver.rule.value)]),
        supplier: words.link(to: waiver.supplier.value),
        note: VerdictRow.WaiverNote(
          owner: waiver.owner, reason: words.words(waiver.reason),
          until: words.day(waiver.until.value)))
    }
  }
}

extension PageWords {
  fileprivate func figures(_ tallies: DirectoryTallies) -> [QualityPage.Figure] {
    [
      figure(.figureSuppliers, tallies.suppliers), figure(.figureMadeUp, tallies.madeUp),
      figure(.figureOffers, tallies.offers), figure(.figureMedicalOffers, tallies.medicalOffers),
      figure(.figureStandings, tallies.standings.total),
      figure(.figureUncovered, tallies.uncovered), figure(.figurePapers, tallies.papers.rows),
      figure(.figureRules, judgement.rules.count),
      figure(.figureRulesInForce, judgement.rules.count { isInForce($0) }),
    ]
  }

  fileprivate func evidence(_ papers: PaperTally) -> [QualityPage.Figure] {
    [
      figure(.evidenceRegister, papers.register), figure(.evidenceDocument, papers.document),
      figure(.evidenceDeclared, papers.declared), figure(.evidenceUnknown, papers.unstated),
      figure(.figureUnchecked, papers.unchecked), figure(.figureWithoutEnd, papers.withoutEnd),
      QualityPage.Figure(label: text(.figureOldestCheck), value: dayOrUnknown(papers.oldestCheck)),
      QualityPage.Figure(label: text(.figureNewestCheck), value: dayOrUnknown(papers.newestCheck)),
    ]
  }

  private func figure(_ phrase: Phrase, _ value: Int) -> QualityPage.Figure {
    QualityPage.Figure(label: text(phrase), value: number(value))
  }

  private func isInForce(_ rule: RuleStatement) -> Bool {
    rule.period(on: judgement.standpoint.asOf) != nil
  }

  private func dayOrUnknown(_ day: CalendarDay?) -> String {
    day.map(dayText) ?? text(.valueUnknown)
  }
}
