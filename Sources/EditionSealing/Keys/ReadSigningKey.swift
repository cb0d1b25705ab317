import CSodium
import DirectoryModel

/// Reads a secret key in minisign's format.
///
/// - Parameters:
///   - text: what the key file holds.
///   - source: what messages call it, the path of a file or the name of a variable.
///   - password: asked for only when the key is protected.
/// - Returns: the key, opened.
/// - Throws: `WrongUsage` when it is no such key or the password does not open it.
package func readSigningKey(
  _ text: String, from source: String, password: () throws -> String
) throws -> SigningKey {
  let lines = text.split(whereSeparator: \.isNewline).filter {
    !$0.hasPrefix("untrusted comment:")
  }
  guard lines.count == 1, let line = lines.first, let bytes = decodeBase64(line) else {
    throw WrongUsage.noKey(source, "is not one line of base 64 below a comment")
  }
  guard bytes.count == 158, bytes.starts(with: "Ed".utf8) else {
    throw WrongUsage.noKey(
      source, PublicKey(text: text) == nil ? "has not the form of one" : "is the public half")
  }
  guard bytes[4..<6].elementsEqual("B2".utf8) else {
    throw WrongUsage.noKey(source, "has a checksum of a kind not known here")
  }
  guard sodium_init() >= 0 else { throw BrokenWorld("libsodium cannot be used") }
  var body = Array(bytes[54...])
  switch Array(bytes[2..<4]) {
  case [0, 0]: break
  case Array("Sc".utf8):
    let stream = try stretch(
      password(), salt: Array(bytes[6..<38]), operations: number(bytes[38..<46]),
      memory: number(bytes[46..<54]), source)
    for place in body.indices { body[place] ^= stream[place] }
  default: throw WrongUsage.noKey(source, "is protected in a way not known here")
  }
  let isOpen = bytes[2] == 0
  // Of a key without a password minisign 0.11 writes no checksum; its two halves must belong together all the same.
  let isChecked = blake2b(Array("Ed".utf8) + body[..<72], length: 32).elementsEqual(body[72...])
  guard isChecked || isOpen, belongTogether(Array(body[8..<72])) else {
    throw isOpen
      ? WrongUsage.noKey(source, "is damaged: its two halves do not belong together")
      : WrongUsage(
        "the password does not open the key in \(source)",
        help: "set SOURCEBOOK_KEY_PASSWORD to the password it was made with")
  }
  return SigningKey(id: KeyID(bytes: Array(body[..<8])), secret: Array(body[8..<72]))
}

/// Whether the second half of a secret key is the public key of its first.
private func belongTogether(_ secret: [UInt8]) -> Bool {
  var publicKey = [UInt8](repeating: 0, count: 32)
  var whole = [UInt8](repeating: 0, count: 64)
  return crypto_sign_seed_keypair(&publicKey, &whole, Array(secret[..<32])) == 0 && whole == secret
}

/// The stream a protected key is mixed with.
private func stretch(
  _ password: String, salt: [UInt8], operations: UInt64, memory: UInt64, _ source: String
) throws -> [UInt8] {
  // minisign itself asks for 1 GiB at most; a key file must not make us ask for all there is.
  guard memory <= 2 << 30, operations <= 1 << 30 else {
    throw WrongUsage.noKey(source, "asks for more memory or time than minisign ever does")
  }
  var stream = [UInt8](repeating: 0, count: 104)
  let password = Array(password.utf8CString.dropLast())
  let status = crypto_pwhash_scryptsalsa208sha256(
    &stream, UInt64(stream.count), password, UInt64(password.count), salt, operations, Int(memory))
  guard status == 0 else {
    throw BrokenWorld(
      "opening the key in \(source) needs \(memory >> 20) MiB of memory, which are not there",
      help: "close other programs, or use a key made with `minisign -G -W`")
  }
  return stream
}

private func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
  bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
}

extension WrongUsage {
  fileprivate static func noKey(_ source: String, _ what: String) -> WrongUsage {
    WrongUsage(
      "\(source) holds no secret key of minisign: it \(what)",
      help: "give the file that `minisign -G` wrote with -s")
  }
}
