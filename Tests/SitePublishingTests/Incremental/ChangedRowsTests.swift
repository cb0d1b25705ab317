import DirectoryModel
import Foundation
import TestSupport
import Testing

@testable import SitePages
@testable import SitePublishing

/// A supplier of whom lists and counts say something else is told of anew in them; all other rows stay as they are published.
@Suite struct ChangedRowsTests {
  private static let register = "content/certificates/all.csv"

  @Test func `a status that is another one reaches rows, counts and search`() throws {
    let site = try EditedSite.built()
    let report = try #require(try site.build().report)
    let changed = try site.shortEdit(Self.register) {
      $0.replacing("2020-09-19", with: "2020-05-19")
    }
    let expected = [
      "data/certificates-1.csv", "data/offers-1.csv", "data/search-1.js", "data/suppliers-1.json",
      "data/turns.js", "index.html", "markets/eu.html", "markets/index.html",
      "products/index.html", "products/mask.html", "quality.html", "rules/index.html",
      "rules/paper.html", "suppliers/index.html", "suppliers/no/north.html",
    ]
    #expect(Set(expected).subtracting(changed) == [])
    #expect(changed.contains("zh/quality.html"))
    #expect(!changed.contains { $0.contains("south") || $0.contains("west") })
    let now = try #require(try site.build().report)
    #expect(now.statuses.map(\.count) != report.statuses.map(\.count))
    #expect(now.nextTurn == day("2021-09-20"))
    let clean = try buildSite(site.request(isFresh: true), to: site.output("beside")).value.report
    #expect(now.statuses.map(\.count) == clean?.statuses.map(\.count))
    #expect(now.nextTurn == clean?.nextTurn)
    // And back again.
    _ = try site.shortEdit(Self.register) { $0.replacing("2020-05-19", with: "2020-09-19") }
  }

  @Test(arguments: [
    ("2021-09-19", "2020-07-19"), ("2020-09-19", "2020-09-20"),
    ("declared,https://example.org/1", "document,https://example.org/1"),
    (
      "valid,2020-04-03,,declared,https://example.org/1",
      "withdrawn,2020-04-03,,,https://example.org/1"
    ),
    ("medical,2020-03-20,2020-09-19", "medical,2020-03-20,"),
  ])
  func `what a row says of turns, evidence and ends`(old: String, new: String) throws {
    let site = try EditedSite.built()
    _ = try site.shortEdit(Self.register) { $0.replacing(old, with: new) }
    _ = try site.shortEdit(Self.register) { $0.replacing(new, with: old) }
  }

  @Test func `models stand in the rows of goods and in search`() throws {
    let site = try EditedSite.built()
    let changed = try site.shortEdit("content/suppliers/north.md") {
      $0.replacing("product: mask", with: "product: mask, models: [\"N | 1\", N2]")
    }
    #expect(changed.contains("data/search-1.js") && changed.contains("products/mask.html"))
    #expect(!changed.contains("quality.html") && !changed.contains("index.html"))
  }

