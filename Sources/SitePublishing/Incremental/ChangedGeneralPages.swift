import ContentDigest
import ContentLoading
import DirectoryModel
import RegistrationRules
import SitePages
import WorkSharing

/// Changed templates, phrases, checklists, and words of rules and pages of text, where nothing else has changed and all they
/// stand on are pages that name no supplier.
///
/// Such pages are made from the general records, which are read again, and from counts, which are on record: what is said of
/// suppliers follows from none of these words.
struct ChangedGeneralPages: ShortChange {
  private let content: SiteContent
  private let pages: [PlannedPage]
  private let record: BuildRecord
  private let general: GeneralRecord
  private let jobs: Int

  /// Reads the general records again; nil when more may have changed than such pages.
  ///
  /// - Throws: `BrokenWorld` when a file cannot be read.
  init?(in files: [Int], of record: BuildRecord, _ request: BuildRequest) throws {
    let tree = record.inputs.tree
    guard let changed = ChangedParts(files.map(tree.path)),
      record.remarked.allSatisfy({ !changed.mayConcern($0) }),
      // Editions on record are compared with what rules say now.
      changed.rules.isEmpty || !record.hasStatements
    else { return nil }
    let loading = try loadDirectory(from: request.site, jobs: request.jobs, only: .none)
    let loaded = loading.value
    let directory = loaded.directory
    let means = readPageMeans(of: loaded, jobs: request.jobs)
    guard loaded.besidesWords == record.general.besidesWords,
      !loading.diagnostics.contains(where: { $0.concerns(changed.mayConcern, directory.files) }),
      means.diagnostics.isEmpty || !changed.mayConcernMeans
    else { return nil }

    let languages = directory.settings.languages
    let templates = TemplateDigests(of: loaded.templates, means.value.books, in: languages)
    let standpoint = record.basis.standpoint
    let rules = decodeRules(loaded.rules, in: directory).value.map(\.statement)
    let judgement = Judgement(standpoint: standpoint, rules: rules, standings: [])
    guard let restyled = templates.changes(since: record.general.templates, in: languages),
      let lists = record.general.counts.lists(of: directory, at: standpoint),
      lists.tallies.rules.count == rules.count,
      restyled.keys.allSatisfy({ $0.isGeneral(in: directory, lists) })
    else { return nil }
    pages = planGeneralPages(directory, judgement, lists) { kind, language, subject in
      restyled[kind]?.contains(language) ?? false
        || changed.reaches(kind, subject, of: directory, rules)
    }
    content = SiteContent(
      again: loaded, judgement, proofs: [], means.value, lists,
      openRecords: openRecords(of: directory, judgement), request)
    general = GeneralRecord(
      counts: record.general.counts, templates: templates, besidesWords: loaded.besidesWords)
    self.record = record
    jobs = request.jobs
  }

  func edit(reading read: @escaping @Sendable (_ output: Int) -> [UInt8]) -> ShortEdit? {
    let chunks = mapChunks(
      of: pages.count, size: 4, jobs: jobs, with: { PageMaker(of: content) }
    ) { maker, range -> [ExchangedFile]? in
      var files: [ExchangedFile] = []
      for page in pages[range] {
        maker.make(page)
        let path = page.route.file
        guard let output = record.outputs.position(of: path) else { return nil }
        let digest = record.digests[output]
        guard Digest(of: maker.bytes) != digest else { continue }
        let old = read(output)
        guard Digest(of: old) == digest,
          let file = ExchangedFile(
            Array(maker.bytes), mentioning: maker.mentions, in: output, of: old, at: path)
        else { return nil }
        files.append(file)
      }
      return files
    }
    guard chunks.allSatisfy({ $0 != nil }) else { return nil }
    return ShortEdit(
      files: chunks.flatMap { $0 ?? [] }, profiles: record.profiles, suppliers: record.suppliers,
      general: general)
  }
}
