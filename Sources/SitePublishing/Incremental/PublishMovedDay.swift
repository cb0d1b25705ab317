import ContentDigest
import DirectoryModel
import SitePages
import Synchronization
import WorkSharing

/// Publishes the edition of a later day: few files are made, the others are those on disk with another day in them.
///
/// - Returns: what to remember of it; nil when it has to be built from the beginning.
/// - Throws: `BrokenWorld` when a file cannot be written; the edition on disk stays.
func publish(
  _ moved: MovedDay, from inputs: InputSnapshot, to output: OutputFolder, _ last: LastBuild,
  _ request: BuildRequest, timing clock: inout StepClock
) throws -> (record: BuildRecord, written: Int)? {
  let record = moved.record
  guard record.outputs.filesAreSame(below: output.path, jobs: request.jobs),
    record.outputs.foldersAreSame(below: output.path),
    let before = EditionOnDisk(at: output.path, record.outputs, record.digests)
  else { return nil }
  let stage = try EditionStage(
    beside: output, sharing: before, reusing: last.reusedTrees(of: record))
  do {
    guard let (edit, files) = try writeFiles(of: moved, to: stage, output, request) else {
      stage.discard()
      return nil
    }
    clock.finish(.write)
    let hasSpare = last.keepsSpare(try stage.publish())
    // Removing what shares files with the edition before changes what the system says of them.
    removeFolder(StandbyEdition.path(of: output))
    let next = record.after(
      edit, files, inputs,
      found: record.outputs.restamped(below: output.path, jobs: request.jobs),
      spare: hasSpare ? SpareTree(of: output) : nil, named: moved.suppliers.content.edition.id)
    clock.finish(.publish)
    return (next, files.count { !$0.file.isShared })
  } catch {
    stage.discard()
    throw error
  }
}

/// Writes all files of the edition.
///
/// One thread makes what has to be made, while the others write the pages of suppliers of whom nothing turns.
///
/// - Returns: what was made, and the files in the order of the outputs; nil when a published one is not what it should be, or
///   when more has to be made.
private func writeFiles(
  of moved: MovedDay, to stage: EditionStage, _ output: OutputFolder, _ request: BuildRequest
) throws -> (edit: ShortEdit, files: [MovedFile])? {
  let record = moved.record
  let paths = record.outputs.paths
  try stage.makeFolders(for: paths)
  let exchange = EditionExchange(from: moved.before, to: moved.suppliers.content)
  let makeWriter = { @Sendable in MovedFileWriter(record, exchange, from: output.path, to: stage) }
  var files: [MovedFile?] = paths.map { _ in nil }

  let turning = Set(moved.suppliers.profiles.map(Int32.init))
  let others = record.profiles.shown.filter { !turning.contains($0.profile) }.map(\.output)
  let edit = Mutex<ShortEdit?>(nil)
  let early = mapChunks(of: others.count + 1, size: 32, jobs: request.jobs, with: makeWriter) {
    writer, range -> Result<[MovedFile?], any Error> in
    Result {
      try range.map { item in
        guard item == 0 else { return try writer.write(Int(others[item - 1]), paths, nil) }
        let made = moved.suppliers.edit {
          readWhole("\(output.path)/\(record.outputs.path(of: $0))")
        }
        edit.withLock { $0 = made }
        return nil
      }
    }
  }
  for (output, file) in zip(others, try early.flatMap({ try $0.get() }).dropFirst()) {
    files[Int(output)] = file
  }
  guard let edit = edit.withLock({ $0 }), record.hasFiles(edit.files.lazy.flatMap(\.newlyWanted)),
    others.allSatisfy({ files[Int($0)] != nil })
  else { return nil }

  let made = Dictionary(
    edit.files.map { ($0.output, $0) }, uniquingKeysWith: { first, _ in first })
  let sealing = [EditionMarker.name, Manifest.name]
  let left = files.indices.filter { files[$0] == nil && !sealing.contains(paths[$0]) }
  let late = mapChunks(of: left.count, size: 32, jobs: request.jobs, with: makeWriter) {
    writer, range -> Result<[MovedFile?], any Error> in
    Result { try left[range].map { try writer.write($0, paths, made[$0]) } }
  }
  for (output, file) in zip(left, try late.flatMap({ try $0.get() })) { files[output] = file }
  // These two tell of all others.
  var written = files.compactMap { $0?.file }
  guard written.count == paths.count - sealing.count else { return nil }
  let sealed = try sealEdition(
    &written, saying: FileMentions(), of: moved.suppliers.content, in: stage)
  for file in sealed.files.suffix(sealing.count) {
    guard let output = record.outputs.position(of: file.path) else { return nil }
    files[output] = (file, [])
  }
  return (edit, files.compactMap { $0 })
}

/// A file of the edition, and where it says which one that is.
private typealias MovedFile = (file: WrittenFile, mentions: [EditionMention])

