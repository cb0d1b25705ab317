import ContentLoading
import DirectoryModel
import Foundation

@testable import RegistrationRules

/// Real numbers of public lists sorted by what becomes of them in the grammars of the sample's schemes.
///
/// The lists stand beside the repository and are not part of it; each account is nil where they are missing.
struct NumberAccount {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let data = repository.deletingLastPathComponent().appending(path: "shared/data")

  static var hasData: Bool { FileManager.default.fileExists(atPath: data.path) }

  /// What becomes of a number, in the order of the table.
  enum Outcome: String, CaseIterable {
    case fits = "fits as written"
    case fitsWithoutRemark = "fits once a remark behind it is cut off"
    case unusual = "fits, and is told to be unusual"
    case contradicts = "has the form and contradicts itself"
    case fitsNothing = "fits no form"
  }

  /// A list: its name in the table, its scheme, its numbers as they stand in the file.
  struct Source {
    let name: String
    let scheme: String
    let numbers: [String]

    init(_ name: String, scheme: String, _ numbers: [String]) {
      (self.name, self.scheme, self.numbers) = (name, scheme, numbers)
    }
  }

  let directory: Directory

  init() throws {
    directory = try loadDirectory(from: Self.repository.path, jobs: 1).value.directory
  }

  func outcome(of written: String, _ scheme: CertificateScheme) -> Outcome {
    if let found = reading(FoldedNumber(written), scheme) { return found }
    // A remark stands on a line of its own or after a blank, as in "84A-0001 Obsolete 7/2009".
    let first = written.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
    return reading(FoldedNumber(first), scheme) == .fits ? .fitsWithoutRemark : .fitsNothing
  }

  /// The best reading of a number among the forms of a scheme.
  private func reading(_ number: FoldedNumber, _ scheme: CertificateScheme) -> Outcome? {
    guard case .forms(let forms) = scheme.numbers else { return nil }
    let outcomes = forms.compactMap { form -> Outcome? in
      guard let parts = form.parts(of: number) else { return nil }
      let holding = scheme.contradictions.filter { $0.holds(of: parts, in: form) }
      if holding.isEmpty { return .fits }
      // That all emergency approvals were revoked later is no fault of the number.
      return holding.allSatisfy(\.isDoubt) ? .unusual : .contradicts
    }
    return Outcome.allCases.first(where: outcomes.contains)
  }

  func count(_ source: Source) -> [Outcome: Int] {
    guard let scheme = directory.scheme(CertificateScheme.ID(source.scheme)) else { return [:] }
    return source.numbers.reduce(into: [:]) { counts, number in
      counts[outcome(of: number, scheme), default: 0] += 1
    }
  }

  /// One row of the table in docs/numbers.md.
  func row(_ source: Source) -> String {
    let counts = count(source)
    let figures = Outcome.allCases.map { String(counts[$0] ?? 0) }
    return "| " + ([source.name, String(source.numbers.count)] + figures).joined(separator: " | ")
      + " |"
  }

  /// The values of a column of a file of comma-separated values.
  static func column(_ number: Int, of path: String) throws -> [String] {
    let text = try String(contentsOf: data.appending(path: path), encoding: .utf8)
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var bytes = Array(text.utf8)[...]
    func textOfCell() -> String { String(decoding: cell, as: UTF8.self) }
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && bytes.first == byte:
        cell.append(byte)
        bytes.removeFirst()
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        row.append(textOfCell())
        cell = []
      case UInt8(ascii: "\n") where !isQuoted:
        rows.append(row + [textOfCell()])
        (row, cell) = ([], [])
      case UInt8(ascii: "\r") where !isQuoted: break
      default: cell.append(byte)
      }
    }
    if !row.isEmpty { rows.append(row + [textOfCell()]) }
    return rows.dropFirst().map { $0[number] }
  }

  /// The clearances of the list of surgical masks: number and day of receipt.
  struct Clearance: Decodable {
    let number: String
    let received: String

    enum CodingKeys: String, CodingKey {
      case number = "k_number"
      case received = "date_received"
    }
  }

  static func clearances() throws -> [Clearance] {
    let file = data.appending(path: "fda-masks-2020/510k-surgical-masks.json")
    return try JSONDecoder().decode([Clearance].self, from: Data(contentsOf: file))
  }

  static func sources() throws -> [Source] {
    [
      Source(
        "openFDA, 510(k) of surgical masks, November 2020", scheme: "fda-510k",
        try clearances().map(\.number)),
      Source(
        "CDC, NIOSH-approved N95, November 2020", scheme: "niosh",
        try column(5, of: "cdc-niosh-n95-2020/n95-approved.csv")),
      Source(
        "EUDAMED, makers, February 2025", scheme: "eudamed-srn",
        try column(0, of: "eudamed-manufacturers-2025/manufacturers.csv")),
      Source(
        "Taiwan, permits for hearing aids, December 2024", scheme: "taiwan-permit",
        try column(0, of: "taiwan-device-permits/permits-2024-12-23.csv")),
      Source(
        "Taiwan, permits for hearing aids, July 2026", scheme: "taiwan-permit",
        try column(0, of: "taiwan-device-permits/permits-2026-07-01.csv")),
    ]
  }
}
