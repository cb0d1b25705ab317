import Testing

@testable import SitePages

@Suite struct `Phrases` {
  @Test(arguments: Phrase.allCases)
  func `have keys in dotted lower case`(phrase: Phrase) {
    let parts = phrase.rawValue.split(separator: ".", omittingEmptySubsequences: false)
    #expect(parts.count > 1)
    #expect(parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isKeyByte) })
  }

  @Test func `of findings are left to the facts`() {
    #expect(!Phrase.allCases.contains { $0.rawValue.hasPrefix("finding.") })
    #expect(!Phrase.allCases.contains { $0.rawValue.hasPrefix("countries.") })
  }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }
}
