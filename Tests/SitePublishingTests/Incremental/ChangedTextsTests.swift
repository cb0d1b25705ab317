import DirectoryModel
import Foundation
import Glibc
import TestSupport
import Testing

@testable import SitePublishing

/// Changed words of a profile reach its pages without anything else being read; whatever else may follow is built.
@Suite struct ChangedTextsTests {
  /// The steps of a build that exchanges texts.
  private static let short: [BuildStep] = [.compare, .write, .publish]

  @Test func `changed words are published alone, in every language that shows them`() throws {
    let site = try built()
    try edit("north.md", of: site) { $0 + "\nA line, [home](index.html).\n" }
    let before = try site.tree("public")
    let report = try #require(try site.build().report)
    #expect(report.steps.map(\.step) == Self.short)
    let after = try site.tree("public")
    let changed = after.keys.filter { before[$0] != after[$0] }.sorted()
    #expect(
      changed == ["SHA256SUMS", "suppliers/no/north.html", "zh/suppliers/no/north.html"])
    #expect(report.written == 3 && report.files == after.count)
    #expect(report.bytes == after.values.reduce(0) { $0 + $1.count })
    #expect(try site.isCurrent())
    #expect(try site.build().report?.steps.isEmpty == true)
  }

  @Test func `edits one after another go from one tree to the other`() throws {
    let site = try built()
    for step in 0..<6 {
      let name = step % 3 == 1 ? "south.md" : "north.md"
      try edit(name, of: site) { $0 + "\nStep \(step).\n" }
      #expect(try site.build().report?.steps.map(\.step) == Self.short, "step \(step)")
      #expect(try site.isCurrent(), "step \(step)")
    }
    try edit("north.md", of: site) { $0.replacing("roles: [trader]", with: "roles: [importer]") }
    #expect(try site.build().report?.steps.count ?? 0 > 3)
    #expect(try site.isCurrent())
    #expect(!FileManager.default.fileExists(atPath: site.place(".public.standby").path))
  }

  @Test func `a translation is exchanged, and one that comes is not`() throws {
    let site = try built()
    try "生产口罩。\n".write(
      to: site.place("content/suppliers/north.zh.md"), atomically: false, encoding: .utf8)
    #expect(try site.build().report?.steps.count ?? 0 > 3)
    try edit("north.zh.md", of: site) { $0 + "\n还有。\n" }
    let report = try #require(try site.build().report)
    #expect(report.steps.map(\.step) == Self.short && report.written == 2)
    try edit("north.md", of: site) { $0 + "\nMore.\n" }
    #expect(try site.build().report?.written == 2)
    #expect(try site.isCurrent())
    try edit("north.zh.md", of: site) { _ in "" }
    #expect(try site.build().report?.steps.count ?? 0 > 3, "the page shows another language")
    #expect(try site.isCurrent())
  }

  @Test func `a file saved by renaming another over it is an edit`() throws {
    let site = try built()
    let path = site.place("content/suppliers/north.md").path
    let text = try String(contentsOfFile: path, encoding: .utf8) + "\nMore.\n"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try site.build().report?.steps.map(\.step) == Self.short)
    #expect(try site.isCurrent())
  }

  @Test func `a file touched and not changed writes nothing`() throws {
    let site = try built()
    try edit("north.md", of: site) { $0 }
    let report = try #require(try site.build().report)
    #expect(report.written == 0 && report.steps.map(\.step) == Self.short)
    #expect(try site.build().report?.steps.isEmpty == true)
    #expect(try site.isCurrent())
  }

  @Test(arguments: [
    ("front matter", "roles: [trader]", "roles: [trader, importer]"),
    ("an anchor that goes", "## Goods", "## Wares"),
    ("no words left", "Makes masks.\n\n## Goods\n\nFor surgical use.", ""),
  ])
  func `what may change more than words is built from the beginning`(
    name: String, old: String, new: String
  ) throws {
    let site = try EditedSite()
    try claimingRule(in: site)
    try edit("north.md", of: site) { $0 + "\n## Goods\n\nFor surgical use.\n" }
    _ = try site.build()
    #expect(try site.isCurrent())
    try edit("north.md", of: site) {
      try #require($0.contains(old), "\(name)")
      return $0.replacing(old, with: new)
    }
    #expect(try site.build().report?.steps.count ?? 0 > 3, "\(name)")
    #expect(try site.isCurrent(), "\(name)")
  }

  /// The rule is about goods that are not medical: those of the other supplier.
  @Test(arguments: [
    ("a claim that comes", "north", "Makes masks", "Makes medical masks"),
    ("a claim that goes", "north", "surgical use", "any use"),
    ("a claim that moves", "north", "## Goods", "\n\n## Goods"),
    ("a claim of goods the rule is about", "west", "Trades masks", "Trades medical masks"),
  ])
  func `a changed claim is judged again`(
    name: String, supplier: String, old: String, new: String
  ) throws {
    let site = try EditedSite()
    try claimingRule(in: site)
    try edit("north.md", of: site) { $0 + "\n## Goods\n\nFor surgical use.\n" }
    _ = try site.build()
    try edit("\(supplier).md", of: site) { $0.replacing(old, with: new) }
    #expect(try site.build().report?.steps.map(\.step) == Self.short, "\(name)")
    #expect(try site.isCurrent(), "\(name)")
  }

  @Test func `words beside a claim are exchanged`() throws {
    let site = try EditedSite()
    try claimingRule(in: site)
    try edit("north.md", of: site) { $0 + "\nFor surgical use.\n" }
    _ = try site.build()
    try edit("north.md", of: site) { $0 + "\nNothing claimed.\n" }
    #expect(try site.build().report?.steps.map(\.step) == Self.short)
    #expect(try site.isCurrent())
  }

  @Test func `a link that leads nowhere is told as ever, and the edition stays`() throws {
    let site = try built()
    let before = try site.tree("public")
    try edit("north.md", of: site) { $0 + "\nSee [this](rules/none.html).\n" }
    let refused = try site.buildReporting()
    #expect(refused.value.report == nil)
    #expect(refused.diagnostics.contains { $0.message.contains("rules/none.html") })
    #expect(try site.tree("public") == before)
    try edit("north.md", of: site) { $0.replacing("rules/none.html", with: "rules/index.html") }
    #expect(try site.build().report != nil)
    #expect(try site.isCurrent())
  }

  @Test(arguments: ["public/suppliers/so/south.html", ".public.standby/suppliers/so/south.html"])
  func `a tree somebody has touched is not published`(file: String) throws {
    let site = try built()
    try edit("north.md", of: site) { $0 + "\nOne.\n" }
    _ = try site.build()
    try Data("mine".utf8).write(to: site.place(file))
    try edit("north.md", of: site) { $0 + "\nTwo.\n" }
    #expect(try site.build().report != nil)
    #expect(try site.isCurrent())
  }

  @Test(arguments: ["public/mine.txt", ".public.standby/mine.txt", "public/suppliers/mine"])
  func `a file that came into a tree is not published`(file: String) throws {
    let site = try built()
    for step in 0..<3 {
      try edit("north.md", of: site) { $0 + "\nStep \(step).\n" }
      _ = try site.build()
      if step == 0 { try Data("mine".utf8).write(to: site.place(file)) }
      #expect(try step == 0 || site.isCurrent(), "step \(step)")
    }
  }

  /// Files that lose a name look changed, so everything is made again.
  @Test func `a tree that went is made again`() throws {
    let site = try built()
    for step in 0..<3 {
      try edit("north.md", of: site) { $0 + "\nStep \(step).\n" }
      let report = try #require(try site.build().report)
      #expect((report.steps.map(\.step) == Self.short) == (step != 1))
      #expect(try site.isCurrent())
      if step == 0 {
        try FileManager.default.removeItem(at: site.place(".public.standby"))
      }
    }
  }

  @Test func `words added to a profile without any are built, and only what differs is written`()
    throws
  {
    let site = try built()
    try edit("west.md", of: site) { $0.replacing("Trades masks, too.\n", with: "") }
    _ = try site.build()
    try edit("west.md", of: site) { $0 + "\nTrades masks again.\n" }
    let report = try #require(try site.build().report)
    #expect(report.steps.count > 3 && report.written == 3)
    #expect(try site.isCurrent())
  }

  private func built() throws -> EditedSite {
    let site = try EditedSite()
    _ = try site.build()
    return site
  }

  private func edit(
    _ name: String, of site: EditedSite, _ change: (String) throws -> String
  ) throws {
    let place = site.place("content/suppliers/\(name)")
    let old = try String(contentsOf: place, encoding: .utf8)
    try change(old).write(to: place, atomically: false, encoding: .utf8)
  }

  private func claimingRule(in site: EditedSite) throws {
    let rule = """
      ---
      code: EU-2
      title: {en: Texts claim nothing, zh: 文字不作声明}
      severity: error
      applies-to: {use: non-medical}
      check: {makes-no-claim: {words: {en: [medical, surgical]}}}
      in-force: [{from: 2020-03-01, source: A text}]
      help: Leave the words out
      ---
      The reason.

      """
    try Data(rule.utf8).write(to: site.place("content/rules/claims.md"))
  }
}
