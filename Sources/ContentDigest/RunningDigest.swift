import CCrypto

/// A SHA-256 taken piece by piece, of files that are too large to be held.
package struct RunningDigest: ~Copyable {
  private let context: OpaquePointer?

  package init() {
    context = EVP_MD_CTX_new()
    _ = EVP_DigestInit_ex(context, EVP_sha256(), nil)
  }

  deinit { EVP_MD_CTX_free(context) }

  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    _ = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
  }

  /// The digest of all bytes so far.
  package consuming func finish() -> Digest {
    var output = [UInt8](repeating: 0, count: 32)
    _ = EVP_DigestFinal_ex(context, &output, nil)
    return Digest(output)
  }
}
