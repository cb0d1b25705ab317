import Testing

@testable import ContentLoading

@Suite struct ByteOrderTests {
  @Test func `texts stand in the order of their bytes`() {
    let texts = [
      "", "a", "a-1", "a.md", "a/b", "aa", "b", "Z", "é", "e\u{301}", "口罩", "口罩-2", "\u{10FFFF}",
      "\u{FFFD}", "a name that is longer than fifteen bytes",
      "a name that is longer than fifteen bytes, and on", "a\u{0}b", "a\u{0}",
    ]
    for one in texts {
      for other in texts {
        #expect(
          one.precedesInBytes(other) == Array(one.utf8).lexicographicallyPrecedes(other.utf8),
          "\(one) and \(other)")
      }
    }
  }
}
