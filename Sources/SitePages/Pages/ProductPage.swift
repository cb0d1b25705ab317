import DirectoryModel

/// A product kind: what it is and is not for, how to use and receive it, and who offers it.
struct ProductPage: PageContent {
  struct Standard: Sendable {
    let market: NamedLink
    let name: String
    let note: [TextRun]

    static let shape = Shape<Standard>([
      .link("market") { $0.market }, .text("name") { $0.name }, .runs("note") { $0.note },
    ])
  }

  /// The papers wanted in one market.
  struct WantedRow: Sendable {
    let market: NamedLink
    let use: [UseLabel]
    let papers: [RunRow]
    let note: [TextRun]

    static let shape = Shape<WantedRow>([
      .link("market") { $0.market }, .rows("use", UseLabel.shape) { $0.use },
      .rows("papers", RunRow.shape) { $0.papers }, .runs("note") { $0.note },
    ])

    init(_ wanted: WantedEvidence, _ words: PageWords) {
      market = words.link(to: wanted.market.value)
      use = wanted.use.map(words.use) ?? []
      papers = wanted.papers.map { schemes in
        let names = schemes.map { words.plain(words.name(of: $0)) }
        return RunRow([TextRun(words.alternatives(names))])
      }
      note = words.words(wanted.note)
    }
  }

  let frame: PageFrame
  let product: Product
  let alsoCalled: [RunRow]
  let summary: [TextRun]
  let notFor: [TextRun]
  let group: String
  let use: String
  let isFirst: Bool
  let standards: [Standard]
  let customsCodes: [Standard]
  let sampling: [SamplingTable]
  let guidance: [ProseText]
  let places: [PlaceRow]
  let marketNames: [RunRow]
  let evidence: [WantedRow]
  let checklists: [ChecklistLinks]
  let sources: [CitedSourceRow]
  let offerCount: String
  /// Counts of all offers stand on the first page, so that the others say nothing but their rows.
  let groups: [UseGroup]
  let offers: [OfferRow]
  let pagers: [Pager]

  static let kind = PageKind.product
  static let shape = Shape<ProductPage>(
    [
      .flag("hasOtherNames") { !$0.alsoCalled.isEmpty },
      .rows("otherNames", RunRow.shape) { $0.alsoCalled },
      .runs("summary") { $0.summary },
      .runs("notFor") { $0.notFor },
      .text("group") { $0.group },
      .text("useWord") { $0.use },
      .flag("isNeverMedical") { $0.product.use == .nonMedical },
      .flag("isFirst") { $0.isFirst },
      .page("productPage") { PagePath.product($0.product.id) },
      .rows("standards", Standard.shape) { $0.standards },
      .flag("hasStandards") { !$0.standards.isEmpty },
      .rows("customsCodes", Standard.shape) { $0.customsCodes },
      .flag("hasCustomsCodes") { !$0.customsCodes.isEmpty },
      .rows("sampling", SamplingTable.shape) { $0.sampling },
      .rows("guidance", ProseText.shape) { $0.guidance },
      .flag("hasPlaces") { !$0.places.isEmpty },
      .rows("marketNames", RunRow.shape) { $0.marketNames },
      .rows("places", PlaceRow.shape) { $0.places },
      .flag("hasEvidence") { !$0.evidence.isEmpty },
      .rows("evidence", WantedRow.shape) { $0.evidence },
      .rows("checklists", ChecklistLinks.shape) { $0.checklists },
      .rows("sources", CitedSourceRow.shape) { $0.sources },
      .flag("hasSources") { !$0.sources.isEmpty },
      .text("offerCount") { $0.offerCount },
      .rows("groups", UseGroup.shape) { $0.groups },
      .flag("hasOffers") { !$0.offers.isEmpty },
      .listed("offers", OfferRow.shape) { $0.offers },
      .rows("pagers", Pager.shape) { $0.pagers },
    ])

  init(_ page: PlannedPage, _ words: PageWords) {
    let index = Int(page.subject)
    let part = Int(page.part)
    let product = words.directory.products[index]
    let list = words.lists.products[index]
    self.product = product
    frame = PageFrame(
      page, words, heading: words.words(product.name) + words.warning(of: product),
      detail: words.partDetail(part),
      crumbs: [words.crumb(.sectionProducts, PagePath.products)])
    alsoCalled = words.otherNames(of: product)
    summary = words.words(product.summary)
    notFor = words.words(product.notFor)
    group = words.text(product.group.phrase)
    use = words.text(product.use.phrase)
    isFirst = part == 0
    standards = product.standards.map { standard in
      Standard(
        market: words.link(to: standard.market.value), name: standard.name,
        note: words.words(standard.note))
    }
    customsCodes = product.customsCodes.map { entry in
      Standard(market: words.link(to: entry.market.value), name: entry.code, note: [])
    }
    sampling = isFirst ? product.sampling.map { [SamplingTable($0, words)] } ?? [] : []
    guidance = isFirst ? words.prose(product.guidance, topHeading: 3, anchor: "use") : []
    places = isFirst ? PlaceRow.rows(of: product, words) : []
    marketNames = words.markets.map { RunRow(words.link(to: $0.id).label) }
    evidence = isFirst ? product.evidence.map { WantedRow($0, words) } : []
    checklists = isFirst ? [ChecklistLinks(index, words)] : []
    sources = product.sources.map { words.source($0) }
    offerCount = words.count(list.count, one: .offerCountOne, other: .offerCountOther)
    groups = isFirst ? words.groups(words.lists.tallies.products[index]) : []
    offers = list.rows(ofPart: part).map { OfferRow($0, words) }
    pagers = Pager.pagers(part: part, of: list.parts.count, words) {
      PagePath.product(product.id, part: $0)
    }
  }
}
