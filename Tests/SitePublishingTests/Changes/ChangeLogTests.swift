import ContentLoading
import DirectoryModel
import Foundation
import FoundationXML
import RegistrationRules
import TestSupport
import Testing

@testable import SitePublishing

/// The change log of a site: what `record` writes, and what the pages tell of it.
@Suite struct ChangeLogTests {
  private let site: EditedSite

  init() throws {
    site = try EditedSite()
    let settings = try String(contentsOf: site.place("content/site.yaml"), encoding: .utf8)
    try Data((settings + "base-url: https://example.org/d/\n").utf8)
      .write(to: site.place("content/site.yaml"))
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: site.place(path), encoding: .utf8)
  }

  private func edit(_ path: String, _ old: String, _ new: String) throws {
    let before = try text(path)
    try #require(before.contains(old))
    try Data(before.replacing(old, with: new).utf8).write(to: site.place(path))
  }

  @discardableResult
  private func record(number: Int? = nil) throws -> RecordedEdition {
    try recordEdition(site.request(isFresh: true), in: site.folder.path, number: number)
  }

  private func publish() throws {
    let built = try site.buildReporting()
    try #require(built.value.report != nil, "\(built.diagnostics.map(\.message))")
  }

  @Test func `without a statement the log says that no earlier edition is on record`() throws {
    try publish()
    let page = try text("public/changes.html")
    #expect(page.contains("<h2 id=\"edition-1\">Edition 1: 1 June 2020</h2>"))
    #expect(page.contains("The first edition on record."))
    #expect(try text("public/zh/changes.html").contains("这是有记录的第一版"))
  }

  @Test func `an edition that is recorded and not changed is the one on record`() throws {
    try publish()
    let before = try text("public/changes.html")
    guard case .recorded(1, "content/editions/1.json", _, nil) = try record() else {
      Issue.record("it was not recorded")
      return
    }
    guard case .same(1) = try record() else {
      Issue.record("it was recorded twice")
      return
    }
    try publish()
    #expect(try text("public/changes.html") == before)
    #expect(try site.isCurrent())
  }

  @Test func `what changed since, and why a status turned, stands on the page and in the data`()
    throws
  {
    try record()
    site.asOf = day("2020-10-01")
    try edit("content/suppliers/north.md", "country: CN", "country: DE")
    try edit("content/products/mask.md", "en: Mask", "en: Face mask")
    try publish()
    let page = try text("public/changes.html")
    #expect(page.contains("<h2 id=\"edition-2\">Edition 2: 1 October 2020</h2>"))
    #expect(page.contains("certificate paper P-1 ran until 19 September 2020"))
    #expect(page.contains("<h3>Suppliers: 0 new, 0 removed, 1 changed</h3>"))
    #expect(page.contains("country: other than before"))
    #expect(page.contains("name: Mask; 口罩 → Face mask; 口罩"))
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(text("public/data/changes.json").utf8))
        as? [String: [[String: Any]]])
    let editions = try #require(data["editions"])
    #expect(editions.compactMap { $0["number"] as? Int } == [2, 1])
    let changes = try #require(editions.first?["changes"] as? [String: Any])
    let statuses = try #require(changes["statuses"] as? [[String: Any]])
    #expect(statuses.compactMap { $0["supplier"] as? String } == ["north"])
    let causes = try #require(statuses.first?["causes"] as? [[String: Any]])
    #expect(causes.compactMap { $0["cause"] as? String } == ["clock"])
    // Recorded or not yet recorded, the edition is the same.
    try record()
    let recorded = try text("content/editions/1.json")
    #expect(!recorded.contains("\"state\""), "only the last edition keeps its records")
    try publish()
    #expect(try text("public/changes.html") == page)
    #expect(try site.isCurrent())
  }

  @Test func `comparing statements tells what comparing sites tells`() throws {
    try record()
    let old = try stateOf(site)
    site.asOf = day("2020-10-01")
    try edit("content/suppliers/south.md", ", certificates: [P-2]", "")
    try edit("content/certificates/all.csv", "2020-09-19", "2020-09-29")
    try FileManager.default.removeItem(at: site.place("content/suppliers/west.md"))
    let whole = compareEditions(old, try stateOf(site))
    guard case .recorded(2, _, _, let changes?) = try record() else {
      Issue.record("it was not recorded")
      return
    }
    func words(_ lines: [String]) -> [String] { lines.map { String($0.prefix { $0 != ":" }) } }
    #expect(words(changes.recordLines) == words(whole.recordLines))
    #expect(
      changes.recordLines.contains("changed certificate paper P-1: expires 2020-09-19>2020-09-29"))
    #expect(changes.statusLines == whole.statusLines)
    #expect(changes.statusLines.count == 2)
  }

  private func stateOf(_ site: EditedSite) throws -> EditionSide {
    var clock = StepClock()
    let judged = try judgeSite(site.request(isFresh: true), timing: &clock).value
    let proofs = traceProofs(of: judged.judged, jobs: 1).proofs
    return EditionSide(
      name: EditionName(of: judged.judgement.standpoint),
      state: stateEdition(judged, proofs, jobs: 1))
  }

  @Test func `a statement's fields are those the records are stated by, in their order`() throws {
    let state = try stateOf(site).state
    func check(_ subject: StatedSubject, _ records: [StatedRecord]) {
      for record in records {
        #expect(record.fields.map(\.name) == subject.plainFields + subject.digestedFields)
      }
      #expect(!records.isEmpty)
    }
    check(.supplier, state.suppliers.map(\.record))
    check(.offer, state.suppliers.flatMap(\.offers).map(\.record))
    check(.certificate, state.certificates)
    check(.rule, state.rules ?? [])
    check(.product, state.products ?? [])
  }

  @Test func `the feed is Atom, and its entries lead to their place on the page`() throws {
    try record()
    site.asOf = day("2020-10-01")
    try publish()
    for (language, folder) in [("en", ""), ("zh", "zh/")] {
      let feed = try XMLDocument(data: Data(text("public/changes-\(language).atom").utf8))
      let root = try #require(feed.rootElement())
      #expect(root.uri == "http://www.w3.org/2005/Atom" || root.name == "feed")
      for name in ["id", "title", "updated", "author"] {
        #expect(root.elements(forName: name).count == 1, "\(name)")
      }
      let entries = root.elements(forName: "entry")
      #expect(entries.count == 2)
      let page = try text("public/\(folder)changes.html")
      var ids: Set<String> = []
      for entry in entries {
        for name in ["id", "title", "updated", "summary"] {
          let texts = entry.elements(forName: name).compactMap(\.stringValue)
          #expect(texts.count == 1 && texts.first?.isEmpty == false, "\(name)")
        }
        let id = try #require(entry.elements(forName: "id").first?.stringValue)
        let place = "https://example.org/d/\(folder)changes.html#"
        #expect(id.hasPrefix(place))
        #expect(page.contains("id=\"\(id.dropFirst(place.count))\""))
        ids.insert(id)
        let updated = try #require(entry.elements(forName: "updated").first?.stringValue)
        #expect(updated.wholeMatch(of: /\d{4}-\d{2}-\d{2}T00:00:00Z/) != nil)
      }
      #expect(ids.count == 2)
      #expect(page.contains("type=\"application/atom+xml\""))
      #expect(try text("public/sitemap.xml").contains("/d/\(folder)changes.html</loc>"))
    }
  }

  @Test func `a statement that was meddled with is a mistake with its place`() throws {
    try record()
    let sound = try text("content/editions/1.json")
    let lines = sound.split(separator: "\n", omittingEmptySubsequences: false)
    let firm = try #require(lines.firstIndex { $0.hasPrefix("[\"north\"") })
    for (broken, place) in [
      (sound.replacing("\"schemaVersion\":1", with: "\"schemaVersion\":7"), 1),
      (sound.replacing("\"number\":1", with: "\"number\":2"), 1),
      (sound.replacing("\"edition\"", with: "\"editoin\""), 1),
      (sound.replacing("[\"north\",\"North\"", with: "[\"north\""), firm + 1),
      (sound.replacing("[\"north\",\"North\"", with: "[\"north\",\"North"), firm + 1),
      (sound.replacing("\"suppliers\":[", with: "\"supplier\":["), firm),
      (String(sound.dropLast(4)), lines.count - 1),
    ] {
      try Data(broken.utf8).write(to: site.place("content/editions/1.json"))
      let built = try site.buildReporting()
      #expect(built.value.report == nil, "\(broken.prefix(60))")
      let found = built.diagnostics.filter { $0.severity == .error }.compactMap(\.range)
      #expect(found.contains { abs(Int($0.line) - place) <= 1 }, "\(place): \(found.map(\.line))")
    }
    try Data(sound.utf8).write(to: site.place("content/editions/first.json"))
    let named = try site.buildReporting()
    #expect(named.diagnostics.contains { $0.message == "`first` is no number of an edition" })
  }

  @Test func `numbers only grow`() throws {
    guard case .recorded(7, _, _, nil) = try record(number: 7) else {
      Issue.record("it was not recorded")
      return
    }
    site.asOf = day("2020-07-01")
    #expect(throws: WrongUsage.self) { try record(number: 7) }
    guard case .recorded(8, _, _, .some) = try record() else {
      Issue.record("it was not recorded")
      return
    }
  }
}
