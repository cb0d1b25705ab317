import DirectoryModel

/// All markets with their authorities and how offers stand there.
struct MarketIndexPage: PageContent {
  let frame: PageFrame
  let markets: [MarketRow]

  static let kind = PageKind.marketIndex
  static let shape = Shape<MarketIndexPage>(
    [.rows("markets", MarketRow.shape) { $0.markets }])

  init(_ page: PlannedPage, _ words: PageWords) {
    frame = PageFrame(page, words, heading: [TextRun(words.text(.sectionMarkets))])
    markets = words.markets.compactMap { MarketRow($0, words) }
  }
}

/// A market in a list, with the counts of its statuses.
struct MarketRow: Sendable {
  let link: NamedLink
  let code: String
  let direction: String
  let authority: [TextRun]
  let groups: [UseGroup]

  static let shape = Shape<MarketRow>([
    .link("link") { $0.link },
    .text("code") { $0.code },
    .text("direction") { $0.direction },
    .runs("authority") { $0.authority },
    .rows("groups", UseGroup.shape) { $0.groups },
  ])

  /// Nil for a market that is not known; the row of one that is not counting says nothing of how offers stand.
  init?(_ market: Market, _ words: PageWords, counting isCounting: Bool = true) {
    guard let position = words.directory.position(of: market.id) else { return nil }
    link = words.link(to: market.id)
    code = market.id.text
    direction = words.text(market.direction.phrase)
    authority = words.words(market.authority)
    groups = isCounting ? words.groups(words.lists.tallies.markets[position]) : []
  }
}
