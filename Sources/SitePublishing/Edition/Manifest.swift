import ContentDigest

/// The list of an edition's files as `sha256sum -c` reads it, in the order of their paths.
enum Manifest {
  static let name = "SHA256SUMS"

  static func bytes(of files: [WrittenFile]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(files.count * 110)
    for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      bytes += file.digest.hexadecimal
      bytes += [32, 32]
      bytes += file.path.utf8
      bytes.append(10)
    }
    return bytes
  }
}
