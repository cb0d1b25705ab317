import ContentLoading
import DirectoryModel
import TestSupport
import Testing

@testable import SitePages

/// Lists that are corrected by what a few suppliers changed are those that are made anew.
@Suite struct DirectoryListsTests {
  private static let suppliers = [
    ("alder", "country: CN\nregion: Hunan"), ("birch", "country: CN\nregion: Hubei"),
    ("cedar", "country: DE"), ("dogwood", "country: CN\nrecorded: 2020-12-01"),
  ].map { id, lines in
    """
    --- content/suppliers/\(id).md ---
    \(supplier(named: id, lines))
    """
  }.joined(separator: "\n")

  private static func supplier(
    named name: String, _ lines: String, offer: String = "certificates: [湘械注准2021]"
  ) -> String {
    """
    ---
    name: \(name)
    \(lines)
    roles: [manufacturer]
    offers:
      - {product: surgical-mask, use: medical, markets: [EU, US], \(offer)}
      - {product: everyday-mask, use: non-medical, markets: [EU], certificates: [unregistered]}
    ---
    """
  }

  /// Edits of one supplier: in another place, another region, with other papers, goods and numbers, known later or by now.
  private static let edits: [(supplier: String, text: String)] = [
    ("alder", supplier(named: "Zelkova", "country: CN\nregion: Hunan")),
    (
      "alder", supplier(named: "北杨", "country: CN\nregion: Hunan\nnames: {en: Poplar of the North}")
    ),
    ("alder", supplier(named: "alder", "country: CN\nregion: Fujian\nfictional: true")),
    ("birch", supplier(named: "birch", "country: NO", offer: "certificates: [湘械注准2020]")),
    ("cedar", supplier(named: "cedar", "country: DE\nrecorded: 2020-12-01")),
    ("dogwood", supplier(named: "dogwood", "country: CN\nrecorded: 2020-11-01")),
    (
      "cedar",
      supplier(
        named: "cedar", "country: DE\nidentifiers: {duns: \"150483782\", fei: \"3000000000\"}",
        offer: "gtin: \"04012345123456\"")
    ),
    (
      "birch",
      """
      ---
      name: birch
      country: CN
      roles: [trader]
      offers: [{product: everyday-mask, use: medical, markets: [US]}]
      ---
      """
    ),
    ("birch", "---\nname: birch\ncountry: CN\nroles: [trader]\noffers: []\n---"),
  ]

  @Test(arguments: edits)
  func `an edited supplier moves in the lists`(_ supplier: String, _ text: String) throws {
    try expectCorrected(by: [(supplier, text)])
  }

  @Test func `several suppliers move at once, and back again`() throws {
    try expectCorrected(by: [Self.edits[0], Self.edits[3], Self.edits[5]])
  }

  private func expectCorrected(by edits: [(supplier: String, text: String)]) throws {
    let site = try TestSite(
      SampleContent.files.replacing("SETTINGS", with: "") + "\n" + Self.suppliers)
    var memory = SiteMemory()
    func content(_ before: SiteContent?) throws -> SiteContent {
      let loaded = try loadDirectory(from: site.path, jobs: 1, recalling: &memory)
      #expect(!loaded.hasErrors, "\(loaded.diagnostics)")
      return try SampleContent(of: loaded.value.directory, recalling: before).content
    }
    let first = try content(nil)
    let files = edits.map { "content/suppliers/\($0.supplier).md" }
    let old = try files.map { try #require(site.folder.read($0)) }
    for (edit, file) in zip(edits, files) { try site.folder.write(edit.text, to: file) }
    memory.forget(changed: files)
    let corrected = try content(first)
    expectAlike(corrected, try content(nil))
    #expect(
      corrected.lists.tallies != first.lists.tallies
        || corrected.lists.suppliers != first.lists.suppliers || told(corrected) != told(first))

    for (text, file) in zip(old, files) { try site.folder.write(text, to: file) }
    memory.forget(changed: files)
    expectAlike(try content(corrected), first)
  }

  private func expectAlike(_ one: SiteContent, _ other: SiteContent) {
    #expect(told(one) == told(other))
    #expect(one.lists.tallies == other.lists.tallies)
  }

  /// All that lists say, a line each.
  private func told(_ content: SiteContent) -> [String] {
    let (lists, directory) = (content.lists, content.directory)
    let held = (0..<lists.held.count).map { part in
      lists.held.shard(part).map { "\($0.number) \($0.entries)" }
    }
    return ["\(lists.suppliers)", "\(lists.recordShards)", "\(held)"]
      + lists.letters.map { "\($0.slug) \($0.suppliers.rows) \($0.suppliers.parts)" }
      + lists.regions.map {
        "\($0.country) \($0.name ?? "-") \($0.slug) \($0.suppliers.rows) \($0.suppliers.parts)"
      }
      + lists.products.map { list in
        list.rows.map { "\($0.supplier)/\($0.offer)" }.joined(separator: " ") + " \(list.parts)"
      }
      + lists.markets.map { "\($0.rows) \($0.parts)" }
      + directory.suppliers.enumerated().map { position, supplier in
        "\(lists.records.papers(ofSupplierAt: position)) \(lists.records.notices(about: position)) "
          + "\(lists.regionPosition(of: supplier) ?? -1)"
      }
      + directory.certificates.indices.map { "\(lists.records.claimants(of: $0))" }
  }
}
