import DirectoryModel
import Foundation
import Testing

@testable import SitePages

/// The parts the look-up page reads numbers by.
@Suite struct `Number parts` {
  @Test func `say what is known about a number, and nothing that was recorded later`() throws {
    let held = try part("data/held/0.js", named: "held/0")
    #expect(Set(held.keys) == ["湘械注准2020"])
    let entry = try #require(held["湘械注准2020"] as? [String: [[String: Any]]])
    let paper = try #require(entry["papers"]?.first)
    #expect(paper["holder"] as? String == "北光有限公司")
    #expect(paper["expires"] as? String == "2025-03-19")
    #expect(paper["evidence"] as? String == "register")
    #expect(entry["named"]?.compactMap { $0["id"] as? String } == ["northlight"])
    #expect(entry["named"]?.first?["fictional"] as? Bool == true)
  }

  @Test func `have the forms of each scheme in the reader's language only`() throws {
    let english = try part("data/numbers-en.js", named: "numbers-en")
    let scheme = try #require((english["schemes"] as? [[String: Any]])?.first)
    #expect(scheme["name"] as? String == "Chinese registration")
    let forms = try #require(scheme["forms"] as? [[String: Any]])
    let segments = try #require(forms.first?["segments"] as? [[String: Any]])
    #expect(segments.map { $0["choice"] as? Int } == [0, nil, nil])
    #expect(segments[1]["text"] as? String == "械注准")
    #expect(segments[2]["year"] as? [Int] == [2014, 2099])
    #expect(english["choices"] as? [[String]] == [["湘", "Hunan"]])
    let chinese = try part("data/numbers-zh.js", named: "numbers-zh")
    #expect(chinese["choices"] as? [[String]] == [["湘", "湖南"]])
    #expect((chinese["schemes"] as? [[String: Any]])?.first?["name"] as? String == "医疗器械注册证")
  }

  @Test func `offer a number the directory holds as an example`() throws {
    let examples = try #require(
      try part("data/numbers-en.js", named: "numbers-en")["examples"] as? [[String: Any]])
    #expect(examples.compactMap { $0["number"] as? String } == ["湘械注准2020"])
    #expect(examples.first?["fictional"] as? Bool == true)
  }

  @Test func `forgive what the command forgives`() throws {
    let writing = try #require(
      try part("data/numbers-en.js", named: "numbers-en")["writing"] as? [String: Any])
    #expect(writing["labels"] as? [String] == NumberWriting.labels)
    #expect((writing["numerals"] as? String)?.contains("一") == true)
    #expect((writing["lookAlikes"] as? [String: String]) == NumberWriting.lookAlikes)
    #expect((writing["provinces"] as? [String: String])?["43"] == "Hunan")
  }

  @Test func `go by the text of a number into one file of many`() {
    let shards = (0..<1000).map { DataParts.shard(of: "K20\($0)", among: 16) }
    #expect(Set(shards).count == 16 && shards.allSatisfy { (0..<16).contains($0) })
    #expect(DataParts.shard(of: "a", among: 1 << 16) == 0xE40C_292C & 0xFFFF)
  }

  /// What a part hands to scripts.
  private func part(_ path: String, named name: String) throws -> [String: Any] {
    let text = try #require(try SampleContent().text(path))
    let call = "SB.part(\"\(name)\","
    try #require(text.hasPrefix(call) && text.hasSuffix(");\n"))
    let json = Data(text.dropFirst(call.count).dropLast(3).utf8)
    return try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
  }
}
