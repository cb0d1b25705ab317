import DirectoryModel
import Foundation
import Testing

@testable import SitePages

/// The parts the search reads: shards of suppliers, names and words of one language, and the turns of statuses.
@Suite struct `Search parts` {
  @Test func `have a row in each field for every supplier that is known`() throws {
    let shard = try part("data/search-1.js", named: "search-1")
    #expect(shard["count"] as? Int == 2)
    #expect(
      rows(shard["names"]) == ["Northlight Medical", "\"><script>alert(1)</script>"])
    #expect(rows(shard["others"]) == ["北光医疗", ""])
    #expect(rows(shard["models"]) == ["NL-3", "=1+1"])
    #expect(rows(shard["numbers"]) == ["湘械注准2020", ""])
    #expect(rows(shard["codes"]).count == 3, "a line end after each row")
  }

  @Test func `write an id as what it shares with the name, and the rest`() throws {
    let shard = try part("data/search-1.js", named: "search-1")
    #expect(rows(shard["ids"]) == ["a", "0hostile"])
  }

  @Test func `keep what tells standings apart once, with the turns of the edition's days`() throws {
    let sample = try SampleContent()
    let kinds = try #require(
      try part("data/search-1.js", named: "search-1", of: sample)["kinds"] as? [[Int]])
    let statuses = Status.allCases
    #expect(kinds.count == Set(kinds).count)
    // The paper lapses in 2025, long after the edition ends.
    #expect(kinds.allSatisfy { $0.count == 5 })
    #expect(
      Set(kinds.map { statuses[$0[3]] }) == [.cleared, .notCleared])
    let everyday = try #require(
      sample.content.directory.position(of: Product.ID("everyday-mask")))
    let uses = kinds.filter { $0[0] == everyday }.map { IntendedUse.allCases[$0[2]] }
    #expect(uses == [.nonMedical], "both suppliers of it share one kind")
  }

  @Test func `tell a supplier's country, place and that it is made up`() throws {
    let sample = try SampleContent()
    let shard = try part("data/search-1.js", named: "search-1", of: sample)
    let regions = sample.content.lists.regions
    let codes = rows(shard["codes"]).prefix(2).map { Array($0.utf8) }
    let places = codes.map { regions[Int($0[0]) - 35].country }
    #expect(places == ["CN", "NO"])
    #expect(codes.map { $0[1] - 35 } == [1, 0])
  }

  @Test func `know products and places by their words in every language`() throws {
    for language in ["en", "zh"] {
      let names = try part("data/names-\(language).js", named: "names-\(language)")
      #expect(names["suppliers"] as? Int == 2 && names["searchShards"] as? Int == 1)
      let products = try #require(names["products"] as? [[String: Any]])
      let mask = try #require(products.first { $0["id"] as? String == "surgical-mask" })
      #expect(mask["name"] as? String == (language == "en" ? "Surgical mask" : "医用外科口罩"))
      let terms = try #require(mask["terms"] as? [String])
      #expect(terms.contains("Surgical mask") && terms.contains("医用外科口罩"))
      let everyday = products.first { $0["id"] as? String == "everyday-mask" }
      #expect(everyday?["neverMedical"] as? Bool == true && mask["neverMedical"] == nil)
      let places = try #require(names["places"] as? [[String: Any]])
      let hunan = try #require(places.first { $0["country"] as? String == "CN" })
      let said = try #require(hunan["terms"] as? [String])
      #expect(said.contains("CN") && said.contains("China") && said.contains("中国"))
    }
  }

  @Test func `count standings of each market and use before all turns, and the turns by day`()
    throws
  {
    let turns = try part("data/turns.js", named: "turns")
    let statuses = try #require(turns["statuses"] as? [String])
    let first = try #require(turns["first"] as? [[Int]])
    #expect(first.map { Array($0.prefix(2)) } == [[0, 0], [0, 1], [1, 0]])
    #expect(first.map { $0.dropFirst(2).reduce(0, +) } == [1, 2, 1])
    let unproven = try #require(statuses.firstIndex(of: "unproven"))
    #expect(first[0][2 + unproven] == 1 && first[2][2 + unproven] == 1)
    let changes = try #require(turns["turns"] as? [[Int]])
    let days = changes.map { $0[0] }
    #expect(days == days.sorted())
    let april = Int(day("2020-04-01").number)
    let cleared = try #require(statuses.firstIndex(of: "cleared"))
    #expect(changes.first == [april, 0, 0, unproven, cleared, 1])
    #expect(changes.count == 4, "two markets, each cleared and lapsed once")
  }

  @Test func `have the phrases scripts name, and no others`() throws {
    let sample = try SampleContent()
    for language in ["en", "zh"] {
      let words = try part("data/words-\(language).js", named: "words-\(language)", of: sample)
      let book = try #require(sample.content.books[LanguageTag(language)])
      #expect(words["search.so-far"] as? String == book.wording("search.so-far")?.text)
      #expect(words.keys.allSatisfy(sample.content.scriptPhrases.use))
      let clock = try part("data/clock-\(language).js", named: "clock-\(language)", of: sample)
      #expect(clock.count < words.count / 10 && clock.keys.allSatisfy { words[$0] != nil })
      for key in ["clock.moved", "clock.moved-mark", "status.counted", "status.lapsed"] {
        #expect(clock[key] as? String == book.wording(key)?.text, "\(key)")
      }
      #expect(book.wording("supplier.on-paper") != nil && words["supplier.on-paper"] == nil)
    }
  }

  @Test func `stand in shards that leave nobody out`() {
    for count in [0, 1, 499, 500, 501, 3_000, 3_001, 100_000] {
      let ranges = (0..<DataParts.searchShards(of: count)).map {
        DataParts.searchShard($0, of: count)
      }
      #expect(ranges.flatMap { Array($0) } == Array(0..<count))
      #expect(count == 0 || !ranges.contains { $0.isEmpty })
    }
  }

  private func rows(_ field: Any?) -> [String] {
    (field as? String ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// What a part hands to scripts.
  private func part(
    _ path: String, named name: String, of given: SampleContent? = nil
  ) throws -> [String: Any] {
    let sample = try given ?? SampleContent()
    let text = try #require(sample.text(path))
    let call = "SB.part(\"\(name)\","
    try #require(text.hasPrefix(call) && text.hasSuffix(");\n"))
    let json = Data(text.dropFirst(call.count).dropLast(3).utf8)
    return try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
  }
}
