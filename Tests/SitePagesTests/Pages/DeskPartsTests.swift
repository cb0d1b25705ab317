import ContentDigest
import DirectoryModel
import Foundation
import Testing

@testable import SitePages

@Suite struct `Data of the buyer's desk` {
  @Test func `has the record of each supplier with the digest of its line in the open data`()
    throws
  {
    let sample = try SampleContent()
    let lines = try #require(sample.text("data/suppliers-1.json")).split(separator: "\n")
    let record = try #require(lines.first { $0.hasPrefix("{\"id\":\"northlight\"") })
    let line = record.hasSuffix(",") ? record.dropLast() : record
    let shard = try part("data/records/0.js", of: sample)
    let entry = try #require(shard["northlight"] as? [String: Any])
    let digest = String(decoding: Digest(of: line.utf8).hexadecimal.prefix(12), as: UTF8.self)
    #expect(entry["digest"] as? String == digest)
    #expect((entry["record"] as? [String: Any])?["name"] as? String == "Northlight Medical")
  }

  @Test func `words every value of a finding that pages word`() throws {
    let values = try part("data/values-en.js", of: SampleContent())
    let tables = try #require(values["tables"] as? [String: String])
    #expect(tables["paper-withdrawn"] == "standings")
    #expect(tables["no-paper"] == nil)
    for table in Set(tables.values) { #expect(values[table] is [String: String]) }
    let standings = try #require(values["standings"] as? [String: String])
    #expect(standings.keys.sorted() == Certificate.Standing.allCases.map(\.rawValue).sorted())
    let chinese = try part("data/values-zh.js", of: SampleContent())
    #expect((chinese["standings"] as? [String: String])?["withdrawn"] != standings["withdrawn"])
  }

  @Test func `gives facts with their values in the open data`() throws {
    let text = try #require(try SampleContent().text("data/suppliers-1.json"))
    #expect(text.contains("\"findings\":[{\"fact\":\"") && text.contains("\"values\":["))
  }

  @Test func `asks for an offer by its number and for a checklist by goods, market and use`()
    throws
  {
    let sample = try SampleContent()
    let supplier = try #require(sample.text("suppliers/no/northlight.html"))
    #expect(supplier.contains("href=\"../../desk.html#add=northlight&amp;offer=2\""))
    let list = try #require(sample.text("suppliers/letter-n.html"))
    #expect(list.contains("href=\"../desk.html#add=northlight\""))
  }

  @Test func `names one directory alike in both languages`() throws {
    let sample = try SampleContent()
    let english = try #require(sample.text("desk.html"))
    let mark = try #require(english.range(of: "data-directory=\""))
    let id = english[mark.upperBound...].prefix(12)
    #expect(try #require(sample.text("zh/desk.html")).contains("data-directory=\"\(id)\""))
  }

  private func part(_ path: String, of sample: SampleContent) throws -> [String: Any] {
    let text = try #require(sample.text(path))
    let start = try #require(text.firstIndex(of: "{"))
    let end = try #require(text.lastIndex(of: "}"))
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text[start...end].utf8)) as? [String: Any])
  }
}
