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
      changed.rules.isEmpty
        || !tree.folders.contains(where: { $0.path == "content/editions" && !$0.files.isEmpty })
    else { return nil }
    let loading = try loadDirectory(from: request.site, jobs: request.jobs, only: .none)
    let loaded = loading.value
    let directory = loaded.directory
    let means = readPageMeans(of: loaded, jobs: request.jobs)
    guard loaded.besidesWords == record.general.besidesWords,
      loading.diagnostics.allSatisfy({ !changed.mayConcern($0, of: directory.files) }),
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
      directory: directory, judgement: judgement, proofs: [], books: means.value.books,
      templates: means.value.templates,
      edition: facts(of: directory.settings, at: standpoint, request), lists: lists,
      checklists: means.value.checklists,
      scriptPhrases: ScriptPhrases(in: loaded.templates.assets),
      openRecords: openRecords(of: directory, judgement))
    general = GeneralRecord(
      counts: record.general.counts, templates: templates, besidesWords: loaded.besidesWords)
    self.record = record
    jobs = request.jobs
  }

  func edit(reading read: @escaping @Sendable (_ output: Int) -> [UInt8]) -> ShortEdit? {
    let chunks = mapChunks(
      of: pages.count, size: 4, jobs: jobs, with: { GeneralPageWriter(of: content) }
    ) { writer, range -> [ExchangedFile]? in
      var files: [ExchangedFile] = []
      for page in pages[range] {
        writer.buffer.removeAll()
        writer.pages.write(page, into: &writer.buffer)
        let path = page.route.file
        guard let output = record.outputs.position(of: path) else { return nil }
        let digest = record.digests[output]
        guard Digest(of: writer.buffer.bytes) != digest else { continue }
        let old = read(output)
        guard Digest(of: old) == digest,
          let file = ExchangedFile(Array(writer.buffer.bytes), in: output, of: old, at: path)
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

/// What one thread makes pages with.
private struct GeneralPageWriter: ~Copyable {
  var pages: PageWriter
  var buffer = ByteBuffer()

  init(of content: SiteContent) { pages = PageWriter(of: content) }
}

/// Which parts of a site changed files belong to.
private struct ChangedParts {
  private(set) var rules: Set<String> = []
  private var texts: Set<String> = []
  private var hasTemplates = false
  private var hasChecklists = false
  private let paths: Set<String>

  /// Nil when one of the files is of another part.
  init?(_ paths: [String]) {
    self.paths = Set(paths)
    for path in paths {
      let steps = path.split(separator: "/")
      guard steps.count > 2 else { return nil }
      let id = String(steps[2].prefix { $0 != "." })
      switch (steps[0], steps[1]) {
      case ("templates", "pages"), ("templates", "layouts"), ("templates", "partials"),
        ("templates", "phrases"):
        hasTemplates = true
      case ("content", "checklists"): hasChecklists = true
      case ("content", "rules"): rules.insert(id)
      case ("content", "pages"): texts.insert(id)
      default: return nil
      }
    }
  }

  /// Whether words, templates or checklists may be wrong now.
  var mayConcernMeans: Bool { hasTemplates || hasChecklists }

  /// Whether what is said of a file may be different now.
  func mayConcern(_ path: String) -> Bool {
    paths.contains(path) || hasTemplates && path.hasPrefix("templates/")
      || mayConcernMeans && path.hasPrefix("content/checklists/")
  }

  func mayConcern(_ diagnostic: Diagnostic, of files: SourceFiles) -> Bool {
    ([diagnostic.range] + diagnostic.notes.map(\.range)).contains { range in
      range.map { mayConcern(files.path(of: $0.file)) } ?? false
    }
  }

  /// Whether a page or data file shows words of a changed record.
  func reaches(
    _ kind: PageKind, _ subject: Int, of directory: Directory, _ rules: [RuleStatement]
  ) -> Bool {
    switch kind {
    case .rule: self.rules.contains(rules[subject].id.text)
    case .rulesJSON: !self.rules.isEmpty
    case .textPage: texts.contains(directory.pages[subject].id.text)
    case .checklist, .checklistIndex, .checklistItems: hasChecklists
    default: false
    }
  }
}
