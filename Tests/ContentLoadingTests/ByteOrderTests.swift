import TestSupport
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

  @Test
  func `names are put in the order of their bytes, those that begin with the same sixteen too`() {
    var dice = SeededNumbers(state: 16)
    let parts = ["a", "b", "-", ".", "0", "é", "口", "supplier-", "a name of sixteen", "z"]
    for _ in 0..<300 {
      let names = Set(
        (0..<Int.random(in: 0...60, using: &dice)).map { _ in
          (0..<Int.random(in: 0...4, using: &dice)).map { _ in
            parts.randomElement(using: &dice) ?? ""
          }.joined()
        })
      let expected = names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
      #expect(Array(names).inByteOrder { $0 } == expected)
    }
  }
}
