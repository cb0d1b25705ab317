import DirectoryModel
import Foundation
import RegistrationRules
import TestSupport
import Testing

@testable import SitePages
@testable import SitePublishing

/// A supplier that is called otherwise and stands where it stood is told of anew; no other is read.
@Suite struct ChangedNamesTests {
  private static let north = "content/suppliers/north.md"

  @Test func `a name between the same neighbours reaches rows, search and numbers`() throws {
    let site = try EditedSite.built()
    let changed = try site.shortEdit(Self.north) {
      $0.replacing("name: North", with: "name: North Masks\nnames: {zh: 北方口罩}")
    }
    let expected = [
      "data/offers-1.csv", "data/search-1.js", "data/suppliers-1.json", "products/mask.html",
      "suppliers/index.html", "suppliers/no/north.html", "zh/markets/eu.html",
    ]
    #expect(Set(expected).subtracting(changed) == [])
    #expect(changed.contains { $0.hasPrefix("data/held/") })
    #expect(!changed.contains("quality.html"))
    _ = try site.shortEdit(Self.north) {
      $0.replacing("names: {zh: 北方口罩}", with: "names: {zh: 北方口罩, former: [The Polar Works]}")
    }
    _ = try site.shortEdit(Self.north) { $0.replacing("North Masks", with: "N") }
    // Several at once.
    try site.edit("content/suppliers/south.md") {
      $0.replacing("name: South", with: "name: Southern Goods")
    }
    _ = try site.shortEdit(Self.north) { $0.replacing("name: N", with: "name: Neptune") }
  }

  @Test func `names that are near one another are looked for among all`() throws {
    let site = try EditedSite.built()
    // Near an old name of another, near both others, near one that is renamed at the same time.
    try site.edit("content/suppliers/west.md") {
      $0.replacing("country: FR", with: "country: CN\nnames: {former: [Northern Polar Works]}")
    }
    _ = try site.build()
    try site.edit(Self.north) { $0.replacing("name: North", with: "name: Northern Polar Works") }
    #expect(try site.build().report?.steps.count ?? 0 > 3)
    #expect(try site.isCurrent())
  }

  @Test func `a supplier that a notice names is read with all`() throws {
    let site = try EditedSite.built()
    let notice = """
      ---
      title: {en: A recall, zh: 召回}
      kind: recall
      publisher: {en: Authority, zh: 药监部门}
      published: 2020-05-01
      covers: [{supplier: north, lots: all}]
      ---
      Words.

      """
    try FileManager.default.createDirectory(
      at: site.place("content/notices"), withIntermediateDirectories: true)
    try Data(notice.utf8).write(to: site.place("content/notices/recall.md"))
    #expect(try site.buildReporting().hasErrors == false)
    try site.edit(Self.north) { $0.replacing("name: North", with: "name: North Masks") }
    #expect(try site.build().report?.steps.count ?? 0 > 3)
    #expect(try site.isCurrent())
  }

  @Test func `a page that ends where it ended is told from one that may not`() {
    var numbers = SeededNumbers(state: 7)
    var kept = 0
    for _ in 0..<4_000 {
      let limit = Int.random(in: 1...5, using: &numbers)
      var weights = (0..<12).map { _ in Int.random(in: 1...40, using: &numbers) * 1_000 }
      func cut() -> PagedList<Int> {
        let rows = Array(weights.indices)
        return PagedList(
          rows, limit: limit, first: ListPaging.shared, budget: ListPaging.budget
        ) { weights[$0] }
      }
      let before = cut()
      let row = weights.indices.randomElement(using: &numbers) ?? 0
      let growth = max(Int.random(in: -20...20, using: &numbers) * 1_000, 1_000 - weights[row])
      let part = before.parts.firstIndex { $0.contains(row) } ?? 0
      let page = CutPage(
        limit: limit, isFirst: part == 0, isLast: part == before.parts.count - 1,
        rows: before.parts[part].count, weight: weights[before.parts[part]].reduce(0, +))
      let isKept = page.ends(
        growing: growth, withFirst: before.parts[part].lowerBound == row ? growth : 0)
      weights[row] += growth
      if isKept {
        kept += 1
        #expect(cut().parts == before.parts)
      }
    }
    #expect(kept > 1_000)
  }

  @Test func `a name that is near one given just now is looked for among all`() throws {
    let site = try EditedSite()
    let south = "content/suppliers/south.md"
    try site.edit(south) { $0.replacing("country: DE", with: "country: CN") }
    _ = try site.build()
    _ = try site.shortEdit(Self.north) {
      $0.replacing("name: North", with: "name: Northern Polar Works")
    }
    _ = try site.shortEdit(south) {
      $0.replacing("country: CN", with: "country: CN\nnames: {former: [Southern Polar Works]}")
    }
    try site.edit(south) { $0.replacing("Southern Polar Works", with: "Northern Polar Works") }
    #expect(try site.build().report?.steps.count ?? 0 > 3)
    #expect(try site.isCurrent())
  }

  @Test(arguments: [nil, "", "something else"])
  func `without the names of the last build all are looked at`(names: String?) throws {
    let site = try EditedSite.built()
    let file = site.place(".public.names")
    if let names {
      try Data(names.utf8).write(to: file)
    } else {
      try FileManager.default.removeItem(at: file)
    }
    // Only names ask for it.
    _ = try site.shortEdit(Self.north) { $0 + "\nMore words.\n" }
    try site.edit(Self.north) { $0.replacing("name: North", with: "name: Northern") }
    #expect(try site.build().report?.steps.count ?? 0 > 3)
    #expect(try site.isCurrent())
    _ = try site.shortEdit(Self.north) {
      $0.replacing("name: Northern", with: "name: Northern Goods")
    }
  }
}
