import ContentDigest

/// The list of an edition's files and what each holds, as `sha256sum -c` reads it.
struct FileList: Sendable {
  static let name = "SHA256SUMS"
  static let signatureName = "SHA256SUMS.minisig"
  /// More than a million files have.
  static let longest = 512 << 20

  /// By path.
  let digests: [String: Digest]

  init(_ digests: [String: Digest]) { self.digests = digests }

  /// Reads a list.
  ///
  /// - Returns: nil when a line has not the form, or a path stands twice.
  init?(_ bytes: [UInt8]) {
    var digests: [String: Digest] = [:]
    for line in bytes.split(separator: 10) {
      guard line.count > 66, line.dropFirst(64).starts(with: [32, 32]),
        let digest = Digest(hexadecimal: line.prefix(64))
      else { return nil }
      let path = String(decoding: line.dropFirst(66), as: UTF8.self)
      guard digests.updateValue(digest, forKey: path) == nil else { return nil }
    }
    guard !digests.isEmpty else { return nil }
    self.init(digests)
  }

  /// In the order of their paths.
  var paths: [String] { sortedByBytes(digests.keys) }

  /// The list as it is written.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digests.count * 110)
    for path in paths {
      bytes += digests[path]?.hexadecimal ?? []
      bytes += [32, 32]
      bytes += path.utf8
      bytes.append(10)
    }
    return bytes
  }

  /// The digest of the list without `EDITION.json`: what that file can say of all others.
  var contents: Digest {
    var others = digests
    others[EditionLabel.name] = nil
    return Digest(of: FileList(others).bytes)
  }

  /// The same list with another digest of the label.
  func labelled(_ label: [UInt8]) -> FileList {
    var digests = digests
    digests[EditionLabel.name] = Digest(of: label)
    return FileList(digests)
  }
}

/// Paths in the order of their bytes, which is the same on every machine.
func sortedByBytes(_ paths: some Sequence<String>) -> [String] {
  paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}
