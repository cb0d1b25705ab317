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
    let imported = try sourcebook(listed: arguments)
    #expect(imported.status == 0, "\(imported.complaints)")
    let built = try sourcebook(
      "build", "--site", site.path, "--as-of", "2026-07-02", "--known-by", "2026-07-02")
    #expect(built.status == 0, "\(built.complaints)")
    #expect(!built.complaints.contains("error["))
    let again = try sourcebook(listed: arguments)
    #expect(again.output.hasSuffix("nothing changed\n"))
  }
}