/// What one thread writes files with that say another day.
private struct MovedFileWriter: ~Copyable {
  private let record: BuildRecord
  private let exchange: EditionExchange
  /// Of the edition on disk.
  private let folder: String
  private let stage: EditionStage
  private var buffer = ByteBuffer()

  init(
    _ record: BuildRecord, _ exchange: EditionExchange, from folder: String, to stage: EditionStage
  ) {
    self.record = record
    self.exchange = exchange
    self.folder = folder
    self.stage = stage
  }

  /// Writes a file that was made, or the one on disk with the new day in it; nil when that is not what it should be.
  mutating func write(
    _ output: Int, _ paths: [String], _ made: ExchangedFile?
  ) throws -> MovedFile? {
    let path = paths[output]
    let isData = EditionExchange.isNeeded(at: path)
    if let made, !isData {
      return (try stage.write(made.bytes, to: path), made.mentions)
    }
    let mentions = record.days.mentions(in: output)
    let digest = record.digests[output]
    let size = Int(record.outputs.stamps[output].size)
    if mentions.isEmpty, !isData, stage.share(path, of: digest) {
      return (WrittenFile(path: path, size: size, digest: digest, isShared: true), [])
    }
    let bytes = made?.bytes ?? readWhole("\(folder)/\(path)")
    guard made != nil || bytes.count == size else { return nil }
    guard !mentions.isEmpty || isData else { return (try stage.write(bytes, to: path), []) }
    buffer.removeAll()
    let moved = bytes.withUnsafeBufferPointer {
      exchange.append($0, at: path, mentions: mentions, to: &buffer)
    }
    guard let moved else { return nil }
    return (try stage.write(buffer.bytes, to: path), moved)
  }
}

extension BuildRecord {
  /// The record of the edition of a later day.
  ///
  /// - Parameters:
  ///   - edit: what was made again.
  ///   - files: in the order of the outputs.
  ///   - inputs: as they were before they were read.
  ///   - found: the published files as they are now.
  ///   - tree: holds the edition before; nil when that was not kept.
  ///   - edition: what the new one is called.
  /// - Returns: what to remember.
  fileprivate func after(
    _ edit: ShortEdit, _ files: [MovedFile], _ inputs: InputSnapshot, found: StampedTree,
    spare tree: SpareTree?, named edition: String
  ) -> BuildRecord {
    var next = keeping(edit)
    let known = next.days
    next.days = known.exchanging(
      mentions: files.enumerated().map { ($0.offset, $0.element.mentions) })
    let made = Set(edit.files.map(\.output))
    let shift = { [next] (place: Int32, output: Int32) -> Int32 in
      let output = Int(output)
      guard !made.contains(output) else { return 0 }
      let behind = known.mentions(in: output).firstIndex { $0.start > Int(place) }
      guard let behind else {
        return Int32(files[output].file.size - Int(outputs.stamps[output].size))
      }
      let first = Int(known.mentionPlaces[output].start)
      let now = next.days.mentions(in: output)
      return Int32(now[now.startIndex + behind - first].start - known.mentions[behind].start)
    }
    next.profiles = next.profiles.moved(by: shift)
    next.lists = next.lists.moved(by: shift)
    next.inputs = inputs
    next.outputs = found
    next.digests = files.map(\.file.digest)
    next.shared = files.map { $0.file.isShared ? 1 : 0 }
    next.standby = nil
    next.spare = tree.map { outputs.folderStamps(below: $0.path) } ?? []
    next.report = report.after(
      written: files.count { !$0.file.isShared }, bytes: files.reduce(0) { $0 + $1.file.size },
      steps: [],
      statuses: edit.statuses, named: edition)
    return next
  }
}

extension ProfileRecord {
  /// The same with texts where they stand behind what says another day.
  ///
  /// - Parameter shift: by how many bytes a place of an output has moved.
  /// - Returns: what to remember.
  fileprivate func moved(by shift: (Int32, Int32) -> Int32) -> ProfileRecord {
    ProfileRecord(
      languages: languages, claims: claims, files: files, heads: heads, claiming: claiming,
      shown: shown.map { shown in
        Shown(
          profile: shown.profile, output: shown.output, page: shown.page, text: shown.text,
          start: shown.start + shift(shown.start, shown.output), count: shown.count)
      })
  }
}

extension ListRecord {
  /// The same with rows where they stand behind what says another day.
  ///
  /// - Parameter shift: by how many bytes a place of an output has moved.
  /// - Returns: what to remember.
  fileprivate func moved(by shift: (Int32, Int32) -> Int32) -> ListRecord {
    ListRecord(
      pages: pages.map { page in
        Page(
          output: page.output, start: page.start + shift(page.start, page.output), end: page.end,
          weight: page.weight)
      }, rows: rows, lengths: lengths)
  }
}
