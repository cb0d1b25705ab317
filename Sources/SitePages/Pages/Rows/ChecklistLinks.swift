import DirectoryModel

/// The checklists of one product: for each market, one for each use.
struct ChecklistLinks: Sendable {
  struct MarketRow: Sendable {
    let market: [TextRun]
    let uses: [NamedLink]

    static let shape = Shape<MarketRow>([
      .runs("market") { $0.market }, .links("uses") { $0.uses },
    ])
  }

  let product: NamedLink
  let markets: [MarketRow]

  static let shape = Shape<ChecklistLinks>([
    .link("product") { $0.product }, .rows("markets", MarketRow.shape) { $0.markets },
  ])

  init(_ product: Int, _ words: PageWords) {
    self.product = words.link(to: words.directory.products[product].id)
    let places = words.lists.checklists.filter { $0.product == product }
    markets = words.markets.map { market in
      let own = places.filter { words.directory.markets[$0.market].id == market.id }
      return MarketRow(
        market: words.name(of: market.id),
        uses: own.map { place in
          NamedLink(
            [TextRun(words.text(place.use.phrase))], page: place.path(in: words.directory))
        })
    }
  }
}
