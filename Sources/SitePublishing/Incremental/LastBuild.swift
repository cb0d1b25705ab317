import ContentDigest
import ContentLoading
import DirectoryModel
import Glibc
import RegistrationRules
import SitePages
import WorkSharing

/// What is remembered of the last build of an output: a hidden file beside it.
///
/// A record that is missing, damaged, of another program or of another edition than the one on disk is not used; nothing
/// depends on it but how long a build takes.
struct LastBuild: Sendable {
  private let output: OutputFolder
  private let record: BuildRecord?
  private let jobs: Int

  init(of output: OutputFolder, _ request: BuildRequest) {
    self.output = output
    jobs = request.jobs
    record = request.isFresh ? nil : RecordFile.read(Self.path(of: output))
  }

  /// What a build comes to that has to make little or nothing anew; nil when it has to begin from the beginning.
  ///
  /// The time of a way that leads nowhere is not told apart: a build that begins from the beginning counts it as comparing.
  ///
  /// - Throws: `BrokenWorld` when a file cannot be read or written.
  func shortWay(
    _ request: BuildRequest, timing started: StepClock
  ) throws -> Reported<BuildOutcome>? {
    var clock = started
    guard let record,
      let (files, inputs) = record.inputs.changes(of: request.site, jobs: jobs)
    else { return nil }
    let basis = BuildRecord.Basis(
      request, asOf: record.settingsAsOf, knownBy: record.settingsKnownBy)
    if basis != record.basis || !files.isEmpty,
      let moved = try MovedDay(of: record, changed: files, NameFile(of: output), request)
    {
      clock.finish(.compare)
      return try published(timing: clock) { clock in
        try publish(moved, from: inputs, to: output, self, request, timing: &clock)
      }
    }
    guard basis == record.basis else { return nil }
    if files.isEmpty {
      guard record.outputs.filesAreSame(below: output.path, jobs: jobs),
        record.outputs.foldersAreSame(below: output.path)
      else { return nil }
      return record.outcome(
        report: record.report.after(written: 0, bytes: record.report.bytes, steps: []))
    }
    guard let change = try shortChange(in: files, of: record, request) else { return nil }
    clock.finish(.compare)
    return try published(timing: clock) { clock in
      try publishFiles(
        of: change, after: record, from: inputs, to: output, request, timing: &clock)
    }
  }

  /// Publishes and remembers what a short way makes; nil where it makes nothing.
  private func published(
    timing started: StepClock,
    _ publish: (inout StepClock) throws -> (record: BuildRecord, written: Int)?
  ) throws -> Reported<BuildOutcome>? {
    var clock = started
    return try withLock(of: output) {
      guard let (next, written) = try publish(&clock) else { return nil }
      if !RecordFile.write(next, to: Self.path(of: output)) { Self.forget(output) }
      return next.outcome(
        report: next.report.after(
          written: written, bytes: next.report.bytes, steps: clock.steps))
    }
  }

  /// What changed inputs reach, where it is known; the quickest way to know it is tried first.
  private func shortChange(
    in files: [Int], of record: BuildRecord, _ request: BuildRequest
  ) throws -> (any ShortChange)? {
    if let texts = try ChangedTexts(in: files, of: record, site: request.site) { return texts }
    if let pages = try ChangedGeneralPages(in: files, of: record, request) { return pages }
    return try ChangedSuppliers(in: files, of: record, NameFile(of: output), request)
  }

  /// The edition on disk, with the inputs where a build now would publish the same.
  func published(
    for request: BuildRequest
  ) -> (record: BuildRecord, edition: PublishedEdition, inputs: InputSnapshot?)? {
    guard let record else { return nil }
    let basis = BuildRecord.Basis(
      request, asOf: record.settingsAsOf, knownBy: record.settingsKnownBy)
    var inputs: InputSnapshot?
    if basis == record.basis, let found = record.inputs.changes(of: request.site, jobs: jobs),
      found.files.isEmpty
    {
      inputs = found.now
    }
    return (
      record, PublishedEdition(in: output.path, record.outputs, record.digests), inputs
    )
  }

  var isKnown: Bool { record != nil }

  /// The files the last build read, nil when it is not on record.
  var inputs: InputSnapshot? { record?.inputs }

  /// What the last build knows of a file of its edition.
  func output(_ path: String) -> (digest: Digest, isShared: Bool)? {
    guard let record, let place = record.outputs.position(of: path),
      record.digests.indices.contains(place), record.shared.indices.contains(place)
    else { return nil }
    return (record.digests[place], record.shared[place] == 1)
  }

  /// Files that are no longer what the last build read, in the order of their paths.
  func changedInputs(of site: String) -> [String] {
    record?.inputs.tree.changedFiles(below: site) ?? []
  }

