import DirectoryModel
import Foundation
import TestSupport
import Testing

@testable import SitePages
@testable import SitePublishing

/// A paper at the end of the register, and a profile that names it, reach the supplier's own pages, rows and lines.
@Suite struct AddedRowsTests {
  private static let register = "content/certificates/all.csv"
  private static let north = "content/suppliers/north.md"

  private static func row(_ number: String, of supplier: String) -> String {
    "paper,\(number),,,mask,,,medical,2020-03-20,2021-03-19,valid,2020-04-03,,register,https://example.org/3,\(supplier)\n"
  }

  @Test func `a paper more stands in the register, on the supplier's page and in the counts`()
    throws
  {
    let site = try EditedSite.built()
    let changed = try site.shortEdit(Self.register) { $0 + Self.row("P-3", of: "north") }
    #expect(changed.contains("data/certificates-1.csv") && changed.contains("quality.html"))
    #expect(changed.contains { $0.hasPrefix("data/held/") })
    #expect(!changed.contains { $0.contains("south") })
    // Once more, and one that has come is changed.
    _ = try site.shortEdit(Self.register) {
      $0 + Self.row("P-4", of: "south") + Self.row("P-5", of: "north")
    }
    _ = try site.shortEdit(Self.register) {
      $0.replacing(
        "P-3,,,mask,,,medical,2020-03-20,2021", with: "P-3,,,mask,,,medical,2020-03-20,2022")
    }
    // A number of the same paper under another kind of writing.
    _ = try site.shortEdit(Self.register) { $0 + Self.row("p-3", of: "north") }
  }

  @Test func `a profile names a paper that comes with it`() throws {
    let site = try EditedSite.built()
    try site.edit(Self.register) { $0 + Self.row("P-3", of: "north") }
    let changed = try site.shortEdit(Self.north) { $0.replacing("[P-1]", with: "[P-1, P-3]") }
    #expect(changed.contains("data/search-1.js") && changed.contains("data/offers-1.csv"))
    // And only the new one, and none at all.
    _ = try site.shortEdit(Self.north) { $0.replacing("[P-1, P-3]", with: "[P-3]") }
    _ = try site.shortEdit(Self.north) { $0.replacing("[P-3]", with: "[]") }
    _ = try site.shortEdit(Self.north) { $0.replacing("[]", with: "[P-1]") }
  }

  @Test(arguments: [
    ("a row of nobody", row("P-3", of: "")), ("of somebody unknown", row("P-3", of: "east")),
    ("of a number another has", row("P-2", of: "north")),
    ("in the midst", "in the midst"),
  ])
  func `rows that others may have to do with are read with all`(name: String, row: String) throws {
    let site = try EditedSite.built()
    try site.edit(Self.register) { table in
      name == "in the midst"
        ? table.replacing("paper,P-2", with: Self.row("P-3", of: "north") + "paper,P-2")
        : table + row
    }
    let told = try site.buildReporting()
    let clean = try buildSite(site.request(isFresh: true), to: site.output("beside"))
    #expect(told.diagnostics == clean.diagnostics)
    guard !clean.hasErrors else { return }
    #expect(told.value.report?.steps.count ?? 0 > 3)
    #expect(try site.isCurrent())
  }

  @Test func `a number that no register holds is remarked on`() throws {
    let site = try EditedSite.built()
    try site.edit(Self.north) { $0.replacing("[P-1]", with: "[P-1, P-9]") }
    let told = try site.buildReporting()
    let clean = try buildSite(site.request(isFresh: true), to: site.output("beside"))
    #expect(told.diagnostics == clean.diagnostics && !told.diagnostics.isEmpty)
    #expect(try site.isCurrent())
    // It is told again when nothing has changed, with what could be written instead.
    #expect(try site.build().report?.steps.isEmpty == true)
    #expect(try site.isCurrent())
    // The remark goes when the paper comes.
    try site.edit(Self.register) { $0 + Self.row("P-9", of: "north") }
    #expect(try site.buildReporting().diagnostics.isEmpty)
    #expect(try site.isCurrent())
  }

