import ContentLoading
import DirectoryModel
import RegistrationRules
import SitePages
import WorkSharing

// What short ways make of a site of which they read a part.

extension SiteContent {
  /// What pages are made from, out of a site that was read in part, with lists of which only the lengths are known.
  convenience init(
    again loaded: LoadedDirectory, _ judgement: Judgement, proofs: [[StandingProof]],
    _ means: PageMeans, _ lists: DirectoryLists, changeLog: ChangeLog = .none,
    openRecords: OpenRecords = .none,
    _ request: BuildRequest
  ) {
    self.init(
      directory: loaded.directory, judgement: judgement, proofs: proofs, books: means.books,
      templates: means.templates,
      edition: facts(of: loaded.directory.settings, at: judgement.standpoint, request),
      lists: lists, checklists: means.checklists,
      scriptPhrases: ScriptPhrases(in: loaded.templates.assets), changeLog: changeLog,
      openRecords: openRecords)
  }
}

extension Diagnostic {
  /// Whether it or one of its notes is about a file that is asked for.
  func concerns(_ isAskedFor: (String) -> Bool, _ files: SourceFiles) -> Bool {
    ([range] + notes.map(\.range)).contains { range in
      range.map { isAskedFor(files.path(of: $0.file)) } ?? false
    }
  }
}

/// Judges a directory of few suppliers as the last build judged all, and makes it ready for its pages.
///
/// - Parameters:
///   - loaded: the directory.
///   - record: of the last build.
///   - request: of this one.
/// - Returns: its content, and who of its suppliers has to do with whom; nil when the rest is not what it was.
func judgeAgain(
  _ loaded: LoadedDirectory, of record: BuildRecord, _ request: BuildRequest
) -> (content: SiteContent, relations: [(supplier: Int32, other: Int32)])? {
  let directory = loaded.directory
  let standpoint = record.basis.standpoint
  let (means, traced) = together(jobs: request.jobs) {
    readPageMeans(of: loaded, jobs: request.jobs).value
  } _: {
    let rules = decodeRules(loaded.rules, in: directory).value
    let judged = judge(directory, by: rules, at: standpoint, jobs: request.jobs)
    return traceProofs(of: judged, jobs: request.jobs)
  }
  let judged = traced.judged
  guard let lists = record.general.counts.lists(of: directory, at: standpoint),
    lists.tallies.rules.count == judged.judgement.rules.count
  else { return nil }
  let content = SiteContent(
    again: loaded, judged.judgement, proofs: traced.proofs, means, lists,
    changeLog: .first(of: standpoint), openRecords: openRecords(of: directory, judged.judgement),
    request)
  return (content, traced.relations)
}

extension Supplier {
  /// Whether each paper its offers name is among those that were read.
  var hasAllPapers: Bool {
    offers.allSatisfy { $0.claims.allSatisfy { !$0.certificates.isEmpty } }
  }
}
