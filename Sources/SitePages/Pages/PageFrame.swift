import DirectoryModel

/// What stands around a page and is its own: title, heading, and the ways to other pages and languages.
final class PageFrame: Sendable {
  /// A step of the way from the home page.
  struct Crumb: Sendable {
    let label: [TextRun]
    let path: String

    static let shape = Shape<Crumb>([.runs("label") { $0.label }, .page("page") { $0.path }])
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

  /// Where the page stands below the root of the edition.
  let path: String
  let title: String
  let heading: [TextRun]
  let crumbs: [Crumb]
  let twins: [Twin]
  /// What all pages of the kind have around them.
  let part: FramePart

  /// The frame around a heading; `detail` tells pages with the same heading apart.
  init(
    _ page: PlannedPage, _ words: PageWords, heading: [TextRun], detail: String? = nil,
    crumbs: [Crumb] = []
  ) {
    let settings = words.directory.settings
    path = page.route.file
    self.heading = heading
    let siteTitle = settings.title[words.language]
    let name = words.plain(heading) + (detail.map { ", " + $0 } ?? "")
    title = page.kind == .home ? siteTitle : "\(name) – \(siteTitle)"
    self.crumbs = crumbs
    twins = settings.languages.filter { $0 != words.language }.map { other in
      Twin(
        language: other.text, label: words.content.books[other]?.text(.languageName) ?? other.text,
        file: settings.folder(of: other) + page.route.path)
    }
    part = words.shared.frames[page.kind] ?? FramePart(page.kind, words)
  }

  /// The names of a frame: its own, then those all pages of its kind share.
  static let shape = Shape<PageFrame>(
    [
      .text("path") { $0.path },
      .text("title") { $0.title },
      .runs("heading") { $0.heading },
      .rows("crumbs", Crumb.shape) { $0.crumbs },
      .rows("twins", Twin.shape) { $0.twins },
    ] + FramePart.shape.fields { $0.part })
}
