import DirectoryModel

/// All checklists, by product, market and use.
struct ChecklistIndexPage: PageContent {
  let frame: PageFrame
  let markets: [RunRow]
  let products: [ChecklistLinks]

  static let kind = PageKind.checklistIndex
  static let shape = Shape<ChecklistIndexPage>(
    [
      .rows("marketNames", RunRow.shape) { $0.markets },
      .rows("products", ChecklistLinks.shape) { $0.products },
    ])

  init(_ page: PlannedPage, _ words: PageWords) {
    frame = PageFrame(page, words, heading: [TextRun(words.text(.sectionChecklists))])
    markets = words.markets.map { RunRow(words.name(of: $0.id)) }
    products = words.directory.products.indices.map { ChecklistLinks($0, words) }
  }
}