  @Test func `rows stand on the page they stood on, several of them together`() throws {
    let site = try Self.manySuppliers()
    // On different pages of lists, and two on one.
    for firms in [["firm-3"], ["firm-1", "firm-2", "firm-8"], ["firm-1"], ["firm-9", "firm-4"]] {
      let changed = try site.shortEdit(Self.register) { table in
        table.components(separatedBy: "\n").map { row in
          guard firms.contains(where: { row.hasSuffix(",\($0)") }) else { return row }
          // Papers that have ended, and back again.
          return row.contains(",2020-05-")
            ? row.replacing(",2020-05-", with: ",2021-05-")
            : row.replacing(",2021-05-", with: ",2020-05-")
        }
        .joined(separator: "\n")
      }
      for firm in firms { #expect(changed.contains("suppliers/fi/\(firm).html")) }
      #expect(changed.contains { $0.hasPrefix("suppliers/") && !$0.hasPrefix("suppliers/fi/") })
    }
  }

  @Test func `waivers of others stay on the page of quality`() throws {
    let site = try EditedSite.built()
    let waiver = """
      - rule: EU-1
        supplier: south
        owner: Editors
        reason: {en: Asked in writing., zh: 已书面询问。}
        until: 2021-03-31

      """
    try Data(waiver.utf8).write(to: site.place("content/waivers.yaml"))
    try site.edit(Self.register) { $0.replacing("2021-09-19", with: "2020-05-19") }
    #expect(try site.buildReporting().hasErrors == false)
    let changed = try site.shortEdit(Self.register) {
      $0.replacing("2020-09-19", with: "2020-05-19")
    }
    #expect(changed.contains("quality.html"))
    // What is said of the waiver itself may be another thing now.
    try site.edit(Self.register) {
      $0.replacing("2020-03-21,2020-05-19", with: "2020-03-21,2020-12-19")
    }
    let told = try site.buildReporting()
    #expect(told.value.report?.steps.count ?? 0 > 3)
    let clean = try buildSite(site.request(isFresh: true), to: site.output("beside"))
    #expect(told.diagnostics == clean.diagnostics)
    #expect(try site.isCurrent())
  }

  @Test func `the oldest check is looked for among all papers`() throws {
    let site = try EditedSite.built()
    _ = try site.shortEdit(Self.register) {
      $0.replacing(
        "2020-04-03,,declared,https://example.org/1",
        with: "2020-04-03,2020-05-05,declared,https://example.org/1")
    }
    _ = try site.shortEdit(Self.register) {
      $0.replacing(
        "2020-04-03,,declared,https://example.org/2",
        with: "2020-04-03,2020-05-09,declared,https://example.org/2")
    }
    _ = try site.shortEdit(Self.register) { $0.replacing("2020-05-09", with: "2020-05-19") }
    try site.edit(Self.register) { $0.replacing("2020-05-05", with: "2020-05-06") }
    #expect(try site.build().report?.steps.count ?? 0 > 3)
    #expect(try site.isCurrent())
  }

  @Test func `rows that say more than themselves are made with all others`() throws {
    let site = try EditedSite()
    let template = "templates/pages/region.mustache"
    try site.edit(template) {
      $0.replacing(
        "{{> partials/suppliers}}", with: "{{#suppliers}}<p>{{lead}}{{place}}</p>{{/suppliers}}")
    }
    _ = try site.build()
    try site.edit(Self.register) { $0.replacing("2020-09-19", with: "2020-05-19") }
    #expect(try site.build().report?.steps.count ?? 0 > 3)
    #expect(try site.isCurrent())
  }

  @Test func `rows that stand twice on a page are made with all others`() throws {
    let site = try EditedSite()
    try site.edit("templates/pages/market.mustache") {
      $0.replacing("{{> partials/pager}}", with: "{{> partials/suppliers}}{{> partials/pager}}")
    }
    _ = try site.build()
    try site.edit(Self.register) { $0.replacing("2020-09-19", with: "2020-05-19") }
    #expect(try site.build().report?.steps.count ?? 0 > 3)
    #expect(try site.isCurrent())
  }

  @Test func `a shard of search is read as it is written`() throws {
    let site = try Self.manySuppliers()
    let bytes = Array(try #require(try site.tree("public")["data/search-1.js"]))
    let members = try #require(SearchShard.Members(written: bytes))
    #expect(try #require(SearchShard(members)).file(part: 0) == bytes)
    #expect(SearchShard.Members(written: Array(bytes.dropLast(9))) == nil)
    let texts = members.texts.merging(["names": "One"]) { $1 }
    #expect(
      SearchShard(
        SearchShard.Members(numbers: members.numbers, kinds: members.kinds, texts: texts)) == nil)
    #expect(
      SearchShard(
        SearchShard.Members(numbers: members.numbers, kinds: [], texts: members.texts)) == nil)
  }

  /// Nine firms with a paper each, listed by two on a page.
  private static func manySuppliers() throws -> EditedSite {
    let site = try EditedSite()
    try site.edit("content/site.yaml") { $0 + "page-size: 2\n" }
    let firms = (1...9).map { "firm-\($0)" }
    for (number, firm) in firms.enumerated() {
      let profile = """
        ---
        name: \(firm.capitalized)
        country: \(number % 2 == 0 ? "CN" : "DE")
        region: North
        roles: [trader]
        offers:
          - {product: mask, use: medical, markets: [EU], certificates: [F-\(number)]}
          - {product: mask, use: non-medical, markets: [EU], models: [M\(number)]}
        ---
        Makes masks.

        """
      try Data(profile.utf8).write(to: site.place("content/suppliers/\(firm).md"))
    }
    try site.edit(register) { table in
      table
        + firms.enumerated().map { number, firm in
          "paper,F-\(number),,,mask,,,medical,2020-03-20,2021-05-1\(number),valid,2020-04-03,,register,https://example.org/f,\(firm)\n"
        }.joined()
    }
    _ = try site.build()
    return site
  }
}
