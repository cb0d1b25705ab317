import ContentDigest

/// The list of an edition's files as `sha256sum -c` reads it, in the order of their paths.
enum Manifest {
  static let name = "SHA256SUMS"

  static func bytes(of files: [WrittenFile]) -> [UInt8] {
    var bytes: [UInt8] = []
    eachPiece(of: files) { bytes += $0 }
    return bytes
  }

  /// Hands out the list in pieces of 64 KB; it can take many megabytes.
  static func eachPiece(
    of files: [WrittenFile], _ take: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let size = 1 << 16
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(files.count * 128, size + 4_096))
    let order = files.indices.map { Int32($0) }.sorted {
      files[Int($0)].path.utf8.lexicographicallyPrecedes(files[Int($1)].path.utf8)
    }
    for place in order {
      let file = files[Int(place)]
      bytes += file.digest.hexadecimal
      bytes += [32, 32]
      bytes += file.path.utf8
      bytes.append(10)
      guard bytes.count >= size else { continue }
      bytes.withUnsafeBufferPointer(take)
      bytes.removeAll(keepingCapacity: true)
    }
    bytes.withUnsafeBufferPointer(take)
  }

  /// The list with other digests of some files; nil when one of them is not in it.
  static func exchanging(
    _ files: [(path: String, digest: Digest)], in list: [UInt8]
  ) -> [UInt8]? {
    var bytes = list
    for (path, digest) in files {
      guard let line = start(ofLineFor: Array(path.utf8), in: bytes) else { return nil }
      bytes.replaceSubrange(line..<(line + 64), with: digest.hexadecimal)
    }
    return bytes
  }

  /// Where the line of a path begins, found by halves as the lines are sorted.
  private static func start(ofLineFor path: [UInt8], in bytes: [UInt8]) -> Int? {
    var low = 0
    var high = bytes.count
    while low < high {
      let middle = (low + high) / 2
      let start = bytes[..<middle].lastIndex(of: 10).map { max($0 + 1, low) } ?? low
      guard let end = bytes[start...].firstIndex(of: 10), end > start + 66 else { return nil }
      let found = bytes[(start + 66)..<end]
      if found.elementsEqual(path) { return start }
      if found.lexicographicallyPrecedes(path) { low = end + 1 } else { high = start }
    }
    return nil
  }
}
