import ContentLoading
import DirectoryModel
import RegistrationRules
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

/// Traces what stands behind each status, and makes a judged site ready for its pages.
func prepareSite(
  _ judged: JudgedSite, _ request: BuildRequest, timing clock: inout StepClock
) -> Reported<PreparedSite> {
  let proofs = traceProofs(
    in: judged.loaded.directory, by: judged.rules, of: judged.judgement, jobs: request.jobs)
  clock.finish(.trace)
  let prepared = prepareContent(of: judged, proofs: proofs, generator: request.generator)
  clock.finish(.lists)
  return prepared
}

/// Reads what pages are made with and makes the lists.
func prepareContent(
  of site: JudgedSite, proofs: [[StandingProof]], generator: String
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
      scriptPhrases: ScriptPhrases(in: assets))
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
