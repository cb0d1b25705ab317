import Foundation

/// A set of public records beside the repository, the map shipped for it, and what must become of its rows.
struct RegistrySet: CustomStringConvertible {
  /// What became of the rows of one file.
  struct Account: Equatable {
    let rows: Int
    let taken: Int
    let merged: Int
    var lookedUp = 0
    var skipped: [String: Int] = [:]
  }

  /// The folder of the set, and the map's name.
  let name: String
  let files: [String: Account]

  var description: String { name }

  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let data = repository.deletingLastPathComponent().appending(path: "shared/data")

  static var areThere: Bool { FileManager.default.fileExists(atPath: data.path) }

  var map: String { Self.repository.appending(path: "docs/guide/maps/\(name).yaml").path }

  var paths: [String] {
    files.keys.sorted().map { Self.data.appending(path: "\(name)/\($0)").path }
  }
}

extension RegistrySet {
  static let all = [
    RegistrySet(
      name: "eudamed-manufacturers-2025",
      files: ["manufacturers.csv": Account(rows: 43_669, taken: 26_583, merged: 17_086)]),
    RegistrySet(
      name: "cdc-niosh-n95-2020",
      files: [
        "n95-approved.csv": Account(
          rows: 1348, taken: 584, merged: 763,
          skipped: ["the approval number is a placeholder": 1]),
        "private-label-notes.csv": Account(rows: 30, taken: 0, merged: 0, lookedUp: 30),
      ]),
    RegistrySet(
      name: "fda-masks-2020",
      files: [
        "respirators-china-authorized.csv": Account(rows: 167, taken: 167, merged: 0),
        "respirators-other-countries-authorized.csv": Account(rows: 16, taken: 16, merged: 0),
        "respirators-no-longer-authorized.csv": Account(rows: 54, taken: 54, merged: 0),
        "surgical-masks-authorized.csv": Account(rows: 11, taken: 11, merged: 0),
        "510k-surgical-masks.json": Account(rows: 238, taken: 238, merged: 0),
        "eua-letters-other-ppe.csv": Account(
          rows: 7, taken: 0, merged: 0,
          skipped: ["a letter for a whole kind of goods, not for one firm": 7]),
        "eua-letters-respirators.csv": Account(
          rows: 1, taken: 0, merged: 0,
          skipped: ["a letter for a whole kind of goods, not for one firm": 1]),
        "merged-by-upstream.json": Account(
          rows: 2138, taken: 0, merged: 0,
          skipped: ["somebody else's merge of the same lists": 2138]
        ),
      ]),
    RegistrySet(
      name: "fda-device-recalls",
      files: [
        "recall-notices.json": Account(
          rows: 59, taken: 56, merged: 0,
          skipped: ["no `country` for the supplier": 3]),
        "enforcement-nassau-suffolk.csv": Account(rows: 34, taken: 34, merged: 0),
      ]),
    RegistrySet(
      name: "taiwan-device-permits",
      files: ["permits-2026-07-01.csv": Account(rows: 346, taken: 327, merged: 19)]),
    RegistrySet(
      name: "wuhan2020-factories-2020",
      files: [
        "factories.json": Account(rows: 21, taken: 20, merged: 1),
        "factories-early-gbk.csv": Account(rows: 20, taken: 3, merged: 17),
      ]),
  ]
}
