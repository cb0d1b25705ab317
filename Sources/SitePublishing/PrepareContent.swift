import ContentLoading
import DirectoryModel
import SitePages

/// A judged site together with the files that are copied as they are.
struct PreparedSite: Sendable {
  let judged: JudgedSite
  let content: SiteContent
  let assets: [TemplateSources.Asset]
}

/// What the folder of templates gives pages: words, templates and checklists in every language.
struct PageMeans: Sendable {
  let books: [LanguageTag: PhraseBook]
  let templates: [LanguageTag: TemplateSet]
  let checklists: [StagedChecklist]
}

/// Reads phrases and templates in every language; mistakes of both are diagnostics.
func readPageMeans(of site: JudgedSite) -> Reported<PageMeans> {
  let directory = site.loaded.directory
  let sources = site.loaded.templates
  let books = readPhraseBooks(sources, languages: directory.settings.languages)
  let templates = compileTemplates(sources, pages: pageShapes, books: books.value)
  let checklists = stageChecklists(of: directory, books.value)
  return Reported(
    PageMeans(
      books: books.value, templates: templates.value, checklists: checklists.value),
    books.diagnostics + templates.diagnostics + checklists.diagnostics)
}

/// Reads what pages are made with and makes the lists.
func prepareContent(
  of site: JudgedSite, proofs: [[StandingProof]], changeLog: ChangeLog = .none, generator: String
) -> Reported<PreparedSite> {
  readPageMeans(of: site).map { means in
    let directory = site.loaded.directory
    let assets = site.loaded.templates.assets
    let standpoint = site.judgement.standpoint
    let content = SiteContent(
      directory: directory, judgement: site.judgement, proofs: proofs, books: means.books,
      templates: means.templates,
      edition: EditionFacts(
        id: editionID(of: standpoint), standpoint: standpoint,
        validUntil: min(
          standpoint.asOf.adding(days: directory.settings.validFor), lastWritableDay),
        generator: generator),
      lists: listDirectory(directory, site.judgement, proofs), checklists: means.checklists,
      scriptPhrases: ScriptPhrases(in: assets), changeLog: changeLog,
      openRecords: openRecords(of: site))
    return PreparedSite(
      judged: site, content: content, assets: assets.map(servedAsset))
  }
}

/// Pages write years with four digits.
private let lastWritableDay = CalendarDay("9999-12-31") ?? CalendarDay(number: 0)

/// The edition is named after its standpoint, so that an edit changes only the pages it touches.
private func editionID(of standpoint: Standpoint) -> String {
  standpoint.asOf == standpoint.knownBy
    ? "\(standpoint.asOf)" : "\(standpoint.asOf)-known-\(standpoint.knownBy)"
}

/// What open data says of rules and notices.
private func openRecords(of site: JudgedSite) -> OpenRecords {
  let directory = site.loaded.directory
  let languages = directory.settings.languages
  let main = directory.settings.mainLanguage
  return OpenRecords(
    rules: site.judgement.rules.map { rule in
      StatedRecord(
        key: rule.code, title: rule.title[main],
        fields: .fields { state(rule, in: languages, to: &$0) })
    },
    notices: directory.notices.filter { $0.isKnown(at: site.judgement.standpoint) }.map { notice in
      StatedRecord(
        key: notice.id.text, title: notice.title[main],
        fields: .fields { state(notice, in: languages, to: &$0) })
    })
}
