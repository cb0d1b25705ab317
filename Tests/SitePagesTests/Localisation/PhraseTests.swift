import Testing

@testable import SitePages

@Suite struct `Phrases` {
  private static let keys = Phrase.allCases.map(\.rawValue) + ChangePhrase.allCases.map(\.rawValue)

  @Test(arguments: keys)
  func `have keys in dotted lower case`(key: String) {
    let parts = key.split(separator: ".", omittingEmptySubsequences: false)
    #expect(parts.count > 1)
    #expect(parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isKeyByte) })
  }

  @Test func `of findings are left to the facts`() {
    #expect(!Self.keys.contains { $0.hasPrefix("finding.") || $0.hasPrefix("countries.") })
    #expect(Set(Self.keys).count == Self.keys.count)
  }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }
}
