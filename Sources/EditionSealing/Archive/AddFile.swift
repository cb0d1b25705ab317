import CPlatform
import ContentDigest
import DirectoryModel
import Glibc

extension ArchiveWriter {
  /// Adds a file of the disk, which must have the digest it had when it was listed.
  ///
  /// - Throws: `BrokenWorld` when it cannot be read or holds other bytes.
  func add(_ name: String, from path: String, _ wanted: Digest) throws {
    let opened = platform_openat(AT_FDCWD, path, O_RDONLY | O_NOFOLLOW, 0)
    guard opened >= 0 else { throw BrokenWorld.reading(path) }
    defer { close(opened) }
    var status = stat()
    guard fstat(opened, &status) == 0 else { throw BrokenWorld.reading(path) }
    let size = Int(status.st_size)
    let changed = BrokenWorld(
      "\(path) was changed while it was packed", help: "build again, then pack")
    try add(name, size: size) { entry in
      var digest = RunningDigest()
      var count = 0
      let isRead = try readPieces(of: opened) { piece in
        count += piece.count
        guard count <= size else { throw changed }
        digest.add(piece)
        try entry.write(piece)
      }
      guard isRead else { throw BrokenWorld.reading(path) }
      guard digest.finish() == wanted else { throw changed }
    }
  }
}
