import DirectoryModel

/// Appends the bytes of one planned file: a pure function of the page and the content.
package func renderPage(
  _ page: PlannedPage, of content: SiteContent, into buffer: inout ByteBuffer
) {
  switch page.kind {
  case .home: render(HomePage.self, page, content, &buffer)
  case .supplierIndex: render(SupplierIndexPage.self, page, content, &buffer)
  case .supplierList: render(SupplierListPage.self, page, content, &buffer)
  case .supplier: render(SupplierPage.self, page, content, &buffer)
  case .productIndex: render(ProductIndexPage.self, page, content, &buffer)
  case .product: render(ProductPage.self, page, content, &buffer)
  case .marketIndex: render(MarketIndexPage.self, page, content, &buffer)
  case .market: render(MarketPage.self, page, content, &buffer)
  case .regionIndex: render(RegionIndexPage.self, page, content, &buffer)
  case .region: render(RegionPage.self, page, content, &buffer)
  case .ruleIndex: render(RuleIndexPage.self, page, content, &buffer)
  case .rule: render(RulePage.self, page, content, &buffer)
  case .noticeIndex: render(NoticeIndexPage.self, page, content, &buffer)
  case .notice: render(NoticePage.self, page, content, &buffer)
  case .textPage: render(WrittenPage.self, page, content, &buffer)
  case .quality: render(QualityPage.self, page, content, &buffer)
  case .notFound: render(NotFoundPage.self, page, content, &buffer)
  case .openData: render(OpenDataPage.self, page, content, &buffer)
  case .search: render(SearchPage.self, page, content, &buffer)
  case .desk: render(DeskPage.self, page, content, &buffer)
  case .lookUp: render(LookUpPage.self, page, content, &buffer)
  case .checklistIndex: render(ChecklistIndexPage.self, page, content, &buffer)
  case .checklist: render(ChecklistPage.self, page, content, &buffer)
  case .sampling: render(SamplingPage.self, page, content, &buffer)
  case .suppliersJSON: SuppliersData(content).write(part: Int(page.part), into: &buffer)
  case .offersCSV: OffersData(content).write(part: Int(page.part), into: &buffer)
  case .certificatesCSV: CertificatesData(content).write(part: Int(page.part), into: &buffer)
  case .samplingData: SamplingData().write(into: &buffer)
  case .sitemap: SitemapFile(content).write(part: Int(page.part), into: &buffer)
  case .robots: RobotsFile(content).write(into: &buffer)
  case .scriptWords: ScriptWords(content, in: page.route.language).write(into: &buffer)
  case .clockWords: ScriptWords(content, in: page.route.language).writeClock(into: &buffer)
  case .recordNames: NamesPart(content, on: page.route)?.write(into: &buffer)
  case .numberForms: NumberForms(content, on: page.route)?.write(into: &buffer)
  case .findingValues: FindingValues(content, on: page.route)?.write(into: &buffer)
  case .checklistItems: ChecklistItems(content, on: page.route)?.write(into: &buffer)
  case .letterFolding: LetterFolding().write(into: &buffer)
  case .searchShard:
    SearchShard(content, part: Int(page.part)).write(part: Int(page.part), into: &buffer)
  case .recordShard: RecordShard(content).write(part: Int(page.part), into: &buffer)
  case .heldShard: HeldShard(content).write(part: Int(page.part), into: &buffer)
  case .statusTurns: StatusTurns(content).write(into: &buffer)
  }
}

private func render<Page: PageContent>(
  _ type: Page.Type, _ page: PlannedPage, _ content: SiteContent, _ buffer: inout ByteBuffer
) {
  guard let book = content.books[page.route.language],
    let templates = content.templates[page.route.language],
    let shared = content.shared[page.route.language]
  else { return }
  let words = PageWords(content: content, route: page.route, book: book, shared: shared)
  templates.render(Page.template, Page(page, words), at: page.route, into: &buffer)
}
