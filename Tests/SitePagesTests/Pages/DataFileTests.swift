import Foundation
import Testing

@testable import SitePages

@Suite struct `Open data` {
  @Test func `is JSON with status, use and answers of every offer`() throws {
    let text = try #require(try SampleContent().text("data/suppliers-1.json"))
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let suppliers = try #require(data["suppliers"] as? [[String: Any]])
    #expect(suppliers.compactMap { $0["id"] as? String } == ["northlight", "hostile"])
    #expect(suppliers[0]["fictional"] as? Bool == true)
    let offers = try #require(suppliers[0]["offers"] as? [[String: Any]])
    #expect(offers.map { $0["notForMedicalUse"] as? Bool } == [false, true])
    let markets = try #require(offers[0]["markets"] as? [[String: Any]])
    #expect(markets.map { $0["status"] as? String } == ["cleared", "cleared"])
    #expect(suppliers[1]["name"] as? String == "\"><script>alert(1)</script>")
  }

  @Test func `keeps the use beside the status in CSV`() throws {
    let text = try #require(try SampleContent().text("data/offers-1.csv"))
    let lines = text.split(separator: "\r\n")
    #expect(lines.count == 5)
    #expect(lines[1].contains("surgical-mask,NL-3,medical,no,EU,cleared,yes"))
    #expect(lines[3].contains("everyday-mask,,non-medical,yes,EU,not-cleared,yes,EU-1"))
  }

  @Test func `never hands a formula to a spreadsheet`() throws {
    let text = try #require(try SampleContent().text("data/offers-1.csv"))
    #expect(text.contains(",\"'=1+1\","))
  }

  @Test func `leaves out register rows recorded later`() throws {
    let text = try #require(try SampleContent().text("data/certificates-1.csv"))
    #expect(text.split(separator: "\r\n").count == 2)
    #expect(text.contains("湘械注准2020") && !text.contains("湘械注准2021"))
  }

  @Test func `escapes control characters in JSON`() {
    var json = JSONText(appendingTo: ByteBuffer())
    json.object { $0.text("a", "1\t\"\\\n\u{1F}") }
    #expect(String(decoding: json.buffer.bytes, as: UTF8.self) == #"{"a":"1\u0009\"\\\n\u001f"}"#)
  }

  @Test func `is the same in pieces`() throws {
    let sample = try SampleContent()
    for file in ["data/suppliers-1.json", "data/offers-1.csv", "data/certificates-1.csv"] {
      let page = try #require(sample.plan.pages.first { $0.route.file == file })
      let gathered = GatheredPieces()
      var buffer = ByteBuffer()
      buffer.pieceSize = 100
      buffer.outlet = gathered
      var writer = PageWriter(of: sample.content)
      writer.write(page, into: &buffer)
      #expect(gathered.pieces > 0)
      let all = gathered.bytes + buffer.array
      #expect(String(decoding: all, as: UTF8.self) == sample.text(file))
    }
  }

  @Test func `has a sitemap only where the address of the site is known`() throws {
    #expect(try SampleContent().text("sitemap.xml") == nil)
    let sample = try SampleContent(settings: "base-url: https://example.org/d/")
    let map = try #require(sample.text("sitemap.xml"))
    #expect(map.contains("<loc>https://example.org/d/zh/suppliers/no/northlight.html</loc>"))
    #expect(!map.contains("404.html"))
    #expect(
      try #require(sample.text("robots.txt")).contains("Sitemap: https://example.org/d/sitemap.xml")
    )
  }
}

private final class GatheredPieces: PieceOutlet {
  private(set) var bytes: [UInt8] = []
  private(set) var pieces = 0

  func take(_ piece: UnsafeBufferPointer<UInt8>) {
    bytes += piece
    pieces += 1
  }
}
