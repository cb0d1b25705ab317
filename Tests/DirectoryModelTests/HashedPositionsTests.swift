import TestSupport
import Testing

@testable import DirectoryModel

struct HashedPositionsTests {
  @Test(arguments: [0, 1, 3, 8, 1_000]) func `each name is found, and no other is`(count: Int) {
    // Of all lengths around the eight bytes that are hashed at once, in several scripts.
    let names = (0..<count).map { place in
      String(repeating: ["a", "é", "械"][place % 3], count: place % 11) + "\(place)"
    }
    let positions = NamePositions(names)
    for (position, name) in names.enumerated() { #expect(positions[name] == position) }
    for name in ["", "a", "é", "械", "\(count)", "注准"] where !names.contains(name) {
      #expect(positions[name] == nil, "\(name)")
    }
  }

  @Test func `of two names that are the same the first is found`() {
    let positions = NamePositions(["x", "caf\u{E9}", "x", "cafe\u{301}"])
    #expect(positions["x"] == 0)
    #expect(positions["cafe\u{301}"] == 1 && positions["caf\u{E9}"] == 1)
  }

  @Test(arguments: [
    ("caf\u{E9} 12", "cafe\u{301} 12"), ("\u{1E69}", "s\u{323}\u{307}"), ("が1", "か\u{3099}1"),
    ("\u{F900}123", "豈123"), ("\u{AC01}", "\u{1100}\u{1161}\u{11A8}"),
  ])
  func `texts that are equal get one hash however they are composed`(one: String, other: String) {
    #expect(one == other)
    #expect(RunHash.of(one) == RunHash.of(other))
    // Where other bytes are said to mean another text, they do.
    let (first, second) = (RunHash(one), RunHash(other))
    #expect(!(first.isPlain && second.isPlain) || first.ofBytes == second.ofBytes)
  }

  @Test func `ASCII and Chinese texts with other bytes are known to be others`() {
    let texts = ["K201234", "国械注准20203140123", "粤械注准20203140123", "", "龥"].map { RunHash($0) }
    for text in texts { #expect(text.isPlain) }
    #expect(Set(texts.map(\.ofBytes)).count == texts.count)
    for odd in ["é", "〔2020〕", "\u{F900}", "😷"] { #expect(!RunHash(odd).isPlain, "\(odd)") }
  }

  @Test func `a table holds what a dictionary does`() {
    var dice = SeededNumbers(state: 7)
    for count in [1, 2, 7, 100, 3_000] {
      let values = (0..<count).map { _ in Int.random(in: 0..<max(1, count / 2), using: &dice) }
      var positions = HashedPositions(capacity: count)
      var first: [Int: Int] = [:]
      // Hashes of few bits, so that many meet.
      let hash = { (value: Int) in UInt64(value & 63) }
      for (position, value) in values.enumerated() {
        let known = positions.add(position, hash(value)) { values[$0] == value }
        #expect(known == first[value])
        if known == nil { first[value] = position }
      }
      for value in -1...(count / 2 + 1) {
        #expect(positions.position(of: hash(value)) { values[$0] == value } == first[value])
      }
    }
  }
}
