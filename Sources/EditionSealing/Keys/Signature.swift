import CSodium

/// A signature file of minisign.
struct Signature: Sendable {
  let keyID: KeyID
  /// Whether the BLAKE2b digest of the message is signed, or the message itself as older versions did.
  let isPrehashed: Bool
  let signature: [UInt8]
  let trustedComment: String
  let global: [UInt8]

  /// Nil when the bytes are no signature file.
  init?(_ bytes: [UInt8]) {
    var lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    let mark = "trusted comment: "
    guard lines.count == 4, lines[0].hasPrefix("untrusted comment:"), lines[2].hasPrefix(mark),
      let body = decodeBase64(lines[1]), body.count == 74, body[0] == UInt8(ascii: "E"),
      body[1] == UInt8(ascii: "D") || body[1] == UInt8(ascii: "d"),
      let global = decodeBase64(lines[3]), global.count == 64
    else { return nil }
    keyID = KeyID(bytes: Array(body[2..<10]))
    isPrehashed = body[1] == UInt8(ascii: "D")
    signature = Array(body[10...])
    trustedComment = String(lines[2].dropFirst(mark.utf8.count))
    self.global = global
  }

  /// What does not hold of the signature of a message; nil when the key signed it.
  func fault(of message: [UInt8], by key: PublicKey) -> SignatureFault? {
    guard keyID == key.id else { return .otherKey(keyID, wanted: key.id) }
    guard sodium_init() >= 0 else { return .notTrue }
    let signed = isPrehashed ? blake2b(message, length: 64) : message
    guard Self.isTrue(signature, of: signed, key) else { return .notTrue }
    guard Self.isTrue(global, of: signature + Array(trustedComment.utf8), key) else {
      return .otherComment
    }
    return nil
  }

  private static func isTrue(_ signature: [UInt8], of message: [UInt8], _ key: PublicKey) -> Bool {
    crypto_sign_verify_detached(signature, message, UInt64(message.count), key.bytes) == 0
  }
}

/// What can be wrong with a signature.
package enum SignatureFault: Hashable, Sendable {
  case missing
  case unreadable
  case otherKey(KeyID, wanted: KeyID)
  case notTrue
  case otherComment
}
