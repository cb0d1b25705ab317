import DirectoryModel

/// An offer in one market: its status and the answers of all rules behind it.
struct StandingCard: Sendable {
  let anchor: String
  let market: NamedLink
  let code: String
  let status: StatusBadge
  let meaning: String
  let isCleared: Bool
  let isCovered: Bool
  /// In the order of `VerdictRow.shape`.
  let verdicts: [[TemplateValue]]

  static let shape = Shape<StandingCard>([
    .text("anchor") { $0.anchor },
    .page("anchorLink") { "#" + $0.anchor },
    .links("market") { [$0.market] },
    .text("code") { $0.code },
    .rows("status", StatusBadge.shape) { [$0.status] },
    .text("meaning") { $0.meaning },
    .flag("isCleared") { $0.isCleared },
    .flag("isCovered") { $0.isCovered },
    .valuedRows("verdicts", VerdictRow.shape) { $0.verdicts },
  ])

  init(_ standing: Judgement.Standing, _ words: PageWords, anchors: [Int32: String]) {
    let slug = words.directory.market(standing.market)?.slug ?? standing.market.text.lowercased()
    anchor = "offer-\(standing.offer + 1)-\(slug)"
    market = words.link(to: standing.market)
    code = standing.market.text
    status = words.badge(standing.status)
    meaning = words.text(standing.status.meaning)
    isCleared = standing.status == .cleared
    isCovered = standing.isCovered
    let rules = words.judgement.rules
    verdicts = Self.order.flatMap { outcome in
      let answers = standing.verdicts.filter { $0.outcome == outcome }
      let deciding = answers.filter { rules[$0.rule].severity == .error }
      let others = answers.filter { rules[$0.rule].severity != .error }
      return (deciding + others).map { VerdictRow.values(of: $0, words, anchors: anchors) }
    }
  }

  /// What speaks against the offer comes first; rules that do not apply are left out.
  private static let order: [Outcome] = [.unmet, .unknown, .met]
}
