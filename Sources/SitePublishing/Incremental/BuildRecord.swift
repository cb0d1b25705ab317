import ContentDigest
import DirectoryModel

/// What the last build of an output was made from, what it wrote and what it said.
struct BuildRecord: Sendable {
  /// What beside the files decides the bytes of an edition.
  struct Basis: Equatable, Sendable {
    /// The path of the site's folder without links.
    let site: String
    /// Of the running program: another one may read the same content differently.
    let tool: FileStamp
    let generator: String
    let standpoint: Standpoint
    /// The day waivers are held against.
    let waiverDay: CalendarDay
  }

  var basis: Basis
  /// Days that site.yaml names, so that the standpoint of another request is known without reading it.
  var settingsAsOf: CalendarDay?
  var settingsKnownBy: CalendarDay?
  var inputs: InputSnapshot
  /// The published files, looked at after the edition before was gone.
  var outputs: StampedTree
  /// Of the outputs, in their order.
  var digests: [Digest]
  /// Of the outputs, in their order: 1 for those the edition before had too.
  var shared: [UInt8]
  var profiles: ProfileRecord
  var suppliers: SupplierRecord
  var general: GeneralRecord
  var lists: ListRecord
  /// Of the file that holds the names of all suppliers.
  var names: Checksum
  var days: DayRecord
  /// Nil when no second tree of the edition is kept.
  var standby: StandbyEdition.State?
  /// Stamps of the folders of the spare tree, in the order of the published tree's; empty when there is none.
  var spare: [FileStamp]
  let files: SourceFiles
  let diagnostics: [Diagnostic]
  var report: BuildReport
}

extension BuildRecord {
  /// The files something is said of.
  var remarked: Set<String> {
    Set(
      diagnostics.flatMap { [$0.range] + $0.notes.map(\.range) }
        .compactMap { $0.map { files.path(of: $0.file) } })
  }

  /// Whether something is said of papers that are not in the register.
  var hasMissingPapers: Bool {
    diagnostics.contains { $0.code == DiagnosticCode.numberNotInRegister.rawValue }
  }

  /// Whether something is said of waivers, which may follow from the day.
  var hasRemarkOnWaivers: Bool {
    let codes: [DiagnosticCode] = [.waiverExpired, .waiverTooLong, .waiverUnused]
    return diagnostics.contains { diagnostic in codes.contains { $0.rawValue == diagnostic.code } }
  }

  /// Whether editions on record stand in the content, with which a build compares what records say now.
  var hasStatements: Bool {
    inputs.tree.folders.contains { $0.path == "content/editions" && !$0.files.isEmpty }
  }

  /// What a build says that publishes what is on record.
  func outcome(report: BuildReport) -> Reported<BuildOutcome> {
    Reported(BuildOutcome(files: files, report: report), diagnostics)
  }
}

extension BuildRecord.Basis {
  init?(
    _ request: BuildRequest, asOf: CalendarDay?, knownBy: CalendarDay?
  ) {
    guard let site = OutputFolder.resolved(request.site) else { return nil }
    self.site = site
    tool = FileStamp.ofProgram
    generator = request.generator
    standpoint = request.standpoint(asOf: asOf, knownBy: knownBy)
    waiverDay = asOf ?? request.today
  }
}
