import DirectoryModel

/// A text of the content as HTML, and its language where it is not the page's own.
struct ProseText: Sendable {
  let html: Markup
  /// Empty for the language of the page.
  let language: String

  static let shape = Shape<ProseText>([
    .markup("html") { $0.html },
    .text("proseLang") { $0.language },
  ])
}

extension PageWords {
  /// The text in the reader's language, else in the first language of the site that has it; nothing when it is empty.
  func prose(
    _ versions: [LanguageTag: Prose], topHeading level: Int, anchor: String
  ) -> [ProseText] {
    let languages = directory.settings.languages
    guard let shown = shownLanguage(of: versions, on: route, languages), let prose = versions[shown]
    else { return [] }
    let html = shownHTML(prose, at: route, topHeading: level, anchor: anchor)
    return [ProseText(html: html, language: shown == language ? "" : shown.text)]
  }
}

/// The reader's language, else the first of the site's, that has a text; nil when none has.
func shownLanguage(
  of versions: [LanguageTag: Prose], on route: PageRoute, _ languages: [LanguageTag]
) -> LanguageTag? {
  ([route.language] + languages).first { versions[$0]?.isEmpty == false }
}

/// A text as HTML with its highest headings at a level of the page.
func shownHTML(
  _ prose: Prose, at route: PageRoute, topHeading level: Int, anchor: String
) -> Markup {
  let top = prose.nodes.filter { $0.kind == .heading }.map { Int($0.value) }.min() ?? 1
  return proseHTML(prose, at: route, headingsBelow: level - top, anchor: anchor)
}
