package import DirectoryModel

/// What an edition says of itself on every page: nothing here depends on a clock or a machine.
package struct EditionFacts: Sendable {
  package let id: String
  package let standpoint: Standpoint
  package let validUntil: CalendarDay
  package let generator: String

  package init(id: String, standpoint: Standpoint, validUntil: CalendarDay, generator: String) {
    self.id = id
    self.standpoint = standpoint
    self.validUntil = validUntil
    self.generator = generator
  }
}

extension SiteContent {
  /// What pages in a language call an edition; nil when the site has no such language.
  package func words(of edition: EditionFacts, in language: LanguageTag) -> EditionWords? {
    guard let book = books[language], let shared = shared[language] else { return nil }
    let route = PageRoute(
      language: language, folder: directory.settings.folder(of: language), path: PagePath.home)
    let words = PageWords(content: self, route: route, book: book, shared: shared)
    let (standpoint, validUntil) = (edition.standpoint, edition.validUntil)
    return EditionWords { part in
      switch part {
      case .name: edition.id
      case .asOf: standpoint.asOf.description
      case .asOfInWords: words.dayText(standpoint.asOf)
      case .knownBy: standpoint.knownBy.description
      case .knownByInWords: words.dayText(standpoint.knownBy)
      case .validUntil: validUntil.description
      case .validUntilInWords: words.dayText(validUntil)
      }
    }
  }
}