  @Test(arguments: ["paper", "P-1号", "P-8"])
  func `what the register does not hold as it is named is looked for in all of it`(
    claim: String
  ) throws {
    let site = try EditedSite.built()
    try site.edit(Self.north) { $0.replacing("[P-1]", with: "[P-1, \(claim)]") }
    #expect(try site.build().report?.steps.count ?? 0 > 3)
    #expect(try site.isCurrent())
    // Who named nothing else has another paper; what is said of the claim may be another thing.
    try site.edit(Self.register) { $0 + Self.row("P-80", of: "south") }
    #expect(try site.build().report?.steps.count ?? 0 > 3)
    #expect(try site.isCurrent())
    try site.edit(Self.register) { $0.replacing("example.org/1", with: "example.org/one") }
    _ = try site.build()
    #expect(try site.isCurrent())
  }

  @Test func `rows that are recorded later stand on pages already`() throws {
    let site = try EditedSite.built()
    let later = Self.row("P-2", of: "north").replacing("2020-04-03", with: "2021-04-03")
    try site.edit(Self.register) { $0 + later }
    #expect(try site.build().report?.steps.count ?? 0 > 3)
    #expect(try site.isCurrent())
    try site.edit(Self.register) { $0 + Self.row("P-7", of: "south") }
    _ = try site.build()
    #expect(try site.isCurrent())
    try site.edit(Self.north) { $0.replacing("[P-1]", with: "[P-1, P-2]") }
    _ = try site.build()
    #expect(try site.isCurrent())
  }

  @Test func `a number that another names is read with all`() throws {
    let site = try EditedSite.built()
    try site.edit("content/suppliers/west.md") {
      $0.replacing("markets: [EU]", with: "markets: [EU], certificates: [P-3]")
    }
    _ = try site.build()
    try site.edit(Self.register) { $0 + Self.row("P-3", of: "north") }
    #expect(try site.build().report?.steps.count ?? 0 > 3)
    #expect(try site.isCurrent())
  }

  @Test func `held numbers keep their order and their suppliers`() throws {
    let head = "SB.part(\"held/0\",{"
    let lines = [
      "\"A\":{\"papers\":[{\"scheme\":\"s\"}]}",
      "\"B\":{\"named\":[{\"id\":\"one\"}]}", "\"C\":{\"given\":[{\"id\":\"two\"}]}",
    ]
    let text = head + lines.enumerated().map { "\n\($0 == 0 ? "" : ",")\($1)" }.joined() + "});\n"
    var file = try #require(HeldFile(Array(text.utf8)))
    #expect(file.bytes == Array(text.utf8))
    func change(_ number: String, _ told: String, papers: Int, added: Int) -> HeldFile.Change {
      HeldFile.Change(
        line: DataLines.Line(
          path: "data/held/0.js", beginning: Array("\"\(number)\":".utf8),
          bytes: told.isEmpty ? [] : Array("\"\(number)\":{\(told)}".utf8), ending: ""),
        supplier: Supplier.ID("one"), papers: papers, added: added)
    }
    let paper = "\"papers\":[{\"scheme\":\"s\"}]"
    let named = "\"named\":[{\"id\":\"one\"}]"
    let isOthers = file.make(change("C", paper, papers: 0, added: 1))
    let isMore = file.make(change("A", paper, papers: 0, added: 1))
    let isNamed = file.make(change("D", named, papers: 0, added: 0))
    #expect(!isOthers && !isMore && !isNamed)
    let hasMoved = file.make(change("B", "\(paper),\(named)", papers: 0, added: 1))
    let hasCome = file.make(change("E", paper, papers: 0, added: 1))
    #expect(hasMoved && hasCome)
    let now = String(decoding: file.bytes, as: UTF8.self)
    let order = now.split(separator: "\n").dropFirst().map { $0.first { "ABCDE".contains($0) } }
    #expect(order == ["A", "B", "E", "C"])
    let hasGone = file.make(change("E", "", papers: 1, added: 0))
    #expect(!hasGone, "papers do not go this way")
    #expect(HeldFile(Array("SB.part(".utf8)) == nil)
    var empty = try #require(HeldFile(Array("SB.part(\"held/1\",{});\n".utf8)))
    let isFirst = empty.make(change("E", paper, papers: 0, added: 1))
    #expect(isFirst)
    #expect(empty.bytes == Array("SB.part(\"held/1\",{\n\"E\":{\(paper)}});\n".utf8))
  }
}
