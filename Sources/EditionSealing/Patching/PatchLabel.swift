import ContentDigest
import Foundation

/// What `PATCH.json` says: from which edition to which a patch leads, and what goes.
package struct PatchLabel: Hashable, Sendable {
  static let name = "PATCH.json"
  static let signatureName = "PATCH.json.minisig"
  /// The folder of new and changed files.
  static let files = "files/"
  static let longest = 64 << 20
  private static let opening = "{\"sourcebook-patch\":1,"

  /// One end of a patch.
  package struct End: Hashable, Sendable {
    package let number: Int
    /// Of its list of files.
    let list: Digest
  }

  package let from: End
  package let to: End
  /// Paths the new edition has no more, sorted.
  package let removed: [String]

  init(from: End, to: End, removed: [String]) {
    self.from = from
    self.to = to
    self.removed = removed
  }

  /// Nil when the bytes are no label of a patch of ours.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.opening.utf8),
      let written = try? JSONDecoder().decode(WrittenPatch.self, from: Data(bytes)),
      let from = Digest(hexadecimal: written.from.list.utf8),
      let to = Digest(hexadecimal: written.to.list.utf8), written.from.number < written.to.number
    else { return nil }
    self.init(
      from: End(number: written.from.number, list: from),
      to: End(number: written.to.number, list: to), removed: written.removed)
  }

  /// Names of editions are plain ASCII without quotes, so they stand in JSON as they are.
  var bytes: [UInt8] {
    func end(_ end: End) -> String { "{\"number\":\(end.number),\"list\":\"\(end.list.text)\"}" }
    let removed = removed.map { "\"\($0)\"" }.joined(separator: ",")
    let text = "\"from\":\(end(from)),\"to\":\(end(to)),\"removed\":[\(removed)]}\n"
    return Array((Self.opening + text).utf8)
  }
}

private struct WrittenPatch: Decodable {
  struct End: Decodable {
    let number: Int
    let list: String
  }

  let from: End
  let to: End
  let removed: [String]
}
