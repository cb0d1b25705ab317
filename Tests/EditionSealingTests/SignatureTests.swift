import Testing

@testable import EditionSealing

@Suite struct SignatureTests {
  /// Made by minisign 0.11 over the five bytes `hello`, with a key made for this test and thrown away.
  private let key = PublicKey(text: "RWShBTONCstJZ358E0sOpDGh7YZnDZMF1V0dzOpTMsUyIiM0as2aF54/")
  private let signature = """
    untrusted comment: signature from minisign secret key
    RUShBTONCstJZx+RRiRRUH7mfgdxrxKZ6D5ekRncJXx/F3qe97KTLCllIIYxbHQbF3PZ42way8mts8g+s5dlFD+z+iMizf3RNw8=
    trusted comment: a comment
    VZXfjk0GLZUSGtT0T68ydMXp/D1KjSbRP8S3QIHz1SGoESD7Uom/+IixGRBkig3GvpqgcrVPJUsr3Udm2cODCQ==
    """

  @Test func `a signature of stock minisign holds of its message and of no other`() throws {
    let key = try #require(key)
    let signature = try #require(Signature(Array(signature.utf8)))
    #expect(signature.isPrehashed)
    #expect(signature.fault(of: Array("hello".utf8), by: key) == nil)
    #expect(signature.fault(of: Array("hellp".utf8), by: key) == .notTrue)
    #expect(signature.fault(of: [], by: key) == .notTrue)
  }

  @Test func `each changed byte of a signature is noticed`() throws {
    let key = try #require(key)
    let bytes = Array(signature.utf8)
    for place in bytes.indices where bytes[place] != 10 {
      var changed = bytes
      changed[place] ^= 1
      // The first line is a remark that nothing vouches for.
      if place < (bytes.firstIndex(of: 10) ?? 0) { continue }
      let fault = Signature(changed).map { $0.fault(of: Array("hello".utf8), by: key) }
      // Base 64 leaves bits of its last letter unused; the same bytes are the same signature.
      if let same = Signature(changed), let whole = Signature(bytes),
        same.signature == whole.signature, same.global == whole.global,
        same.keyID == whole.keyID, same.trustedComment == whole.trustedComment,
        same.isPrehashed == whole.isPrehashed
      {
        continue
      }
      #expect(fault == nil || fault != .some(nil), "at \(place)")
    }
  }

  @Test func `digests are those of the published vectors`() {
    // RFC 7693, appendix A.
    let digest = blake2b(Array("abc".utf8), length: 64)
    #expect(
      digest.prefix(8) == [0xBA, 0x80, 0xA5, 0x3F, 0x98, 0x1C, 0x4D, 0x0D]
        && digest.suffix(4) == [0xD4, 0x00, 0x99, 0x23])
  }
}
