import CSodium
import DirectoryModel

/// A secret key of minisign, ready to sign.
package struct SigningKey: Sendable {
  package let publicKey: PublicKey
  private let secret: [UInt8]

  init(id: KeyID, secret: [UInt8]) {
    self.secret = secret
    publicKey = PublicKey(id: id, bytes: Array(secret[32...]))
  }

  /// Signs as `minisign -S` does: the BLAKE2b digest of the message, then the signature with its trusted comment.
  func sign(_ message: [UInt8], trustedComment: String) -> [UInt8] {
    let signature = sign(detached: blake2b(message, length: 64))
    let global = sign(detached: signature + Array(trustedComment.utf8))
    let text = """
      untrusted comment: signature by key \(publicKey.id)
      \(encodeBase64(Array("ED".utf8) + publicKey.id.bytes + signature))
      trusted comment: \(trustedComment)
      \(encodeBase64(global))

      """
    return Array(text.utf8)
  }

  private func sign(detached message: [UInt8]) -> [UInt8] {
    var signature = [UInt8](repeating: 0, count: 64)
    crypto_sign_detached(&signature, nil, message, UInt64(message.count), secret)
    return signature
  }
}

/// The BLAKE2b digest of some bytes.
func blake2b(_ bytes: [UInt8], length: Int) -> [UInt8] {
  var digest = [UInt8](repeating: 0, count: length)
  crypto_generichash(&digest, length, bytes, UInt64(bytes.count), nil, 0)
  return digest
}
