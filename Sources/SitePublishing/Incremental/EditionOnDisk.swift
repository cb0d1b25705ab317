import CPlatform
import ContentDigest
import Glibc

/// The published edition, as far as its files are still what they were when it was published.
final class EditionOnDisk: Sendable {
  private struct Known: Sendable {
    let digest: Digest
    let stamp: FileStamp
  }

  private let folder: Int32
  private let known: [String: Known]

  /// Nil when the folder cannot be opened or the record does not fit together.
  init?(at path: String, _ files: StampedTree, _ digests: [Digest]) {
    let paths = files.paths
    guard paths.count == digests.count, files.stamps.count == digests.count else { return nil }
    folder = platform_openat(AT_FDCWD, path, O_RDONLY | O_DIRECTORY, 0)
    guard folder >= 0 else { return nil }
    var known: [String: Known] = [:]
    known.reserveCapacity(paths.count)
    for (index, path) in paths.enumerated() {
      known[path] = Known(digest: digests[index], stamp: files.stamps[index])
    }
    self.known = known
  }

  deinit { close(folder) }

  /// Whether the edition has files of these paths and no others.
  func has(exactly paths: some Collection<String>) -> Bool {
    paths.count == known.count && paths.allSatisfy { known[$0] != nil }
  }

  /// Gives the file a second name in another folder, in the place of what stands there, when it is there with these bytes;
  /// false when it is not, or the file system has no second names.
  func share(_ file: String, of digest: Digest, into other: Int32) -> Bool {
    guard let known = known[file], known.digest == digest,
      FileStamp(of: file, in: folder) == known.stamp
    else { return false }
    if linkat(folder, file, other, file, 0) == 0 { return true }
    guard errno == EEXIST else { return false }
    if FileStamp(of: file, in: other) == known.stamp { return true }
    return unlinkat(other, file, 0) == 0 && linkat(folder, file, other, file, 0) == 0
  }
}
