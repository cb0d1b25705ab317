import DirectoryModel

/// All product kinds with what each is for and how its offers stand.
struct ProductIndexPage: PageContent {
  let frame: PageFrame
  let products: [ProductRow]

  static let kind = PageKind.productIndex
  static let shape = Shape<ProductIndexPage>(
    [.rows("products", ProductRow.shape) { $0.products }])

  init(_ page: PlannedPage, _ words: PageWords) {
    frame = PageFrame(page, words, heading: [TextRun(words.text(.sectionProducts))])
    products = words.directory.products.indices.map { ProductRow($0, words) }
  }
}

/// A product kind in a list, with the counts of its statuses by market.
struct ProductRow: Sendable {
  let link: NamedLink
  let summary: [TextRun]
  let group: String
  let use: String
  let isNeverMedical: Bool
  let offers: String
  let groups: [UseGroup]

  static let shape = Shape<ProductRow>([
    .link("link") { $0.link },
    .runs("summary") { $0.summary },
    .text("group") { $0.group },
    .text("useWord") { $0.use },
    .flag("isNeverMedical") { $0.isNeverMedical },
    .text("offers") { $0.offers },
    .rows("groups", UseGroup.shape) { $0.groups },
  ])

  init(_ index: Int, _ words: PageWords) {
    let product = words.directory.products[index]
    link = words.link(to: product.id)
    summary = words.words(product.summary)
    group = words.text(product.group.phrase)
    use = words.text(product.use.phrase)
    isNeverMedical = product.use == .nonMedical
    offers = words.count(
      words.lists.products[index].count, one: .offerCountOne, other: .offerCountOther)
    groups = words.groups(words.lists.tallies.products[index])
  }
}
