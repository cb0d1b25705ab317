import DirectoryModel

/// What a buyer checks of goods of one kind, in one market, for one use: made to be printed and ticked.
struct ChecklistPage: PageContent {
  let frame: PageFrame
  /// Names the list where its ticks are kept.
  let key: String
  let product: NamedLink
  let market: NamedLink
  let isNotMedical: Bool
  let stages: [ChecklistStageRow]
  let sampling: [SamplingTable]
  let others: [NamedLink]
  let desk: String

  static let kind = PageKind.checklist
  static let shape = Shape<ChecklistPage>(
    [
      .text("listKey") { $0.key },
      .page("deskLink") { $0.desk },
      .link("product") { $0.product },
      .link("market") { $0.market },
      .flag("isNotMedical") { $0.isNotMedical },
      .rows("stages", ChecklistStageRow.shape) { $0.stages },
      .rows("sampling", SamplingTable.shape) { $0.sampling },
      .flag("hasOthers") { !$0.others.isEmpty },
      .links("others") { $0.others },
    ])

  init(_ page: PlannedPage, _ words: PageWords) {
    let place = words.lists.checklists[Int(page.subject)]
    let product = words.directory.products[place.product]
    let market = words.directory.markets[place.market]
    frame = PageFrame(
      page, words, heading: words.heading(of: place), detail: words.text(.checklistDetail),
      crumbs: [words.crumb(.sectionChecklists, PagePath.checklists)])
    key = String(place.path(in: words.directory).dropFirst("checklists/".count).dropLast(5))
    desk = "\(PagePath.desk)#checklist=\(product.id),\(market.id),\(place.use.rawValue)"
    self.product = words.link(to: product.id)
    self.market = words.link(to: market.id)
    isNotMedical = place.use == .nonMedical
    stages = words.stages(of: place)
    sampling = product.sampling.map { [SamplingTable($0, words)] } ?? []
    others = words.lists.checklists
      .filter { $0.product == place.product && $0 != place }
      .map { other in
        NamedLink(words.setting(of: other), page: other.path(in: words.directory))
      }
  }
}

extension PageWords {
  /// Product, market and use of a checklist.
  fileprivate func heading(of place: ChecklistPlace) -> [TextRun] {
    words(directory.products[place.product].name) + [TextRun(text(.listSeparator))]
      + setting(of: place)
  }

  /// Market and use of a checklist.
  fileprivate func setting(of place: ChecklistPlace) -> [TextRun] {
    name(of: directory.markets[place.market].id)
      + [TextRun(text(.listSeparator) + text(place.use.phrase))]
  }
}
