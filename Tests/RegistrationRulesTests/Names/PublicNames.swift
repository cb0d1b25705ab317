import DirectoryModel
import Foundation
import TestSupport

@testable import ContentLoading

/// The names of firms as public lists write them, from the folder `shared` beside the repository.
enum PublicNames {
  /// Nil when the folder is not there.
  static var areThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/data")

  /// Makers on Taiwan's permits for hearing aids, of the later of the two lists.
  static func taiwanMakers() throws -> [String] {
    try firstLines(of: "製造商", in: "taiwan-device-permits/permits-2026-07-01.csv")
  }

  static func taiwanApplicants() throws -> [String] {
    try firstLines(of: "申請商", in: "taiwan-device-permits/permits-2026-07-01.csv")
  }

  /// Suppliers of respirators approved by NIOSH, without the mark of a private label.
  static func respiratorSuppliers() throws -> [String] {
    try firstLines(of: "supplier_and_contact", in: "cdc-niosh-n95-2020/n95-approved.csv").map {
      String($0.prefix { $0 != "[" }).trimmingCharacters(in: .whitespaces)
    }
  }

  static func clearanceApplicants() throws -> [String] {
    let data = try Data(
      contentsOf: folder.appending(path: "fda-masks-2020/510k-surgical-masks.json"))
    guard let rows = try JSONSerialization.jsonObject(with: data) as? [[String: Any]] else {
      throw TestTrouble("the list of clearances is not built as expected")
    }
    return rows.compactMap { $0["applicant"] as? String }
  }

  /// Manufacturers of the current rows of EUDAMED, with their countries.
  static func europeanMakers() throws -> [(name: String, country: String)] {
    let rows = try table("eudamed-manufacturers-2025/manufacturers.csv")
    guard let heads = rows.first, let name = heads.firstIndex(of: "Name"),
      let version = heads.firstIndex(of: "Version"), let country = heads.firstIndex(of: "Country")
    else { throw TestTrouble("the list of manufacturers is not built as expected") }
    return rows.dropFirst().filter { $0[version].contains("Current") }
      .map { ($0[name], $0[country]) }
  }

  private static func firstLines(of column: String, in path: String) throws -> [String] {
    let rows = try table(path)
    guard let place = rows.first?.firstIndex(of: column) else {
      throw TestTrouble("\(path) has no column \(column)")
    }
    return rows.dropFirst().compactMap {
      $0[place].split(whereSeparator: \.isNewline).first.map(String.init)
    }
  }

  private static func table(_ path: String) throws -> [[String]] {
    let bytes = try Array(Data(contentsOf: folder.appending(path: path)))
    var reader = CSVReader(bytes, in: SourceFile.ID(index: 0))
    var row = CSVRow()
    var rows: [[String]] = []
    while reader.next(&row) { rows.append(row.fields.map { reader.text(of: $0) }) }
    return rows
  }
}
