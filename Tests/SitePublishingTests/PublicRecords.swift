import DirectoryModel
import Foundation
import TestSupport

@testable import ContentLoading

/// The public lists of 2020 the sample repeats, from the folder `shared` beside the repository.
struct PublicRecords {
  /// One row of a list, by the list's own column names.
  typealias Row = [String: String]

  let clearances: [Row]
  let listed: [Row]
  let removed: [Row]
  let surgicalMasks: [Row]
  let approvals: [Row]
  /// The maker behind a mark such as `*E` of the approvals.
  let makersByMark: [String: String]
  /// Number and name of the factories, of the early and the later list.
  let factories: [Row]

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/data")

  static var areThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  init() throws {
    let decisions = "fda-masks-2020/510k-surgical-masks.json"
    clearances = try Self.objects(decisions, as: [[String: Any]].self)
      .map { record in record.compactMapValues { $0 as? String } }
    listed = try Self.table("fda-masks-2020/respirators-china-authorized.csv")
    removed = try Self.table("fda-masks-2020/respirators-no-longer-authorized.csv")
    surgicalMasks = try Self.table("fda-masks-2020/surgical-masks-authorized.csv")
    approvals = try Self.table("cdc-niosh-n95-2020/n95-approved.csv")
    makersByMark = Row(
      try Self.table("cdc-niosh-n95-2020/private-label-notes.csv").map { row in
        let maker = row["company", default: ""].dropFirst("Private label of ".count)
        return (row["note", default: ""], String(maker))
      }, uniquingKeysWith: { first, _ in first })
    factories = try Self.laterFactories() + Self.earlyFactories()
  }

  /// The text without invisible characters, blanks as one space.
  static func tidy(_ text: some StringProtocol) -> String {
    let seen = String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.properties.generalCategory != .format }))
    return seen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The models a cell lists, cut at commas, semicolons, line ends and "and".
  static func models(in cell: String) -> Set<String> {
    let parts = cell.replacing(" and ", with: ",").split { $0 == "," || $0 == ";" || $0.isNewline }
    return Set(parts.map(tidy).filter { !$0.isEmpty })
  }

  /// The name a row of the approvals is listed under, and the mark behind it.
  static func label(of approval: Row) -> (name: String, mark: String?) {
    let cell = approval["supplier_and_contact", default: ""]
    let parts = (cell.split(whereSeparator: \.isNewline).first ?? "").split(separator: "[")
    let mark = parts.dropFirst().first?.split(separator: "]").first
    return (tidy(parts.first ?? ""), mark.map(String.init))
  }

  /// A day the lists write as month, day and year.
  static func day(_ text: String) -> CalendarDay? {
    let parts = text.split(separator: "/").compactMap { Int($0) }
    return parts.count == 3 ? CalendarDay(year: parts[2], month: parts[0], day: parts[1]) : nil
  }

  private static func laterFactories() throws -> [Row] {
    let path = "wuhan2020-factories-2020/factories.json"
    return try objects(path, as: [[[String: Any]]].self).map { fields in
      Row(
        fields.compactMap { field in
          (field["value"] as? String).map { (field["key"] as? String ?? "", $0) }
        }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The early list is in GBK, and its heads stand in two rows below the instructions.
  private static func earlyFactories() throws -> [Row] {
    let path = "wuhan2020-factories-2020/factories-early-gbk.csv"
    let gbk = try Data(contentsOf: folder.appending(path: path))
    guard let text = String(data: gbk, encoding: String.Encoding(rawValue: 0x8000_0632)) else {
      throw TestTrouble("\(path) is not GBK")
    }
    let rows = try rows(Array(text.utf8), path)
    guard let heads = rows.first(where: { $0.contains("资质证明") }),
      let number = heads.firstIndex(of: "资质证明")
    else { throw TestTrouble("\(path) has no column 资质证明") }
    return rows.map { ["厂商名称": $0[1], "资质证明": $0[number]] }
  }

  private static func objects<Value>(_ path: String, as type: Value.Type) throws -> Value {
    let data = try Data(contentsOf: folder.appending(path: path))
    guard let value = try JSONSerialization.jsonObject(with: data) as? Value else {
      throw TestTrouble("\(path) is not built as expected")
    }
    return value
  }

  private static func table(_ path: String) throws -> [Row] {
    let rows = try rows(Array(Data(contentsOf: folder.appending(path: path))), path)
    return rows.dropFirst().map { row in
      Row(zip(rows[0], row).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    }
  }

  private static func rows(_ bytes: [UInt8], _ path: String) throws -> [[String]] {
    var reader = CSVReader(bytes, in: SourceFile.ID(index: 0))
    var row = CSVRow()
    var rows: [[String]] = []
    while reader.next(&row) { rows.append(row.fields.map { reader.text(of: $0) }) }
    guard reader.diagnostics.isEmpty else { throw TestTrouble("\(path): \(reader.diagnostics)") }
    return rows
  }
}
