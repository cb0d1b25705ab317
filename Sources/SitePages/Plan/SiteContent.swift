package import DirectoryModel

/// Everything pages are made from: the directory, its verdicts, and the words and templates of each language.
package struct SiteContent: Sendable {
  package let directory: Directory
  package let judgement: Judgement
  package let books: [LanguageTag: PhraseBook]
  package let templates: [LanguageTag: TemplateSet]
  package let edition: EditionFacts
  package let lists: DirectoryLists
  /// What many pages say alike, by language.
  private(set) var shared: [LanguageTag: SharedWords] = [:]

  package init(
    directory: Directory, judgement: Judgement, books: [LanguageTag: PhraseBook],
    templates: [LanguageTag: TemplateSet], edition: EditionFacts, lists: DirectoryLists
  ) {
    self.directory = directory
    self.judgement = judgement
    self.books = books
    self.templates = templates
    self.edition = edition
    self.lists = lists
    for (language, book) in books {
      let route = PageRoute(
        language: language, folder: directory.settings.folder(of: language), path: PagePath.home)
      let words = PageWords(content: self, route: route, book: book, shared: .none)
      shared[language] = SharedWords(words)
    }
  }
}
