import DirectoryModel

/// A recall, alert, withdrawal or delisting, and the goods it covers.
struct NoticePage: PageContent {
  struct Cover: Sendable {
    let supplier: NamedLink
    let product: [NamedLink]
    let models: String
    let lots: String
    let markets: [NamedLink]

    static let shape = Shape<Cover>([
      .link("supplier") { $0.supplier },
      .links("product") { $0.product },
      .text("models") { $0.models },
      .text("lots") { $0.lots },
      .links("markets") { $0.markets },
    ])
  }

  let frame: PageFrame
  let row: NoticeRow
  let key: String
  let source: [NamedLink]
  let covers: [Cover]
  let text: [ProseText]

  static let kind = PageKind.notice
  static let shape = Shape<NoticePage>(
    [
      .text("kind") { $0.row.kind },
      .text("key") { $0.key },
      .runs("noticePublisher") { $0.row.publisher },
      .day("published") { $0.row.published },
      .day("ended") { $0.row.ended },
      .flag("isOpen") { $0.row.isOpen },
      .links("source") { $0.source },
      .flag("hasCovers") { !$0.covers.isEmpty },
      .rows("covers", Cover.shape) { $0.covers },
      .rows("text", ProseText.shape) { $0.text },
    ])

  init(_ page: PlannedPage, _ words: PageWords) {
    let notice = words.directory.notices[Int(page.subject)]
    frame = PageFrame(
      page, words, heading: words.words(notice.title),
      crumbs: [words.crumb(.sectionNotices, PagePath.notices)])
    row = NoticeRow(notice, words)
    key = notice.key ?? ""
    source = notice.source.map { [NamedLink([TextRun($0)], address: $0)] } ?? []
    covers = notice.covers.map { cover in
      Cover(
        supplier: words.link(to: cover.supplier.value),
        product: cover.product.map { [words.link(to: $0.value)] } ?? [],
        models: words.list(cover.models), lots: words.lots(cover.lots),
        markets: cover.markets.map { words.link(to: $0.value) })
    }
    text = words.prose(notice.text, topHeading: 2, anchor: "text")
  }
}

extension PageWords {
  /// The lots of a notice; where it does not say which, that it covers every one of them.
  fileprivate func lots(_ lots: Notice.Lots) -> String {
    switch lots {
    case .all: text(.lotsAll)
    case .unknown: text(.lotsUnknown)
    case .listed(let spans):
      list(spans.map { $0.from == $0.to ? $0.from : text(.lotsSpan, $0.from, $0.to) })
    }
  }
}
