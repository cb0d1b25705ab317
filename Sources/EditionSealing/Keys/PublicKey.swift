package import DirectoryModel

/// A public key of minisign: who holds its other half made what it verifies.
package struct PublicKey: Hashable, Sendable {
  package let id: KeyID
  let bytes: [UInt8]

  init(id: KeyID, bytes: [UInt8]) {
    self.id = id
    self.bytes = bytes
  }

  /// Reads what was given on the command line: the key itself, or the path of a file that minisign wrote.
  ///
  /// - Throws: `WrongUsage` when it is neither.
  package init(given: String) throws(WrongUsage) {
    if let key = Self(text: given) {
      self = key
      return
    }
    guard let bytes = readFile(given, atMost: 4096) else {
      throw WrongUsage(
        "`\(given)` is neither a public key nor a file with one",
        help: "give the text that begins with RW, or the path of minisign.pub")
    }
    guard let key = Self(text: String(decoding: bytes, as: UTF8.self)) else {
      throw WrongUsage(
        "\(given) holds no public key of minisign",
        help: "give the file that `minisign -G` wrote with -p, not the secret one")
    }
    self = key
  }

  /// Reads a key, with or without the comment line of a key file; nil when it is none.
  init?(text: String) {
    let lines = text.split(whereSeparator: \.isNewline).filter {
      !$0.hasPrefix("untrusted comment:")
    }
    guard lines.count == 1, let line = lines.first, let bytes = decodeBase64(line),
      bytes.count == 42, bytes.starts(with: "Ed".utf8)
    else { return nil }
    self.init(id: KeyID(bytes: Array(bytes[2..<10])), bytes: Array(bytes[10...]))
  }

  /// As minisign prints it, for -P.
  package var text: String { encodeBase64(Array("Ed".utf8) + id.bytes + bytes) }
}
