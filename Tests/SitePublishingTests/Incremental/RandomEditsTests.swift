import DirectoryModel
import Foundation
import TestSupport
import Testing

@testable import SitePublishing

/// Whatever is edited between two builds, the edition is the one a clean build gives, only what differs is written, and a live
/// site serves the same.
@Suite struct RandomEditsTests {
  private enum Edit: CaseIterable {
    case profile, frontMatter, goods, row, rule, template, phrase, product, asset, removed, renamed,
      added, clock, nextDay, nextDayAndProfile, edition, noEdition, nothing
    case published, publishedGone, publishedMore, recordCut, recordDamaged, recordOfAnother,
      recordGone
  }

  /// RANDOM_EDITS=40 tries forty sequences instead of four; 5 and 8 have found mistakes that others had not.
  private static let seeds =
    ProcessInfo.processInfo.environment["RANDOM_EDITS"].flatMap(UInt64.init).map { Array(1...$0) }
    ?? [1, 2, 5, 8]

  @Test(arguments: seeds)
  func `an edition after any edits is the one of a clean build`(seed: UInt64) throws {
    let site = try EditedSite()
    try addRulesAboutOthers(to: site)
    var numbers = SeededNumbers(state: seed)
    #expect(try site.build().report?.written == site.tree("public").count)
    var live = LiveSite(site.request(isFresh: false))
    for step in 0..<26 {
      let edit = Edit.allCases.randomElement(using: &numbers) ?? .nothing
      try carry(out: edit, step, on: site, &numbers)
      let before = try site.tree("public")
      let report = try #require(try site.build().report, "\(edit)")
      let after = try site.tree("public")
      #expect(try site.isCurrent(), "seed \(seed), step \(step): \(edit)")
      if [.clock, .nextDay, .nextDayAndProfile].contains(edit) {
        live = LiveSite(site.request(isFresh: false))
      }
      _ = live.refresh(on: day("2020-12-31"), willRead: { _ in })
      #expect(live.state.standing == .current)
      #expect(Set(live.state.edition?.paths ?? []) == Set(after.keys))
      // The digests of all files as they are served; files of the edition itself may have been edited.
      let clean = try site.tree("clean")["SHA256SUMS"].map { Array($0) }
      #expect(live.state.bytes(of: "SHA256SUMS") == clean, "seed \(seed), step \(step): \(edit)")
      // What was edited in the edition, or is not in the record, cannot be shared.
      switch edit {
      case .published, .publishedGone, .publishedMore: #expect(!report.steps.isEmpty)
      case .recordCut, .recordDamaged, .recordOfAnother, .recordGone:
        #expect(report.written == after.count)
      default:
        let changed = after.filter { before[$0.key] != $0.value }.count
        #expect(report.written == changed, "seed \(seed), step \(step): \(edit)")
        #expect(report.steps.isEmpty == (edit == .nothing))
      }
    }
  }

