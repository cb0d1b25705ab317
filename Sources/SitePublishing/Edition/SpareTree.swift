import CPlatform
import Glibc

/// The tree of an edition that was published before, kept hidden beside the output: the next edition is written over its files.
///
/// A file system that has just deleted many files makes new ones at a fraction of its pace, and an edition that changes on
/// every page would delete as many as it makes. Only files that no other folder shares are written over, and no published one.
struct SpareTree {
  let path: String
  private let parent: String

  init(of output: OutputFolder) {
    parent = output.parent
    path = "\(parent)/.\(output.name).spare"
  }

  /// Whether the disk holds two more editions of so many bytes beside the one that would be kept.
  func hasRoom(for bytes: Int) -> Bool {
    var found = statvfs()
    guard statvfs(parent, &found) == 0 else { return false }
    return Int(clamping: found.f_bavail) * Int(clamping: found.f_frsize) > 2 * bytes
  }

  /// Makes the tree of a folder that is no longer published the spare one; false when it cannot be.
  func take(_ folder: String) -> Bool {
    remove()
    return rename(folder, path) == 0
  }

  func remove() { removeFolder(path) }
}

/// What is known of the trees beside a stage.
struct ReusedTrees {
  /// Whether the spare tree has the files of the next edition, and nobody has added any.
  let hasSpare: Bool
  /// Whether the edition before may become the spare tree, if nobody has added a file to it.
  let keepsBefore: Bool

  static let none = ReusedTrees(hasSpare: false, keepsBefore: false)
}

/// Puts bytes in the place of a file's, without making a new one where no other folder shares it.
///
/// - Returns: false with `errno` set when it cannot be written whole.
func writeOver(_ file: String, _ bytes: UnsafeBufferPointer<UInt8>, in folder: Int32) -> Bool {
  let opened = platform_openat(folder, file, O_WRONLY | O_NOFOLLOW | O_NONBLOCK, 0)
  if opened >= 0 {
    defer { close(opened) }
    var status = stat()
    if fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1 {
      return writeAll(bytes, to: opened)
        && (Int(status.st_size) <= bytes.count || ftruncate(opened, bytes.count) == 0)
    }
  }
  unlinkat(folder, file, 0)
  return writeNew(file, bytes, in: folder)
}
