import ContentLoading
import DirectoryModel
import RegistrationRules
import SitePages

/// A judged site together with the files that are copied as they are.
struct PreparedSite: Sendable {
  let judged: JudgedSite
  let traced: TracedDirectory
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
func readPageMeans(of loaded: LoadedDirectory, jobs: Int) -> Reported<PageMeans> {
  let directory = loaded.directory
  let sources = loaded.templates
  let books = readPhraseBooks(sources, languages: directory.settings.languages)
  let templates = compileTemplates(
    sources, pages: pageShapes, books: books.value, jobs: jobs)
  let checklists = stageChecklists(of: directory, books.value)
  return Reported(
    PageMeans(
      books: books.value, templates: templates.value, checklists: checklists.value),
    books.diagnostics + templates.diagnostics + checklists.diagnostics)
}

/// Traces what stands behind each status, and makes a judged site ready for its pages.
func prepareSite(
  _ judged: JudgedSite, _ request: BuildRequest, timing clock: inout StepClock
) -> Reported<PreparedSite> {
  var memory = LiveMemory.none
  return prepareSite(judged, request, recalling: &memory, timing: &clock)
}

/// The same, taking over what is remembered.
func prepareSite(
  _ judged: JudgedSite, _ request: BuildRequest, recalling memory: inout LiveMemory,
  timing clock: inout StepClock
) -> Reported<PreparedSite> {
  let directory = judged.loaded.directory
  let traced = memory.trace(judged.judged, jobs: request.jobs)
  let proofs = traced.proofs
  clock.finish(.trace)
  defer { clock.finish(.lists) }
  return memory.means(of: judged, jobs: request.jobs).then { means in
    let assets = judged.loaded.templates.assets.map(servedAsset)
    if let content = memory.content(telling: judged) {
      return Reported(
        PreparedSite(judged: judged, traced: traced, content: content, assets: assets))
    }
    return keepChangeLog(of: judged, proofs, jobs: request.jobs).map { log in
      let content = SiteContent(
        directory: directory, judgement: judged.judgement, proofs: proofs, books: means.books,
        templates: means.templates,
        edition: facts(of: directory.settings, at: judged.judgement.standpoint, request),
        lists: memory.lists
          ?? listDirectory(
            directory, judged.judgement, proofs, jobs: request.jobs,
            recalling: memory.contentOfOtherSuppliers.map { ($0, traced.isKept) }),
        checklists: means.checklists,
        scriptPhrases: ScriptPhrases(in: judged.loaded.templates.assets), changeLog: log,
        openRecords: openRecords(of: directory, judged.judgement))
      return PreparedSite(judged: judged, traced: traced, content: content, assets: assets)
    }
  }
}

/// What pages say of the edition they belong to.
func facts(
  of settings: SiteSettings, at standpoint: Standpoint, _ request: BuildRequest
) -> EditionFacts {
  facts(of: standpoint, validFor: settings.validFor, request)
}

/// The same for a site whose editions are valid for so many days.
func facts(
  of standpoint: Standpoint, validFor days: Int, _ request: BuildRequest
) -> EditionFacts {
  EditionFacts(
    id: editionID(of: standpoint), standpoint: standpoint,
    validUntil: min(standpoint.asOf.adding(days: days), lastWritableDay),
    generator: request.generator)
}

/// Pages write years with four digits.
private let lastWritableDay = CalendarDay("9999-12-31") ?? CalendarDay(number: 0)

/// The edition is named after its standpoint, so that an edit changes only the pages it touches.
private func editionID(of standpoint: Standpoint) -> String {
  standpoint.asOf == standpoint.knownBy
    ? "\(standpoint.asOf)" : "\(standpoint.asOf)-known-\(standpoint.knownBy)"
}

/// What open data says of rules and notices.
func openRecords(of directory: Directory, _ judgement: Judgement) -> OpenRecords {
  let languages = directory.settings.languages
  let main = directory.settings.mainLanguage
  return OpenRecords(
    rules: judgement.rules.map { rule in
      StatedRecord(
        key: rule.code, title: rule.title[main],
        fields: .fields { state(rule, in: languages, to: &$0) })
    },
    notices: directory.notices.filter { $0.isKnown(at: judgement.standpoint) }.map { notice in
      StatedRecord(
        key: notice.id.text, title: notice.title[main],
        fields: .fields { state(notice, in: languages, to: &$0) })
    })
}
