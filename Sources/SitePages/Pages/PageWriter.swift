import DirectoryModel

/// Makes the files of one edition one after another; what pages say alike is written once.
package struct PageWriter: ~Copyable {
  private let content: SiteContent
  private var fragments = Fragments()

  package init(of content: SiteContent) { self.content = content }

  /// Where the first row stands of the list that the file written last is made for, and where each of its rows ends; empty
  /// for other files, and where rows say more than themselves.
  package var listedRows: [Int32] { fragments.listed }

  /// Where the file written last says which edition it belongs to; empty for files that are no pages.
  ///
  /// A copy that takes no more room than it needs: there is one for each page of an edition.
  package var mentions: [EditionMention] {
    fragments.mentions.withUnsafeBufferPointer { Array($0) }
  }

  /// The stretches of the file written last that are copies of bytes other files hold, too, in their order.
  package var copies: [CopiedStretch] { fragments.copies }

  /// Appends the bytes of one planned file, which follow from the page and the content alone.
  ///
  /// - Returns: where the text of the record the page is about stands, where a build may exchange it alone.
  @discardableResult
  package mutating func write(
    _ page: PlannedPage, into buffer: inout ByteBuffer
  ) -> TextPlace? {
    fragments.forgetPlaces()
    return renderPage(page, of: content, reusing: &fragments, into: &buffer)
  }
}

private func renderPage(
  _ page: PlannedPage, of content: SiteContent, reusing fragments: inout Fragments,
  into buffer: inout ByteBuffer
) -> TextPlace? {
  switch page.kind {
  case .home: render(HomePage.self, page, content, &fragments, &buffer)
  case .supplierIndex: render(SupplierIndexPage.self, page, content, &fragments, &buffer)
  case .supplierList: render(SupplierListPage.self, page, content, &fragments, &buffer)
  case .supplier: return render(SupplierPage.self, page, content, &fragments, &buffer)
  case .productIndex: render(ProductIndexPage.self, page, content, &fragments, &buffer)
  case .product: render(ProductPage.self, page, content, &fragments, &buffer)
  case .marketIndex: render(MarketIndexPage.self, page, content, &fragments, &buffer)
  case .market: render(MarketPage.self, page, content, &fragments, &buffer)
  case .regionIndex: render(RegionIndexPage.self, page, content, &fragments, &buffer)
  case .region: render(RegionPage.self, page, content, &fragments, &buffer)
  case .ruleIndex: render(RuleIndexPage.self, page, content, &fragments, &buffer)
  case .rule: render(RulePage.self, page, content, &fragments, &buffer)
  case .noticeIndex: render(NoticeIndexPage.self, page, content, &fragments, &buffer)
  case .notice: render(NoticePage.self, page, content, &fragments, &buffer)
  case .textPage: render(WrittenPage.self, page, content, &fragments, &buffer)
  case .quality: render(QualityPage.self, page, content, &fragments, &buffer)
  case .changes: render(ChangesPage.self, page, content, &fragments, &buffer)
  case .notFound: render(NotFoundPage.self, page, content, &fragments, &buffer)
  case .openData: render(OpenDataPage.self, page, content, &fragments, &buffer)
  case .search: render(SearchPage.self, page, content, &fragments, &buffer)
  case .desk: render(DeskPage.self, page, content, &fragments, &buffer)
  case .lookUp: render(LookUpPage.self, page, content, &fragments, &buffer)
  case .checklistIndex: render(ChecklistIndexPage.self, page, content, &fragments, &buffer)
  case .checklist: render(ChecklistPage.self, page, content, &fragments, &buffer)
  case .sampling: render(SamplingPage.self, page, content, &fragments, &buffer)
  case .suppliersJSON: SuppliersData(content).write(part: Int(page.part), into: &buffer)
  case .offersCSV: OffersData(content).write(part: Int(page.part), into: &buffer)
  case .certificatesCSV: CertificatesData(content).write(part: Int(page.part), into: &buffer)
  case .samplingData: SamplingData().write(into: &buffer)
  case .rulesJSON: RecordsData(content).write(.rule, into: &buffer)
  case .noticesJSON: RecordsData(content).write(.notice, into: &buffer)
  case .changesJSON: ChangesData(content).write(into: &buffer)
  case .changesFeed: ChangesFeed(content, in: page.route.language)?.write(into: &buffer)
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
  return nil
}

@discardableResult
private func render<Page: PageContent>(
  _ type: Page.Type, _ page: PlannedPage, _ content: SiteContent, _ fragments: inout Fragments,
  _ buffer: inout ByteBuffer
) -> TextPlace? {
  guard let book = content.books[page.route.language],
    let templates = content.templates[page.route.language],
    let shared = content.shared[page.route.language]
  else { return nil }
  let words = PageWords(content: content, route: page.route, book: book, shared: shared)
  let said = Page(page, words)
  templates.render(Page.template, said, at: page.route, reusing: &fragments, into: &buffer)
  return said.ownText.flatMap { text in
    TextPlace(
      of: text.html.bytes, in: buffer.bytes,
      language: text.language.isEmpty ? page.route.language : LanguageTag(text.language))
  }
}
