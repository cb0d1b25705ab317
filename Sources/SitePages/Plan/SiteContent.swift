package import DirectoryModel

/// Everything pages are made from: the directory, its verdicts, and the words and templates of each language.
///
/// A class, like the records it holds, only so that handing it on costs one count instead of one for each field.
package final class SiteContent: Sendable {
  package let directory: Directory
  package let judgement: Judgement
  /// What stands behind each standing, in the order of `judgement.standings`.
  package let proofs: [[StandingProof]]
  package let books: [LanguageTag: PhraseBook]
  package let templates: [LanguageTag: TemplateSet]
  package let edition: EditionFacts
  package let lists: DirectoryLists
  /// The phrases scripts print.
  package let scriptPhrases: ScriptPhrases
  package let changeLog: ChangeLog
  let openRecords: OpenRecords
  /// In the order pages show them.
  package let checklists: [StagedChecklist]
  /// What many pages say alike, by language.
  let shared: [LanguageTag: SharedWords]

  package convenience init(
    directory: Directory, judgement: Judgement, proofs: [[StandingProof]],
    books: [LanguageTag: PhraseBook],
    templates: [LanguageTag: TemplateSet], edition: EditionFacts, lists: DirectoryLists,
    checklists: [StagedChecklist], scriptPhrases: ScriptPhrases = .none,
    changeLog: ChangeLog = .none, openRecords: OpenRecords = .none
  ) {
    let unworded = SiteContent(
      directory, judgement, proofs, books, templates, edition, lists, checklists, scriptPhrases,
      changeLog, openRecords, shared: [:])
    var shared: [LanguageTag: SharedWords] = [:]
    for (language, book) in books {
      let route = PageRoute(
        language: language, folder: directory.settings.folder(of: language), path: PagePath.home)
      shared[language] = SharedWords(
        PageWords(content: unworded, route: route, book: book, shared: .none))
    }
    self.init(
      directory, judgement, proofs, books, templates, edition, lists, checklists, scriptPhrases,
      changeLog, openRecords, shared: shared)
  }

  /// The same with other words of suppliers, which stand on their own pages alone.
  package func telling(_ directory: Directory) -> SiteContent {
    SiteContent(
      directory, judgement, proofs, books, templates, edition, lists, checklists, scriptPhrases,
      changeLog, openRecords, shared: shared)
  }

  /// The same with other lists.
  package func listing(_ lists: DirectoryLists) -> SiteContent {
    SiteContent(
      directory, judgement, proofs, books, templates, edition, lists, checklists, scriptPhrases,
      changeLog, openRecords, shared: shared)
  }

  private init(
    _ directory: Directory, _ judgement: Judgement, _ proofs: [[StandingProof]],
    _ books: [LanguageTag: PhraseBook],
    _ templates: [LanguageTag: TemplateSet], _ edition: EditionFacts, _ lists: DirectoryLists,
    _ checklists: [StagedChecklist], _ scriptPhrases: ScriptPhrases, _ changeLog: ChangeLog,
    _ openRecords: OpenRecords,
    shared: [LanguageTag: SharedWords]
  ) {
    self.directory = directory
    self.judgement = judgement
    self.proofs = proofs
    self.books = books
    self.templates = templates
    self.edition = edition
    self.lists = lists
    self.scriptPhrases = scriptPhrases
    self.changeLog = changeLog
    self.openRecords = openRecords
    self.checklists = checklists
    self.shared = shared
  }
}