  private func carry(
    out edit: Edit, _ step: Int, on site: EditedSite, _ numbers: inout SeededNumbers
  ) throws {
    func any(_ files: [String]) -> String { files.randomElement(using: &numbers) ?? "" }
    let suppliers = try site.files(in: "content/suppliers")
    // The register names the other two.
    let loose = suppliers.filter { !$0.hasSuffix("/north.md") && !$0.hasSuffix("/south.md") }
    let record = ".public.record"
    switch edit {
    case .profile: try append("\nA sentence \(step).\n", to: any(suppliers), of: site)
    case .frontMatter:
      let file = any(suppliers)
      // What others take of a supplier, or what only its own pages say.
      if step % 2 == 0 { return try changeFrontMatter(of: file, step, on: site, &numbers) }
      try change(file, of: site) {
        $0.replacing(/(?m)^address: .*\n/, with: "")
          .replacing(/(?m)^country:/, with: "address: Road \(step)\ncountry:", maxReplacements: 1)
      }
    case .goods:
      // The papers of north and south, and numbers that rows may have or get.
      let file = any(suppliers)
      let paper = file.hasSuffix("/north.md") ? "P-1" : file.hasSuffix("/south.md") ? "P-2" : ""
      let more = [paper, "Q-\(step - 1)"].filter { !$0.isEmpty }.joined(separator: ", ")
      let papers = any([paper, paper, more, "Q-\(step)", "paper"])
      try change(file, of: site) {
        $0.replacing(/, models: [^\]]*\]/, with: "")
          .replacing("markets: [EU]", with: "markets: [EU], models: [M-\(step)]")
          .replacing(/certificates: \[[^\]]*\]/, with: "certificates: [\(papers)]")
          .replacing(
            /(?m)^name: .*$/, with: "name: \(any(["North", "South", "West", "New"])) \(step)")
      }
    case .row:
      if step % 3 == 0 { return try changeRow(step, on: site, &numbers) }
      try append(
        "paper,Q-\(step),,,mask,,,medical,2020-03-\(10 + step % 20),2021-01-0\(1 + step % 9),valid,2020-04-03,,declared,https://example.org/q,\(any(["north", "south"]))\n",
        to: "content/certificates/all.csv", of: site)
    case .rule:
      let file = step % 2 == 0 ? "content/rules/paper.md" : "content/pages/about.md"
      try append("\nA reason \(step).\n", to: file, of: site)
    case .template:
      try append("<!-- \(step) -->", to: any(try site.files(in: "templates/pages")), of: site)
    case .phrase:
      // One that all pages print, or one of a page that names no supplier.
      try change(any(try site.files(in: "templates/phrases")), of: site) {
        step % 2 == 0
          ? $0.replacing(/(?m)^  skip: .*$/, with: "  skip: To the text \(step)")
          : $0.replacing(/(?m)^  examples-lead: .*$/, with: "  examples-lead: Made up \(step)")
      }
    case .product:
      try change("content/products/mask.md", of: site) {
        $0.replacing(/A mask for splashes[^,]*/, with: "A mask for splashes \(step).")
      }
    case .asset:
      try append("\n.x\(step) { color: red; }\n", to: "templates/assets/style.css", of: site)
    case .removed:
      guard loose.count > 1 else { return try add("again-\(step)", to: site) }
      try FileManager.default.removeItem(at: site.place(any(loose)))
    case .renamed:
      try FileManager.default.moveItem(
        at: site.place(any(loose)), to: site.place("content/suppliers/moved-\(step).md"))
    case .added: try add("new-\(step)", to: site)
    case .clock: site.asOf = site.asOf.adding(days: 40)
    case .nextDay: site.asOf = site.asOf.adding(days: 1 + step % 3)
    case .nextDayAndProfile:
      site.asOf = site.asOf.adding(days: 1)
      try append("\nOn day \(step).\n", to: any(suppliers), of: site)
      try change(any(suppliers), of: site) {
        $0.replacing(/(?m)^country:/, with: "city: Town \(step)\ncountry:", maxReplacements: 1)
          .replacing(/(?m)^city: .*\ncity/, with: "city")
      }
    case .edition: try site.record(seemingly: step)
    case .noEdition:
      guard let last = try site.files(in: "content").last(where: { $0.contains("/editions/") })
      else { return try site.record(seemingly: step) }
      try FileManager.default.removeItem(at: site.place(last))
      // A site whose last statement has lost its state is no site.
      try site.removeStatementsWithoutState()
    case .nothing: break
    case .published: try append("<!-- mine -->", to: any(try pages(of: site)), of: site)
    case .publishedGone:
      try FileManager.default.removeItem(at: site.place(any(try pages(of: site))))
    case .publishedMore: try Data("mine".utf8).write(to: site.place("public/suppliers/mine.txt"))
    case .recordCut:
      let bytes = try Data(contentsOf: site.place(record))
      try bytes.prefix(Int.random(in: 0..<bytes.count, using: &numbers)).write(
        to: site.place(record))
    case .recordDamaged:
      var bytes = try Data(contentsOf: site.place(record))
      bytes[Int.random(in: 0..<bytes.count, using: &numbers)] ^= 1
      try bytes.write(to: site.place(record))
    case .recordOfAnother:
      var bytes = try Data(contentsOf: site.place(record))
      bytes.replaceSubrange(0..<20, with: Data("sourcebook record 0\n".utf8))
      try bytes.write(to: site.place(record))
    case .recordGone: try FileManager.default.removeItem(at: site.place(record))
    }
  }

  /// Rules whose verdicts look at other suppliers than the one they are about.
  private func addRulesAboutOthers(to site: EditedSite) throws {
    for check in ["number-is-claimed-once", "supplier-is-listed-once", "holder-is-supplier"] {
      let rule = """
        ---
        code: DIR-\(check.uppercased().prefix(3))
        title: {en: \(check), zh: \(check)}
        severity: warning
        applies-to: {markets: [EU]}
        check: \(check)
        in-force: [{from: 2020-03-01, source: A text}]
        help: Look again
        ---
        The reason.

        """
      try Data(rule.utf8).write(to: site.place("content/rules/\(check).md"))
    }
  }

  /// Gives a supplier a name, a paper and a maker that others may have, too.
  private func changeFrontMatter(
    of file: String, _ step: Int, on site: EditedSite, _ numbers: inout SeededNumbers
  ) throws {
    func any(_ texts: [String]) -> String { texts.randomElement(using: &numbers) ?? "" }
    let name = any(["North Masks", "North Mask", "South Gowns", "South Gown", "Firm \(step)"])
    let paper = any(["P-1", "P-2", "P-\(step)"])
    let makers = ["north", "south"].filter { !file.hasSuffix("/\($0).md") }
    let maker = any([""] + makers.map { ", made-by: \($0)" })
    let offer = "product: mask, use: medical, markets: [EU], certificates: [\(paper)]\(maker)"
    try change(file, of: site) { old in
      old.replacing(/(?m)^name: .*$/, with: "name: \(name) # \(step)", maxReplacements: 1)
        .replacing(/(?m)^offers: .*$/, with: "offers: [{\(offer)}]", maxReplacements: 1)
    }
  }

  /// Gives a row of the register another source or end.
  private func changeRow(
    _ step: Int, on site: EditedSite, _ numbers: inout SeededNumbers
  ) throws {
    try change("content/certificates/all.csv", of: site) { table in
      var lines = table.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let rows = lines.indices.filter { lines[$0].hasPrefix("paper,") }
      let row = rows.randomElement(using: &numbers) ?? 1
      var cells = lines[row].split(separator: ",", omittingEmptySubsequences: false).map(
        String.init)
      if step % 2 == 0 {
        // Papers are issued in March 2020.
        cells[9] = "202\(Int.random(in: 0...4, using: &numbers))-0\(4 + step % 6)-11"
        cells[13] = ["register", "document", "declared", ""].randomElement(using: &numbers) ?? ""
        cells[12] = "2020-05-\(10 + step % 20)"
      }
      cells[14] = "https://example.org/\(step)"
      lines[row] = cells.joined(separator: ",")
      return lines.joined(separator: "\n")
    }
  }

  private func pages(of site: EditedSite) throws -> [String] {
    try site.files(in: "public").filter { $0.hasSuffix(".html") }
  }

  private func add(_ name: String, to site: EditedSite) throws {
    let profile = """
      ---
      name: \(name)
      country: CN
      roles: [trader]
      offers: [{product: mask, use: medical, markets: [EU]}]
      ---

      """
    try Data(profile.utf8).write(to: site.place("content/suppliers/\(name).md"))
  }

  private func append(_ text: String, to file: String, of site: EditedSite) throws {
    try change(file, of: site) { $0 + text }
  }

  /// In place, as an editor that does not rename writes.
  private func change(
    _ file: String, of site: EditedSite, _ edit: (String) -> String
  ) throws {
    let place = site.place(file)
    let old = try String(contentsOf: place, encoding: .utf8)
    let new = edit(old)
    try #require(new != old, "the edit of \(file) changes nothing")
    let handle = try FileHandle(forWritingTo: place)
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: Data(new.utf8))
    try handle.close()
  }
}
