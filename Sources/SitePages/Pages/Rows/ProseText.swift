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
    let order = [language] + directory.settings.languages
    guard let found = order.first(where: { versions[$0]?.isEmpty == false }),
      let prose = versions[found]
    else { return [] }
    let top = prose.nodes.filter { $0.kind == .heading }.map { Int($0.value) }.min() ?? 1
    let html = proseHTML(prose, at: route, headingsBelow: level - top, anchor: anchor)
    return [ProseText(html: html, language: found == language ? "" : found.text)]
  }
}