  /// Files of the edition on disk that a new one may share.
  func editionOnDisk() -> EditionOnDisk? {
    record.flatMap { EditionOnDisk(at: output.path, $0.outputs, $0.digests) }
  }

  /// Which trees a new edition may be made in or leave behind.
  ///
  /// - Parameters:
  ///   - before: the edition on disk.
  ///   - plan: of the new one.
  ///   - assets: of the new one.
  /// - Returns: what may be reused: nothing where both have not the same files.
  func reusedTrees(
    _ before: EditionOnDisk?, for plan: SitePlan, _ assets: [TemplateSources.Asset]
  ) -> ReusedTrees {
    guard let before, let record,
      before.has(
        exactly: plan.pages.map(\.route.file) + assets.map(\.path)
          + [EditionMarker.name, Manifest.name])
    else { return .none }
    return reusedTrees(of: record)
  }

  /// The same for an edition with the files of the one on record.
  func reusedTrees(of record: BuildRecord) -> ReusedTrees {
    let spare = SpareTree(of: output)
    return ReusedTrees(
      hasSpare: record.spare == record.outputs.folderStamps(below: spare.path),
      keepsBefore: spare.hasRoom(for: record.report.bytes))
  }

  /// Whether the tree that was published is the spare one now and nobody has added a file to it; it is removed if somebody has.
  func keepsSpare(_ isTaken: Bool) -> Bool {
    let spare = SpareTree(of: output)
    guard isTaken, let record, record.outputs.foldersAreSame(inMoved: spare.path) else {
      spare.remove()
      return false
    }
    return true
  }

  /// The files of a published edition as they are on disk.
  ///
  /// Other trees of the edition before must be gone: removing them changes what the system says of files shared with them.
  func look(for edition: SealedEdition) -> StampedTree {
    removeFolder(StandbyEdition.path(of: output))
    return StampedTree(of: output.path, files: edition.files.map(\.path), jobs: jobs)
  }

  /// Remembers a published edition.
  func remember(
    _ edition: SealedEdition, _ outputs: StampedTree, withSpare hasSpare: Bool,
    of prepared: PreparedSite,
    _ plan: SitePlan, from inputs: InputSnapshot,
    _ request: BuildRequest, _ built: Reported<BuildOutcome>
  ) {
    let site = prepared.judged
    let settings = site.loaded.directory.settings
    guard let report = built.value.report,
      let basis = BuildRecord.Basis(request, asOf: settings.asOf, knownBy: settings.knownBy)
    else { return Self.forget(output) }
    let order = ProfileOrder(of: site.loaded.directory, inputs.tree)
    let files = edition.files
    let paths = outputs.paths
    let ordered = Self.places(of: paths, among: files)
    let positions = Dictionary(uniqueKeysWithValues: zip(paths, paths.indices))
    let (lists, names) = together(jobs: jobs) {
      ListRecord(of: plan, edition, prepared.content, order, positions)
    } _: {
      NameFile(of: output).write(
        prepared.traced.judged.nameIndex(
          numbering: prepared.content.lists.suppliers, jobs: jobs))
    }
    let isWritten = RecordFile.write(
      BuildRecord(
        basis: basis, settingsAsOf: settings.asOf, settingsKnownBy: settings.knownBy,
        inputs: inputs,
        outputs: outputs, digests: ordered.map { files[$0].digest },
        shared: ordered.map { files[$0].isShared ? 1 : 0 },
        profiles: ProfileRecord(
          of: site, order, plan, edition, positions, jobs: jobs),
        suppliers: SupplierRecord(of: prepared, order, inputs.tree, jobs: jobs),
        general: GeneralRecord(of: prepared), lists: lists, names: names,
        days: DayRecord(
          of: prepared, order, edition.mentions, outputs: ordered, jobs: request.jobs),
        standby: nil,
        spare: hasSpare ? outputs.folderStamps(below: SpareTree(of: output).path) : [],
        files: built.value.files, diagnostics: built.diagnostics, report: report),
      to: Self.path(of: output))
    // Nothing else that is kept is of use without it.
    if !isWritten { Self.forget(output) }
  }

  private static func places(of paths: [String], among files: [WrittenFile]) -> [Int] {
    let places = Dictionary(uniqueKeysWithValues: zip(files.lazy.map(\.path), files.indices))
    return paths.compactMap { places[$0] }
  }

  /// Removes what is remembered of an output.
  static func forget(_ output: OutputFolder) {
    RecordFile.remove(path(of: output))
    NameFile(of: output).remove()
    removeFolder(StandbyEdition.path(of: output))
    SpareTree(of: output).remove()
  }

  static func path(of output: OutputFolder) -> String {
    "\(output.parent)/.\(output.name).record"
  }
}
