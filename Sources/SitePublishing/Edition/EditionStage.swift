import CPlatform
import ContentDigest
import DirectoryModel
import Glibc

/// The next edition while it is being written: a hidden folder beside the output, switched in when it is whole.
struct EditionStage: Sendable {
  let path: String
  private let output: OutputFolder
  private let descriptor: Int32
  private let before: EditionOnDisk?
  private let spare: SpareTree
  /// Whether the stage holds files to write over.
  private let isSpare: Bool
  /// Whether the edition before becomes the spare tree.
  private let keepsBefore: Bool

  /// Creates a stage that shares files with the edition before.
  ///
  /// - Parameters:
  ///   - output: the folder that is published.
  ///   - before: the edition in it, as far as it is known.
  ///   - trees: what is known of that edition and of the spare tree.
  /// - Throws: `BrokenWorld` when it cannot be made.
  init(
    beside output: OutputFolder, sharing before: EditionOnDisk? = nil,
    reusing trees: ReusedTrees = .none
  ) throws {
    self.output = output
    self.before = before
    spare = SpareTree(of: output)
    keepsBefore = trees.keepsBefore
    path = "\(output.parent)/.\(output.name).staged-\(getpid())"
    isSpare = trees.hasSpare && rename(spare.path, path) == 0
    guard isSpare || mkdir(path, 0o755) == 0 else { throw BrokenWorld.writing(path) }
    descriptor = platform_openat(AT_FDCWD, path, O_RDONLY | O_DIRECTORY, 0)
    guard descriptor >= 0 else { throw BrokenWorld.writing(path) }
  }

  /// Creates the folders of these files, parents first.
  func makeFolders(for paths: some Sequence<String>) throws {
    var made: Set<Substring> = []
    for path in paths {
      var end = path.utf8.startIndex
      while let slash = path.utf8[end...].firstIndex(of: UInt8(ascii: "/")) {
        let folder = path[..<slash]
        end = path.utf8.index(after: slash)
        guard made.insert(folder).inserted else { continue }
        guard mkdirat(descriptor, String(folder), 0o755) == 0 || errno == EEXIST else {
          throw BrokenWorld.writing("\(self.path)/\(folder)")
        }
      }
    }
  }

  /// Writes one file, or shares it with the edition before; safe from several threads.
  func write(_ bytes: [UInt8], to file: String) throws -> WrittenFile {
    try bytes.withUnsafeBufferPointer { try write($0, to: file) }
  }

  /// Writes one file, or shares it with the edition before; safe from several threads.
  func write(_ bytes: UnsafeBufferPointer<UInt8>, to file: String) throws -> WrittenFile {
    let digest = Digest(of: bytes)
    if let before, before.share(file, of: digest, into: descriptor) {
      return WrittenFile(path: file, size: bytes.count, digest: digest, isShared: true)
    }
    let isWritten =
      isSpare ? writeOver(file, bytes, in: descriptor) : writeNew(file, bytes, in: descriptor)
    guard isWritten else {
      throw BrokenWorld.writing("\(path)/\(file)")
    }
    return WrittenFile(path: file, size: bytes.count, digest: digest, isShared: false)
  }

  /// Shares a file with the edition before; false where that has no such file, or the file system no second names.
  func share(_ file: String, of digest: Digest) -> Bool {
    before?.share(file, of: digest, into: descriptor) ?? false
  }

  /// Opens a file that is going to be written piece by piece; negative with `errno` set when it cannot be.
  func open(_ file: String) -> Int32 { createNew(pieces(of: file), in: descriptor) }

  /// A file that was written through `open`; the edition before shares it where it has the same.
  ///
  /// - Throws: `BrokenWorld` when it cannot take its place.
  func settle(_ file: String, size: Int, _ digest: Digest) throws -> WrittenFile {
    let isShared = before?.share(file, of: digest, into: descriptor) ?? false
    let pieces = pieces(of: file)
    if pieces != file {
      let isSettled =
        isShared
        ? unlinkat(descriptor, pieces, 0) == 0
        : renameat(descriptor, pieces, descriptor, file) == 0
      guard isSettled else { throw BrokenWorld.writing("\(path)/\(file)") }
    }
    return WrittenFile(path: file, size: size, digest: digest, isShared: isShared)
  }

  /// Where pieces are gathered: beside a file of the spare tree, as that may be the one of the edition before, which nothing
  /// may touch before it is known whether it is shared.
  private func pieces(of file: String) -> String { isSpare ? file + ".pieces" : file }

  /// Reads a written file again; empty when it has vanished.
  func read(_ file: String) -> [UInt8] {
    let opened = platform_openat(descriptor, file, O_RDONLY, 0)
    guard opened >= 0 else { return [] }
    defer { close(opened) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(opened, &buffer, buffer.count)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Throws the stage away, for a build that must not be published.
  func discard() {
    close(descriptor)
    removeFolder(path)
  }

  /// Puts the stage in the output's place in one step; the edition before goes last, or becomes the spare tree.
  ///
  /// - Returns: whether there is a spare tree now.
  /// - Throws: `BrokenWorld` when the output cannot be replaced; it is as it was.
  @discardableResult
  func publish() throws -> Bool {
    close(descriptor)
    if rename(path, output.path) == 0 { return false }
    guard errno == ENOTEMPTY || errno == EEXIST else { throw failure() }
    if platform_exchange(path, output.path) == 0 {
      if keepsBefore, spare.take(path) { return true }
      removeFolder(path)
      return false
    }
    // File systems without exchange: two renames; the next build removes what a kill between them leaves.
    let old = "\(output.parent)/.\(output.name).old-\(getpid())"
    guard rename(output.path, old) == 0 else { throw failure() }
    guard rename(path, output.path) == 0 else {
      let error = failure()
      rename(old, output.path)
      throw error
    }
    removeFolder(old)
    return false
  }

  private func failure() -> BrokenWorld {
    let error = BrokenWorld.writing(output.path)
    removeFolder(path)
    return error
  }
}

extension BrokenWorld {
  /// The last system error, about a path that was to be written.
  static func writing(_ path: String) -> BrokenWorld {
    BrokenWorld(
      "\(path) cannot be written: \(String(cString: strerror(errno)))",
      help: "check free space and rights; the last edition is untouched")
  }
}

/// Makes a file that is not there yet and opens it for writing; negative with `errno` set when it cannot be made.
private func createNew(_ file: String, in folder: Int32) -> Int32 {
  platform_openat(folder, file, O_CREAT | O_WRONLY | O_EXCL, 0o644)
}

/// Writes a file that is not there yet; false with `errno` set when it cannot be written whole.
func writeNew(
  _ file: String, _ bytes: UnsafeBufferPointer<UInt8>, in folder: Int32
) -> Bool {
  let opened = createNew(file, in: folder)
  guard opened >= 0 else { return false }
  defer { close(opened) }
  return writeAll(bytes, to: opened)
}

/// Writes to an open file; false with `errno` set when it cannot be done whole.
func writeAll(_ bytes: UnsafeBufferPointer<UInt8>, to file: Int32) -> Bool {
  var start = 0
  while start < bytes.count {
    let count = Glibc.write(file, bytes.baseAddress?.advanced(by: start), bytes.count - start)
    if count < 0 && errno == EINTR { continue }
    guard count > 0 else { return false }
    start += count
  }
  return true
}

/// Removes a folder and all below it; what cannot be removed is left to the next build.
func removeFolder(_ path: String) { platform_remove_tree(path) }
