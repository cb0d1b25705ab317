import CPlatform
import DirectoryModel
import Glibc
import WorkSharing

/// A second tree of the edition on disk, sharing its files: the next edition is made in it when few files change.
///
/// Giving every file a second name takes longer than most edits; so the tree that was published before stays, hidden beside the
/// output, and only what differs is exchanged in it before the two trees change places in one step.
struct StandbyEdition {
  /// What the record knows of the tree.
  struct State: Sendable {
    /// Stamps of its folders, in the order of the published tree's.
    let folders: [FileStamp]
    /// Outputs of which it has other bytes than the published tree.
    let behind: [Int32]
  }

  let path: String
  private let output: OutputFolder
  private let outputs: StampedTree
  private let folder: Int32
  private let published: Int32
  /// Whether all files have got their second name just now, which changes their stamps.
  private let isNew: Bool
  /// Files that have got another name just now.
  private let caughtUp: [Int]

  static func path(of output: OutputFolder) -> String {
    "\(output.parent)/.\(output.name).standby"
  }

  /// Opens the tree the record speaks of, or makes one of the edition on disk.
  ///
  /// - Returns: nil when the edition on disk is not the one on record, or the file system has no second names.
  init?(of output: OutputFolder, _ outputs: StampedTree, _ state: State?, jobs: Int) {
    path = Self.path(of: output)
    self.output = output
    self.outputs = outputs
    guard outputs.foldersAreSame(below: output.path) else { return nil }
    let isReady = state.map { [path] in Self.isSound($0, at: path, outputs, jobs: jobs) } ?? false
    isNew = !isReady
    caughtUp = isReady ? (state?.behind ?? []).map(Int.init) : []
    if !isReady {
      removeFolder(path)
      guard outputs.filesAreSame(below: output.path, jobs: jobs),
        Self.make(at: path, of: output, outputs, jobs: jobs)
      else {
        removeFolder(path)
        return nil
      }
    }
    folder = platform_openat(AT_FDCWD, path, O_RDONLY | O_DIRECTORY, 0)
    published = platform_openat(AT_FDCWD, output.path, O_RDONLY | O_DIRECTORY, 0)
    guard folder >= 0, published >= 0 else { return nil }
    guard caughtUp.allSatisfy(share) else {
      discard()
      return nil
    }
  }

  private static func isSound(
    _ state: State, at path: String, _ outputs: StampedTree, jobs: Int
  ) -> Bool {
    state.folders.count == outputs.folders.count
      && state.folders == outputs.folderStamps(below: path)
      && outputs.differences(below: path, jobs: jobs, except: Set(state.behind.map(Int.init)))
        .isEmpty
  }

  private static func make(
    at path: String, of output: OutputFolder, _ outputs: StampedTree, jobs: Int
  ) -> Bool {
    for folder in outputs.folders where mkdir("\(path)/\(folder.path)", 0o755) != 0 {
      return false
    }
    return mapChunks(of: outputs.folders.count, size: 1, jobs: jobs) { range in
      outputs.folders[range].allSatisfy { folder in
        let below = folder.path.isEmpty ? "" : folder.path + "/"
        return folder.files.allSatisfy { file in
          let name = below + outputs.name(of: file)
          return link("\(output.path)/\(name)", "\(path)/\(name)") == 0
        }
      }
    }.allSatisfy { $0 }
  }

  /// Gives the tree the published file of the record; false when it is not there any more.
  private func share(_ file: Int) -> Bool {
    let name = outputs.path(of: file)
    guard FileStamp(of: name, in: published) == outputs.stamps[file] else { return false }
    unlinkat(folder, name, 0)
    return linkat(published, name, folder, name, 0) == 0
  }

  /// The bytes of a file of the tree.
  func read(_ file: Int) -> [UInt8] { readWhole("\(path)/\(outputs.path(of: file))") }

  /// Gives the tree a file of its own in the place of the shared one.
  ///
  /// - Throws: `BrokenWorld` when it cannot be written.
  func write(_ bytes: [UInt8], to file: Int) throws {
    let name = outputs.path(of: file)
    unlinkat(folder, name, 0)
    let isWritten = bytes.withUnsafeBufferPointer { writeNew(name, $0, in: folder) }
    guard isWritten else { throw BrokenWorld.writing("\(path)/\(name)") }
  }

  /// Puts the tree in the output's place in one step; the tree published before stands by from now on.
  ///
  /// - Returns: false when the file system cannot exchange two folders, with the edition as it was.
  func publish() -> Bool { platform_exchange(path, output.path) == 0 }

  /// What to remember of the tree that stands by, of which some files are not the published ones.
  func state(behind: [Int]) -> State {
    State(folders: outputs.folderStamps(below: path), behind: behind.map(Int32.init))
  }

  /// The published files as they are now.
  func stampsOfPublished(written: [Int], jobs: Int) -> StampedTree {
    guard !isNew else { return outputs.restamped(below: output.path, jobs: jobs) }
    return outputs.restamped(
      outputs.folderStamps(below: output.path),
      files: Set(written + caughtUp).map {
        ($0, FileStamp(of: "\(output.path)/\(outputs.path(of: $0))", in: AT_FDCWD))
      })
  }

  func close() {
    Glibc.close(folder)
    Glibc.close(published)
  }

  /// Removes the tree, for an edition that cannot be made in it.
  func discard() {
    close()
    removeFolder(path)
  }
}
