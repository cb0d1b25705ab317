import Foundation
import Testing

/// What `sourcebook import` leaves is content the command itself builds.
@Suite struct ImportTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let data = repository.deletingLastPathComponent().appending(path: "shared/data")
  static var areThere: Bool { FileManager.default.fileExists(atPath: data.path) }

  private static let sets = [
    "cdc-niosh-n95-2020", "eudamed-manufacturers-2025", "fda-device-recalls", "fda-masks-2020",
    "taiwan-device-permits", "wuhan2020-factories-2020",
  ]

  /// The sample's products, schemes, rules and templates without its suppliers and what names them.
  private func emptySite() throws -> SiteCopy {
    let site = try SiteCopy()
    for part in ["suppliers", "certificates", "notices", "waivers.yaml"] {
      try FileManager.default.removeItem(atPath: "\(site.path)/content/\(part)")
    }
    return site
  }

  /// The files of a set; of the largest only the first rows, as a debug build would take minutes over the rest.
  private func files(of set: String, in site: SiteCopy) throws -> [String] {
    let folder = Self.data.appending(path: set)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0 != "SOURCE.md" && $0 != "permits-2024-12-23.csv"
    }
    guard set.hasPrefix("eudamed") else { return names.map { folder.appending(path: $0).path } }
    let text = try String(contentsOf: folder.appending(path: "manufacturers.csv"), encoding: .utf8)
    let cut = text.prefix(120_000)
    let rows = cut[...(cut.range(of: "\nA", options: .backwards)?.lowerBound ?? cut.startIndex)]
    try site.write(String(rows), to: "manufacturers.csv")
    return ["\(site.path)/manufacturers.csv"]
  }

  @Test(
    .enabled(if: areThere, "the public records are not beside the repository"), arguments: sets)
  func `what an import of a public registry leaves is built without a mistake`(set: String) throws {
    let site = try emptySite()
    let map = Self.repository.appending(path: "docs/guide/maps/\(set).yaml").path
    let arguments = ["import", "--map", map, "--site", site.path] + (try files(of: set, in: site))
    let imported = try sourcebook(all: arguments)
    #expect(imported.status == 0, "\(imported.complaints)")
    let built = try sourcebook(
      "build", "--site", site.path, "--as-of", "2026-07-02", "--known-by", "2026-07-02")
    #expect(built.status == 0, "\(built.complaints)")
    #expect(!built.complaints.contains("error["))
    let again = try sourcebook(all: arguments)
    #expect(again.output.hasSuffix("nothing changed\n"))
  }

  /// A site with a small map and its file, beside the sample's content.
  private func smallSite() throws -> SiteCopy {
    let site = try SiteCopy()
    try site.write(
      """
      title: Registry
      source: {title: Registry, date: 2020-05-01}
      tables:
        - file: rows.csv
          fields: {name: Name, city: City}
          make:
            - supplier: {id: "import-{name}", name: "{name}", city: "{city}", country: DE, roles: [trader]}

      """, to: "map.yaml")
    try site.write("Name,City\nNorth,Bonn\nSouth,Kiel\n", to: "rows.csv")
    return site
  }

  @Test func `a dry run shows the plan and writes nothing`() throws {
    let site = try smallSite()
    let before = try site.tree("content")
    let arguments = ["import", "--map", "map.yaml", "rows.csv", "--dry-run"]
    let text = try sourcebook(all: arguments, in: site.path)
    #expect(text.status == 0)
    #expect(text.output.contains("  suppliers/import-north\n"))
    #expect(text.output.hasSuffix("3 files would be written\n"))
    let json = try sourcebook(all: arguments + ["--format", "json"], in: site.path)
    let plan = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(plan["isDone"] as? Bool == false)
    #expect(
      (plan["records"] as? [[String: Any]])?.map { $0["action"] as? String } == [
        "create", "create",
      ])
    #expect(try site.tree("content") == before)
  }

  @Test func `a conflict ends with 1, a missing file with 2, an unwritable folder with 3`() throws {
    let site = try smallSite()
    let arguments = ["import", "--map", "map.yaml", "rows.csv"]
    #expect(try sourcebook(all: arguments, in: site.path).status == 0)
    let profile = "content/suppliers/import-north.md"
    try site.write(try site.read(profile).replacing("Bonn", with: "Köln"), to: profile)
    try site.write("Name,City\nNorth,Berlin\nSouth,Kiel\n", to: "rows.csv")
    let conflict = try sourcebook(all: arguments, in: site.path)
    #expect(conflict.status == 1)
    #expect(
      conflict.complaints.contains("changed by hand to `Köln`, and the registry says `Berlin`"))
    #expect(conflict.complaints.contains("\(profile):4:7"))
    let settled = try sourcebook(all: arguments + ["--conflicts", "keep"], in: site.path)
    #expect(settled.status == 0)
    #expect(try sourcebook("import", "--map", "map.yaml", "row.csv", in: site.path).status == 2)
    #expect(try sourcebook("import", "--map", "mop.yaml", "rows.csv", in: site.path).status == 2)
    try FileManager.default.removeItem(atPath: "\(site.path)/content/suppliers/import-south.md")
    try FileManager.default.removeItem(atPath: "\(site.path)/content/imports")
    try site.write("a file where a folder should be", to: "content/imports")
    let broken = try sourcebook(all: arguments, in: site.path)
    #expect(broken.status == 3)
    #expect(broken.complaints.contains("content/imports"))
  }

  @Test func `what the registry lost is told and stays`() throws {
    let site = try smallSite()
    let arguments = ["import", "--map", "map.yaml", "rows.csv"]
    #expect(try sourcebook(all: arguments, in: site.path).status == 0)
    try site.write("Name,City\nNorth,Bonn\n", to: "rows.csv")
    let again = try sourcebook(all: arguments, in: site.path)
    #expect(again.status == 0)
    #expect(again.output.contains("suppliers: in no row any more, kept"))
    #expect(again.output.contains("  suppliers/import-south\n"))
    #expect(
      FileManager.default.fileExists(atPath: "\(site.path)/content/suppliers/import-south.md"))
  }
}
