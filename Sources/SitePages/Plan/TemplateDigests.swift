package import ContentDigest
package import DirectoryModel

/// What templates and phrases say, apart by the pages they say it on, so that a change of them is known to reach only some.
package struct TemplateDigests: Sendable, Equatable {
  /// By language as the site names them, then by kind of page: the template, all it is put together from, and the phrases
  /// these print.
  package let pages: [Digest]
  /// By language: the phrases that something else than a template prints, and the names of countries.
  package let words: [Digest]
  /// Of all files that are copied.
  package let assets: Digest

  package init(pages: [Digest], words: [Digest], assets: Digest) {
    self.pages = pages
    self.words = words
    self.assets = assets
  }

  package init(
    of sources: TemplateSources, _ books: [LanguageTag: PhraseBook], in languages: [LanguageTag]
  ) {
    let closures = TemplateClosures(of: sources)
    let scripts = ScriptPhrases(in: sources.assets)
    let named = Self.named
    var pages: [Digest] = []
    var words: [Digest] = []
    for book in languages.compactMap({ books[$0] }) {
      for kind in Self.kinds {
        let (templates, phrases) = closures.parts(of: "pages/\(kind.rawValue)")
        pages.append(
          Digest(of: templates.flatMap(line(of:)) + phrases.flatMap { book.line(of: $0) }))
      }
      let others = book.keys.filter { named.contains($0) || scripts.use($0) }
      words.append(
        Digest(of: others.sorted().flatMap { book.line(of: $0) } + book.countryLines))
    }
    self.pages = pages
    self.words = words
    assets = Digest(
      of: sources.assets.flatMap { $0.path.utf8 + [0] + Digest(of: $0.bytes).bytes })
  }

  /// Kinds of pages, each with the languages in which its templates say something else.
  ///
  /// - Returns: nil when more than that differs.
  package func changes(
    since before: TemplateDigests, in languages: [LanguageTag]
  ) -> [PageKind: Set<LanguageTag>]? {
    let kinds = Self.kinds
    guard words == before.words, assets == before.assets, pages.count == before.pages.count,
      pages.count == kinds.count * languages.count
    else { return nil }
    var changes: [PageKind: Set<LanguageTag>] = [:]
    for place in pages.indices where pages[place] != before.pages[place] {
      changes[kinds[place % kinds.count], default: []].insert(languages[place / kinds.count])
    }
    return changes
  }

  private static let kinds = PageKind.allCases.filter(\.isPage)

  /// The keys of the phrases that pages print by name.
  private static let named = Set(
    Phrase.allCases.map(\.rawValue) + ChangePhrase.allCases.map(\.rawValue)
      + Fact.allCases.map { "finding." + $0.rawValue })
}

/// A template with its name, told apart from all others.
private func line(of template: TemplateSources.Template) -> [UInt8] {
  Array("\(template.name) \(template.text.count)\n".utf8) + template.text
}

extension PhraseBook {
  /// A phrase with its key, told apart from all others.
  fileprivate func line(of key: String) -> [UInt8] {
    Array(key.utf8) + [0] + Array((wording(key)?.text ?? "").utf8) + [0]
  }
}
