import ContentLoading
import DirectoryModel
import SitePages

/// A judged site together with the files that are copied as they are.
struct PreparedSite: Sendable {
  let judged: JudgedSite
  let content: SiteContent
  let assets: [TemplateSources.Asset]
}

/// Reads phrases and templates in every language and makes the lists; mistakes of both are diagnostics.
func prepareContent(
  of site: JudgedSite, proofs: [[StandingProof]], generator: String
) -> Reported<PreparedSite> {
  let directory = site.loaded.directory
  let settings = directory.settings
  let sources = site.loaded.templates
  let books = readPhraseBooks(sources, languages: settings.languages)
  let templates = compileTemplates(sources, pages: pageShapes, books: books.value)
  let checklists = stageChecklists(of: directory, books.value)
  let standpoint = site.judgement.standpoint
  let content = SiteContent(
    directory: directory, judgement: site.judgement, proofs: proofs, books: books.value,
    templates: templates.value,
    edition: EditionFacts(
      id: editionID(of: standpoint), standpoint: standpoint,
      validUntil: min(standpoint.asOf.adding(days: settings.validFor), lastWritableDay),
      generator: generator),
    lists: listDirectory(directory, site.judgement, proofs), checklists: checklists.value,
    scriptPhrases: ScriptPhrases(in: sources.assets))
  return Reported(
    PreparedSite(
      judged: site, content: content, assets: sources.assets.map(servedAsset)),
    books.diagnostics + templates.diagnostics + checklists.diagnostics)
}

/// Pages write years with four digits.
private let lastWritableDay = CalendarDay("9999-12-31") ?? CalendarDay(number: 0)

/// The edition is named after its standpoint, so that an edit changes only the pages it touches.
private func editionID(of standpoint: Standpoint) -> String {
  standpoint.asOf == standpoint.knownBy
    ? "\(standpoint.asOf)" : "\(standpoint.asOf)-known-\(standpoint.knownBy)"
}
