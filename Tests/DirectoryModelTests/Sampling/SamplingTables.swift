import Foundation
import TestSupport

/// The tables of ISO 2859-1 as files of the folder `shared` beside the repository.
struct SamplingTables {
  typealias Row = [String: String]

  let letters: [Row]
  let plans: [Row]

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared")

  static var areThere: Bool {
    FileManager.default.fileExists(
      atPath: folder.appending(path: "iso2859-1-single-normal.csv").path)
  }

  init() throws {
    letters = try Self.table("iso2859-1-code-letters.csv")
    plans = try Self.table("iso2859-1-single-normal.csv")
  }

  private static func table(_ name: String) throws -> [Row] {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    let rows = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let heads = rows.first, rows.allSatisfy({ $0.count == heads.count }) else {
      throw TestTrouble("\(name) is not a plain table")
    }
    return rows.dropFirst().map { row in
      Row(zip(heads, row).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    }
  }
}
