import ContentDigest
import ContentLoading
import DirectoryModel
import SitePages

/// What is on record for pages that name no supplier, so that they can be made again without reading any.
struct GeneralRecord: Sendable {
  let counts: ListCounts
  let templates: TemplateDigests
  /// Of what is read of rules and pages of text beside the words they show.
  let besidesWords: Digest
}

extension GeneralRecord {
  /// The same with other counts.
  func counting(_ counts: ListCounts) -> GeneralRecord {
    GeneralRecord(counts: counts, templates: templates, besidesWords: besidesWords)
  }

  init(of site: PreparedSite) {
    let loaded = site.judged.loaded
    counts = ListCounts(of: site.content.lists)
    templates = TemplateDigests(
      of: loaded.templates, site.content.books, in: loaded.directory.settings.languages)
    besidesWords = loaded.besidesWords
  }
}
