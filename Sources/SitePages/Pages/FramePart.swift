import DirectoryModel

/// What all pages of one kind and language have around them: the site, its sections and the edition line.
final class FramePart: Sendable {
  struct Section: Sendable {
    let label: String
    let path: String
    let isCurrent: Bool

    static let shape = Shape<Section>([
      .text("label") { $0.label }, .page("page") { $0.path },
      .flag("isCurrent") { $0.isCurrent },
    ])
  }

  /// A file of styles that not all pages have.
  struct Style: Sendable {
    let file: String

    static let shape = Shape<Style>([.file("file") { $0.file }])
  }

  let language: String
  let folder: String
  /// The scripts a page of the kind asks for beside the one of all pages, by name.
  let uses: String
  let styles: [Style]
  let siteTitle: String
  /// Empty where the site names no address of its own.
  let feed: String
  let publisher: [TextRun]
  let notice: [TextRun]
  let sections: [Section]
  let texts: [NamedLink]
  let edition: EditionFacts
  let days: (asOf: [DayText], knownBy: [DayText], validUntil: [DayText])

  init(_ kind: PageKind, _ words: PageWords) {
    let settings = words.directory.settings
    language = words.language.text
    folder = settings.folder(of: words.language)
    uses = kind.scripts
    styles = kind.styles.map { Style(file: "assets/\($0).css") }
    feed = settings.baseURL == nil ? "" : PagePath.changesFeed(words.language)
    siteTitle = settings.title[words.language]
    publisher = words.words(settings.publisher)
    notice = words.words(settings.notice)
    sections = Self.sections(words, current: kind)
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
      (
        .sectionChecklists, PagePath.checklists, [.checklistIndex, .checklist, .sampling]
      ),
      (.sectionMarkets, PagePath.markets, [.marketIndex, .market]),
      (.sectionRegions, PagePath.regions, [.regionIndex, .region]),
      (.sectionRules, PagePath.rules, [.ruleIndex, .rule]),
      (.sectionNotices, PagePath.notices, [.noticeIndex, .notice]),
    ]
    return all.map { phrase, path, kinds in
      Section(label: words.text(phrase), path: path, isCurrent: kinds.contains(kind))
    }
  }

  static let shape = Shape<FramePart>(fields, alike: { _ in 0 })

  private static let fields: [Shape<FramePart>.Field] = [
    .text("lang") { $0.language },
    .text("folder") { $0.folder },
    .text("uses") { $0.uses },
    .text("siteTitle") { $0.siteTitle },
    .runs("publisher") { $0.publisher },
    .runs("siteNotice") { $0.notice },
    .rows("sections", Section.shape) { $0.sections },
    .links("texts") { $0.texts },
    .page("homePage") { _ in PagePath.home },
    .page("qualityPage") { _ in PagePath.quality },
    .page("changesPage") { _ in PagePath.changes },
    .file("changesFeed") { $0.feed },
    .page("openDataPage") { _ in PagePath.openData },
    .page("searchPage") { _ in PagePath.search },
    .page("deskPage") { _ in PagePath.desk },
    .page("lookUpPage") { _ in PagePath.lookUp },
    .file("scriptFile") { _ in "assets/site.js" },
    .page("samplingPage") { _ in PagePath.sampling },
    .file("styleFile") { _ in "assets/style.css" },
    .rows("styles", Style.shape) { $0.styles },
    .file("iconFile") { _ in "assets/icon.svg" },
    .edition("editionID", .name) { $0.edition.id },
    .text("generator") { $0.edition.generator },
    .rows("asOf", DayText.shape(.asOf, .asOfInWords)) { $0.days.asOf },
    .rows("knownBy", DayText.shape(.knownBy, .knownByInWords)) { $0.days.knownBy },
    .rows("validUntil", DayText.shape(.validUntil, .validUntilInWords)) { $0.days.validUntil },
  ]
}
