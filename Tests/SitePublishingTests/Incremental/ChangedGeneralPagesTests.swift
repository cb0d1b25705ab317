import DirectoryModel
import Foundation
import SitePages
import TestSupport
import Testing

@testable import SitePublishing

/// Words that stand on pages which name no supplier reach these pages without a supplier being read; whatever else may follow is
/// built from the beginning.
@Suite struct ChangedGeneralPagesTests {
  @Test func `a rule's reason reaches its pages and its open data`() throws {
    let site = try EditedSite.built()
    let changed = try site.shortEdit("content/rules/paper.md") {
      $0.replacing("The reason.", with: "The reason, [told again](index.html).")
    }
    #expect(
      changed == ["SHA256SUMS", "data/rules.json", "rules/paper.html", "zh/rules/paper.html"])
    #expect(try site.build().report?.steps.isEmpty == true)
  }

  @Test func `a page of text reaches itself in every language that shows it`() throws {
    let site = try EditedSite.built()
    let changed = try site.shortEdit("content/pages/about.md") { $0 + "\nMore.\n" }
    #expect(changed == ["SHA256SUMS", "pages/about.html", "zh/pages/about.html"])
  }

  @Test func `a phrase that templates print reaches their pages in its language`() throws {
    let site = try EditedSite.built()
    let changed = try site.shortEdit("templates/phrases/zh.yaml") {
      $0.replacing("每个市场按各自的规则判断", with: "市场各按自己的规则判断")
    }
    #expect(changed == ["SHA256SUMS", "zh/markets/index.html"])
  }

  @Test func `items of a checklist reach every list and the data of the desk`() throws {
    let site = try EditedSite()
    try Data(checklist.utf8).write(to: try folder("content/checklists", of: site, "goods.md"))
    _ = try site.build()
    let changed = try site.shortEdit("content/checklists/goods.md") {
      $0 + "- [ ] Open one box in ten.\n"
    }
    #expect(
      changed == [
        "SHA256SUMS", "checklists/mask-eu-medical.html", "checklists/mask-eu-non-medical.html",
        "data/checklists-en.js", "data/checklists-zh.js",
        "zh/checklists/mask-eu-medical.html", "zh/checklists/mask-eu-non-medical.html",
      ])
    // An item is found by its words, and others may lead to it.
    try site.edit("content/checklists/goods.md") {
      $0.replacing("Count the boxes.", with: "Count the boxes twice.")
    }
    #expect(try site.build().report?.steps.count ?? 0 > 3)
    #expect(try site.isCurrent())
  }

  @Test func `edits of several of these parts go together, one build after another`() throws {
    let site = try EditedSite.built()
    for step in 0..<4 {
      let edited = ["content/rules/paper.md", "content/pages/about.md"]
      for file in step % 2 == 0 ? edited : Array(edited.prefix(1)) {
        try site.edit(file) { $0 + "\nStep \(step).\n" }
      }
      #expect(try site.build().report?.steps.map(\.step) == EditedSite.short, "step \(step)")
      #expect(try site.isCurrent(), "step \(step)")
      try site.edit("content/suppliers/north.md") { $0 + "\nStep \(step).\n" }
      #expect(try site.build().report?.steps.map(\.step) == EditedSite.short, "step \(step)")
      #expect(try site.isCurrent(), "step \(step)")
    }
  }

  /// Three suppliers stand in their index themselves.
  private static let general: Set<PageKind> = [
    .home, .productIndex, .marketIndex, .regionIndex, .ruleIndex, .rule, .noticeIndex, .textPage,
    .quality, .notFound, .openData, .search, .desk, .lookUp, .checklistIndex, .checklist,
    .sampling,
  ]

  @Test func `the template of each kind of page is made again alone where no supplier is named`()
    throws
  {
    let site = try EditedSite.built()
    for kind in PageKind.allCases where kind.isPage {
      let template = "templates/pages/\(kind.rawValue).mustache"
      try site.edit(template) { $0 + "<!-- again -->\n" }
      let report = try #require(try site.build().report, "\(kind)")
      #expect(
        (report.steps.map(\.step) == EditedSite.short) == Self.general.contains(kind), "\(kind)")
      #expect(try site.isCurrent(), "\(kind)")
    }
  }

  @Test(arguments: [
    ("content/rules/paper.md", "help: Add the paper", "help: Add a paper"),
    ("content/rules/paper.md", "accepted on 2020-05-01", "accepted on 2020-05-02"),
    ("content/pages/about.md", "title: {en: About", "title: {en: About us"),
    ("content/products/mask.md", "A mask for splashes", "A mask for all splashes"),
    ("templates/phrases/en.yaml", "  skip: ", "  skip: Now "),
    ("templates/phrases/en.yaml", "  suppliers: ", "  suppliers: All "),
    ("templates/assets/style.css", "body", "/* again */ body"),
  ])
  func `what suppliers' pages may say, too, is built from the beginning`(
    file: String, old: String, new: String
  ) throws {
    let site = try EditedSite.built()
    try site.edit(file) { text in
      let place = try #require(text.range(of: old), "\(file)")
      return text.replacingCharacters(in: place, with: new)
    }
    #expect(try site.build().report?.steps.count ?? 0 > 3, "\(file)")
    #expect(try site.isCurrent(), "\(file)")
  }

  @Test func `a rule with an edition on record is compared with it`() throws {
    let site = try EditedSite.built()
    try site.record(seemingly: 0)
    _ = try site.build()
    try site.edit("content/rules/paper.md") { $0 + "\nAnother reason.\n" }
    #expect(try site.build().report?.steps.count ?? 0 > 3)
    #expect(try site.isCurrent())
    let changed = try site.shortEdit("content/pages/about.md") { $0 + "\nMore.\n" }
    #expect(changed == ["SHA256SUMS", "pages/about.html", "zh/pages/about.html"])
  }

  @Test(arguments: [
    ("templates/pages/search.mustache", "{{nothing}}"),
    ("templates/phrases/en.yaml", "\nunheard-of: Nothing\n"),
    ("content/rules/paper.md", "\nSee [this](none.html).\n"),
    ("content/pages/about.md", "\n<b>This</b>\n"),
  ])
  func `what is wrong is told as ever, and nothing is told twice or forgotten`(
    file: String, more: String
  ) throws {
    let site = try EditedSite.built()
    let before = try site.tree("public")
    try site.edit(file) { $0 + more }
    let told = try site.buildReporting()
    let clean = try buildSite(site.request(isFresh: true), to: site.output("beside"))
    #expect(!told.diagnostics.isEmpty && told.diagnostics == clean.diagnostics)
    if told.value.report == nil { #expect(try site.tree("public") == before) }
    try site.edit(file) { String($0.dropLast(more.count)) }
    #expect(try site.buildReporting().diagnostics.isEmpty)
    #expect(try site.isCurrent())
  }

  private let checklist = """
    ---
    title: {en: Goods, zh: 货物}
    ---
    ## On arrival

    - [ ] Count the boxes.

    """

  private func folder(_ path: String, of site: EditedSite, _ file: String) throws -> URL {
    try FileManager.default.createDirectory(
      at: site.place(path), withIntermediateDirectories: true)
    return site.place(path + "/" + file)
  }
}
