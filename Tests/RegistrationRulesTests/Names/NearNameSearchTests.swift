import DirectoryModel
import Testing

@testable import RegistrationRules

@Suite struct NearNameSearchTests {
  private static let country = TextHash("CN").value

  private func search(_ names: [String]) -> NearNameSearch {
    NearNameSearch(
      among: names.enumerated().map { index, name in
        NearNameSearch.Name(
          supplier: Int32(index), country: Self.country, isFormer: false, sketch: NameSketch(name))
      })
  }

  /// Made-up names of syllables, the same in every run; every fiftieth repeats an earlier one with a slip.
  private func names(_ count: Int, syllables length: ClosedRange<Int> = 4...4) -> [String] {
    let syllables = [
      "an", "bei", "chu", "dan", "fu", "guo", "hai", "jin", "kang", "lian", "ming", "nuo", "ping",
      "qi", "rui", "shun", "tai", "wei", "xin", "yue", "zhen",
    ]
    let trades = ["Medical", "Medical Technology", "Protective Products", "Textile", "Industrial"]
    var state: UInt64 = 7
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var names: [String] = []
    for index in 0..<count {
      if index % 50 == 49 {
        var name = names[random(index)]
        name.remove(at: name.index(name.startIndex, offsetBy: 2))
        names.append(name)
      } else {
        let own = (0..<(length.lowerBound + random(length.count)))
          .map { _ in syllables[random(syllables.count)] }.joined()
        names.append("\(own) \(trades[random(trades.count)]) Co., Ltd.")
      }
    }
    return names
  }

  @Test func `work grows with the number of names, not of their pairs`() {
    for count in [2_000, 20_000] {
      let found = search(names(count))
      #expect(found.comparisons > count / 100)
      #expect(found.comparisons < count)
    }
  }

  @Test func `short own words that many firms share cost a fixed number for each firm`() {
    let spent = [4_000, 16_000].map { count in
      search(names(count, syllables: 2...2)).comparisons / count
    }
    // Three keys of whole names and own words, each with the 16 newest; slips are not tried.
    #expect(spent.allSatisfy { $0 > 0 && $0 <= 48 }, "\(spent)")
  }

  @Test func `a thousand spellings of one name are each compared with a few`() {
    let many = search((0..<1_000).map { _ in "Northlight Medical" })
    #expect(many.comparisons <= 16_000)
    let alike = search((0..<2_000).map { "Northlight\(Unicode.Scalar(97 + UInt8($0 % 26)))" })
    #expect(alike.comparisons < 2_000 * 16 * 14)
    #expect((0..<1_000).allSatisfy { !(many.near[Int32($0)] ?? []).isEmpty })
  }

  @Test func `the search finds what comparing all pairs finds with one slip`() {
    let names = names(600, syllables: 2...4)
    let sketches = names.map { NameSketch($0) }
    let found = search(names).near
    var missed: [String] = []
    var pairs = 0
    var short = 0
    for (one, left) in sketches.enumerated() {
      for (other, right) in sketches.enumerated().dropFirst(one + 1) where left.isNear(right) {
        let isFound = found[Int32(one)]?.contains(Int32(other)) ?? false
        // A slip in own words this short is told of a holder, but not of two firms.
        if left.unordered != right.unordered, min(left.allowedSlips, right.allowedSlips) == 0 {
          short += 1
          #expect(!isFound || left.core == right.core, "\(names[one]) / \(names[other])")
          continue
        }
        pairs += 1
        if !isFound { missed.append("\(names[one]) / \(names[other])") }
        #expect(
          isFound || !differ(left.core, right.core, byAtMost: 1),
          "\(names[one]) / \(names[other])")
      }
    }
    #expect(pairs >= 12 && short > 0)
    #expect(missed.count * 5 <= pairs, "\(missed)")
  }
}
