import DirectoryModel

/// What stands around every page: title, ways to other pages and languages, and the edition line.
struct PageFrame: Sendable {
  /// A step of the way from the home page.
  struct Crumb: Sendable {
    let label: [TextRun]
    let path: String

    static let shape = Shape<Crumb>([.runs("label") { $0.label }, .page("page") { $0.path }])
  }

  struct Section: Sendable {
    let label: String
    let path: String
    let isCurrent: Bool

    static let shape = Shape<Section>([
      .text("label") { $0.label }, .page("page") { $0.path },
      .flag("isCurrent") { $0.isCurrent },
    ])
  }

  /// The same page in another language.
  struct Twin: Sendable {
    let language: String
    let label: String
    let file: String

    static let shape = Shape<Twin>([
      .text("lang") { $0.language }, .text("label") { $0.label }, .file("file") { $0.file },
    ])
  }

  let language: String
  let title: String
  let siteTitle: String
  let publisher: [TextRun]
  let notice: [TextRun]
  let heading: [TextRun]
  let crumbs: [Crumb]
  let sections: [Section]
  let twins: [Twin]
  let texts: [NamedLink]
  let edition: EditionFacts
  let days: (asOf: [DayText], knownBy: [DayText], validUntil: [DayText])

  /// The frame around a heading; `detail` tells pages with the same heading apart.
  init(
    _ page: PlannedPage, _ words: PageWords, heading: [TextRun], detail: String? = nil,
    crumbs: [Crumb] = []
  ) {
    let settings = words.directory.settings
    self.heading = heading
    language = words.language.text
    siteTitle = settings.title[words.language]
    let name = words.plain(heading) + (detail.map { ", " + $0 } ?? "")
    title = page.kind == .home ? siteTitle : "\(name) – \(siteTitle)"
    publisher = words.words(settings.publisher)
    notice = words.words(settings.notice)
    self.crumbs = crumbs
    sections = Self.sections(words, current: page.kind)
    twins = settings.languages.filter { $0 != words.language }.map { other in
      Twin(
        language: other.text, label: words.content.books[other]?.text(.languageName) ?? other.text,
        file: settings.folder(of: other) + page.route.path)
    }
    texts = words.directory.pages
      .sorted { ($0.order, $0.id) < ($1.order, $1.id) }
      .map { NamedLink(words.words($0.title), page: PagePath.text($0.id)) }
    edition = words.content.edition
    let standpoint = words.content.edition.standpoint
    days = (
      words.day(standpoint.asOf), words.day(standpoint.knownBy),
      words.day(words.content.edition.validUntil)
    )
  }

  private static func sections(_ words: PageWords, current kind: PageKind) -> [Section] {
    let all: [(Phrase, String, [PageKind])] = [
      (.sectionSuppliers, PagePath.suppliers, [.supplierIndex, .supplierList, .supplier]),
      (.sectionProducts, PagePath.products, [.productIndex, .product]),
      (.sectionMarkets, PagePath.markets, [.marketIndex, .market]),
      (.sectionRegions, PagePath.regions, [.regionIndex, .region]),
      (.sectionRules, PagePath.rules, [.ruleIndex, .rule]),
      (.sectionNotices, PagePath.notices, [.noticeIndex, .notice]),
    ]
    return all.map { phrase, path, kinds in
      Section(label: words.text(phrase), path: path, isCurrent: kinds.contains(kind))
    }
  }

  static let shape = Shape<PageFrame>([
    .text("lang") { $0.language },
    .text("title") { $0.title },
    .text("siteTitle") { $0.siteTitle },
    .runs("publisher") { $0.publisher },
    .runs("siteNotice") { $0.notice },
    .runs("heading") { $0.heading },
    .rows("crumbs", Crumb.shape) { $0.crumbs },
    .rows("sections", Section.shape) { $0.sections },
    .rows("twins", Twin.shape) { $0.twins },
    .links("texts") { $0.texts },
    .page("homePage") { _ in PagePath.home },
    .page("qualityPage") { _ in PagePath.quality },
    .page("openDataPage") { _ in PagePath.openData },
    .file("styleFile") { _ in "assets/style.css" },
    .file("iconFile") { _ in "assets/icon.svg" },
    .text("editionID") { $0.edition.id },
    .text("generator") { $0.edition.generator },
    .day("asOf") { $0.days.asOf },
    .day("knownBy") { $0.days.knownBy },
    .day("validUntil") { $0.days.validUntil },
  ])

  /// The frame's names as names of a page.
  static func fields<Page>(
    _ frame: @escaping @Sendable (Page) -> PageFrame
  ) -> [Shape<Page>.Field] {
    shape.fields.map { field in
      Shape<Page>.Field(name: field.name, kind: field.kind) { field.value(frame($0)) }
    }
  }
}
