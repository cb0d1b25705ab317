import ContentLoading
import DirectoryModel
import SitePages

/// A judged site together with the files that are copied as they are.
struct PreparedSite: Sendable {
  let content: SiteContent
  let assets: [TemplateSources.Asset]
}

/// Reads phrases and templates in every language and makes the lists; mistakes of both are diagnostics.
func prepareContent(of site: JudgedSite, generator: String) -> Reported<PreparedSite> {
  let directory = site.loaded.directory
  let settings = directory.settings
  let sources = site.loaded.templates
  let books = readPhraseBooks(sources, languages: settings.languages)
  var diagnostics = books.diagnostics
  var templates: [LanguageTag: TemplateSet] = [:]
  for language in settings.languages {
    guard let book = books.value[language] else { continue }
    let compiled = compileTemplates(sources, pages: pageShapes, phrases: book)
    templates[language] = compiled.value
    diagnostics += compiled.diagnostics
  }
  let standpoint = site.judgement.standpoint
  let content = SiteContent(
    directory: directory, judgement: site.judgement, books: books.value, templates: templates,
    edition: EditionFacts(
      id: editionID(of: standpoint), standpoint: standpoint,
      validUntil: standpoint.asOf.adding(days: settings.validFor), generator: generator),
    lists: listDirectory(directory, site.judgement))
  // A mistake in a template is found once for each language.
  return Reported(
    PreparedSite(content: content, assets: sources.assets), Array(Set(diagnostics)).sorted())
}

/// The edition is named after its standpoint, so that an edit changes only the pages it touches.
private func editionID(of standpoint: Standpoint) -> String {
  standpoint.asOf == standpoint.knownBy
    ? "\(standpoint.asOf)" : "\(standpoint.asOf)-known-\(standpoint.knownBy)"
}
