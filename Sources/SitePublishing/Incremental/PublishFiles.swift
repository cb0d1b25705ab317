import ContentDigest
import DirectoryModel
import Glibc
import WorkSharing

/// Publishes the edition on disk with other files in the place of some: everything else in it stays.
///
/// - Returns: what to remember of the new edition; nil when it has to be built from the beginning.
/// - Throws: `BrokenWorld` when a file cannot be written; the edition on disk stays.
func publishFiles(
  of change: some ShortChange, after record: BuildRecord, from inputs: InputSnapshot,
  to output: OutputFolder, _ request: BuildRequest, timing clock: inout StepClock
) throws -> (record: BuildRecord, written: Int)? {
  // Decided before files get second names: that changes what the system says of them.
  guard let manifest = record.outputs.position(of: Manifest.name),
    let edit = change.edit(reading: {
      readWhole("\(output.path)/\(record.outputs.path(of: $0))")
    }),
    record.hasFiles(edit.files.lazy.flatMap(\.newlyWanted)),
    let stage = StandbyEdition(of: output, record.outputs, record.standby, jobs: request.jobs)
  else { return nil }
  var isKept = false
  defer { isKept ? stage.close() : stage.discard() }

  var digests = record.digests
  let results = mapChunks(of: edit.files.count, size: 1, jobs: request.jobs) { range in
    Result { for file in edit.files[range] { try stage.write(file.bytes, to: file.output) } }
  }
  for result in results { try result.get() }
  for file in edit.files { digests[file.output] = file.digest }
  var written = edit.files.map(\.output)
  if !written.isEmpty {
    let changed = written.map { (path: record.outputs.path(of: $0), digest: digests[$0]) }
    guard let sums = Manifest.exchanging(changed, in: stage.read(manifest)) else { return nil }
    try stage.write(sums, to: manifest)
    digests[manifest] = Digest(of: sums)
    written.append(manifest)
  }
  clock.finish(.write)
  if !written.isEmpty {
    guard stage.publish() else { return nil }
  }
  isKept = true
  let next = record.after(
    edit, written: written, digests: digests, inputs,
    names: edit.names.map(NameFile(of: output).write) ?? record.names,
    outputs: stage.stampsOfPublished(written: written, jobs: request.jobs),
    standby: stage.state(behind: written))
  clock.finish(.publish)
  return (next, written.count)
}

extension BuildRecord {
  /// Whether the edition has a file for each of these keys.
  func hasFiles(_ keys: some Sequence<LinkKey>) -> Bool {
    let wanted = Set(keys)
    guard !wanted.isEmpty else { return true }
    return wanted.isSubset(of: outputs.paths.lazy.map { LinkKey($0.utf8) })
  }

  /// The record of an edition with other files.
  fileprivate func after(
    _ edit: ShortEdit, written: [Int], digests: [Digest], _ inputs: InputSnapshot,
    names: Checksum, outputs: StampedTree, standby: StandbyEdition.State
  ) -> BuildRecord {
    var shared = [UInt8](repeating: 1, count: digests.count)
    for file in written { shared[file] = 0 }
    let grown = written.reduce(0) { $0 + outputs.stamps[$1].size - self.outputs.stamps[$1].size }
    var next = keeping(edit)
    next.inputs = inputs
    next.outputs = outputs
    next.digests = digests
    next.shared = shared
    next.names = names
    next.standby = standby
    next.report = report.after(
      written: written.count, bytes: report.bytes + Int(grown), steps: [],
      statuses: edit.statuses)
    return next
  }
}

extension BuildRecord {
  /// The same with what is known of the site after an edit.
  func keeping(_ edit: ShortEdit) -> BuildRecord {
    var next = self
    next.profiles = edit.profiles
    next.suppliers = edit.suppliers
    next.general = edit.general
    next.lists = edit.lists ?? lists
    next.days = days.exchanging(
      mentions: edit.files.map { ($0.output, $0.mentions) }, adding: edit.turns)
    return next
  }
}
