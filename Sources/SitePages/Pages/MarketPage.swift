import DirectoryModel

/// A market: its authority, what a buyer there should know, its rules and who offers goods for it.
struct MarketPage: PageContent {
  let frame: PageFrame
  let isFirst: Bool
  let marketPage: String
  let row: MarketRow?
  let advice: [RunRow]
  let links: [SourceRow]
  /// Rules and counts stand on the first page, so that the others say nothing but their rows.
  let rules: [RuleRow]
  let products: [ProductTally]
  let lead: String
  let suppliers: [SupplierRow]
  let pagers: [Pager]

  /// The statuses of one product in the market.
  struct ProductTally: Sendable {
    let link: NamedLink
    let groups: [UseGroup]

    static let shape = Shape<ProductTally>([
      .link("link") { $0.link }, .rows("groups", UseGroup.shape) { $0.groups },
    ])
  }

  static let kind = PageKind.market
  static let shape = Shape<MarketPage>(
    [
      .flag("isFirst") { $0.isFirst },
      .page("marketPage") { $0.marketPage },
      .text("code") { $0.row?.code ?? "" },
      .text("direction") { $0.row?.direction ?? "" },
      .runs("authority") { $0.row?.authority ?? [] },
      .rows("groups", UseGroup.shape) { $0.row?.groups ?? [] },
      .flag("hasAdvice") { !$0.advice.isEmpty },
      .rows("advice", RunRow.shape) { $0.advice },
      .flag("hasLinks") { !$0.links.isEmpty },
      .rows("links", SourceRow.shape) { $0.links },
      .flag("hasRules") { !$0.rules.isEmpty },
      .rows("rules", RuleRow.shape) { $0.rules },
      .flag("hasProducts") { !$0.products.isEmpty },
      .rows("products", ProductTally.shape) { $0.products },
      .text("lead") { $0.lead },
      .flag("hasSuppliers") { !$0.suppliers.isEmpty },
      .listed("suppliers", SupplierRow.shape) { $0.suppliers },
      .rows("pagers", Pager.shape) { $0.pagers },
    ])

  init(_ page: PlannedPage, _ words: PageWords) {
    let index = Int(page.subject)
    let part = Int(page.part)
    let market = words.directory.markets[index]
    let list = words.lists.markets[index]
    frame = PageFrame(
      page, words, heading: words.words(market.name), detail: words.partDetail(part),
      crumbs: [words.crumb(.sectionMarkets, PagePath.markets)])
    isFirst = part == 0
    marketPage = PagePath.market(market.slug)
    row = MarketRow(market, words, counting: isFirst)
    advice = market.advice.map { RunRow(words.words($0)) }
    links = market.links.map(words.source)
    rules = isFirst ? words.rules(of: market) : []
    products = isFirst ? words.products(in: index) : []
    lead = words.count(list.count, one: .supplierCountOne, other: .supplierCountOther)
    suppliers = list.rows(ofPart: part).map { SupplierRow($0, words, in: market.id) }
    pagers = Pager.pagers(part: part, of: list.parts.count, words) {
      PagePath.market(market.slug, part: $0)
    }
  }
}

extension PageWords {
  /// The rules that apply in a market on some day.
  fileprivate func rules(of market: Market) -> [RuleRow] {
    judgement.rules.indices
      .filter { rule in
        judgement.rules[rule].periods.contains { $0.applies.markets.contains(market.id) }
      }
      .map { RuleRow($0, self) }
  }

  /// The products that somebody offers in a market, by its position.
  fileprivate func products(in market: Int) -> [MarketPage.ProductTally] {
    directory.products.indices.compactMap { product in
      let tally = lists.tallies.products[product][market]
      guard tally.total.total > 0 else { return nil }
      return MarketPage.ProductTally(
        link: link(to: directory.products[product].id), groups: groups(tally))
    }
  }
}
