import DirectoryModel
import Foundation
import SitePages
import TestSupport
import Testing

@testable import SitePublishing

/// A checklist is put together from the rules: changing a rule file changes the page.
@Suite struct ChecklistChangesTests {
  private static let templates = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "templates")

  private static let site = """
    --- content/site.yaml ---
    title: Title
    publisher: Publisher
    languages: [en, zh]
    markets: [EU]
    --- content/markets/eu.yaml ---
    code: EU
    name: European Union
    --- content/products/mask.md ---
    ---
    name: Mask
    summary: It keeps droplets off the patient.
    not-for: It does not protect the wearer.
    group: mask
    use: either
    ---
    --- content/rules/asked.md ---
    ---
    code: EU-1
    title: {en: Masks name EN 1, zh: 口罩写明EN 1}
    severity: error
    applies-to: {use: medical}
    check: {names-standard: {standards: [EN 1]}}
    in-force: [{from: 2020-03-01, until: 2020-09-30, source: A text}]
    help: Name the standard
    ---
    The reason.

    """

  /// The checklist of a mask for the EU on a day, with one edit of the site.
  private func page(
    _ edit: (from: String, to: String) = ("", ""), on day: String = "2020-06-01",
    _ path: String = "checklists/mask-eu-medical.html"
  ) throws -> String {
    let text = edit.from.isEmpty ? Self.site : Self.site.replacing(edit.from, with: edit.to)
    let folder = try TestSite(text)
    try FileManager.default.removeItem(atPath: folder.path + "/templates")
    try FileManager.default.copyItem(
      at: Self.templates, to: URL(filePath: folder.path + "/templates"))
    let request = BuildRequest(
      site: folder.path, asOf: CalendarDay(day), knownBy: nil, today: CalendarDay(number: 0),
      jobs: 1, generator: "test")
    var clock = StepClock()
    let judged = try judgeSite(request, timing: &clock)
    let content = prepareSite(judged.value, request, timing: &clock).value.content
    let plan = planSite(content.directory, content.judgement, content.lists)
    let planned = try #require(plan.pages.first { $0.route.file == path })
    var buffer = ByteBuffer()
    var writer = PageWriter(of: content)
    writer.write(planned, into: &buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test func `a rule in force is an item, with its weight and its first day`() throws {
    let page = try page()
    #expect(page.contains("data-item=\"rule-eu-1\""))
    #expect(page.contains("Masks name EN 1 <span class=\"from\"><b>must</b>"))
    #expect(page.contains("<time datetime=\"2020-03-01\">1 March 2020</time>"))
    let chinese = try self.page(("", ""), on: "2020-06-01", "zh/checklists/mask-eu-medical.html")
    #expect(chinese.contains("口罩写明EN 1"))
  }

  @Test func `another title is another item`() throws {
    let page = try page(("Masks name EN 1", "Masks name EN 2"))
    #expect(page.contains("Masks name EN 2") && !page.contains("Masks name EN 1"))
  }

  @Test(arguments: ["2020-02-29", "2020-10-01"])
  func `a rule that is not in force is left out`(day: String) throws {
    #expect(!(try page(on: day).contains("rule-eu-1")))
  }

  @Test func `other days of the rule are another checklist`() throws {
    let later = try page(("from: 2020-03-01", "from: 2020-06-02"))
    #expect(!later.contains("rule-eu-1"))
    let earlier = try page(("from: 2020-03-01", "from: 2020-02-01"))
    #expect(earlier.contains("<time datetime=\"2020-02-01\">"))
  }

  @Test func `a rule for another use is left out`() throws {
    let path = "checklists/mask-eu-non-medical.html"
    #expect(!(try page(("", ""), on: "2020-06-01", path).contains("rule-eu-1")))
    let both = try page(("applies-to: {use: medical}\n", ""), on: "2020-06-01", path)
    #expect(both.contains("rule-eu-1"))
  }

  @Test func `a rule names its stage and its words, or says that there is nothing to check`() throws
  {
    let worded = try page(
      (
        "help: Name", "checklist: {stage: on-arrival, item: Look for EN 1}\nhelp: Name"
      ))
    let stage = try #require(worded.split(separator: "<h2 id=\"on-arrival\">").dropFirst().first)
    #expect(stage.contains("Look for EN 1"))
    let silent = try page(("help: Name", "checklist: none\nhelp: Name"))
    #expect(!silent.contains("rule-eu-1"))
  }

  @Test func `another weight is said`() throws {
    let page = try page(("severity: error", "severity: warning"))
    #expect(page.contains("<span class=\"from\">should ·"))
  }
}
