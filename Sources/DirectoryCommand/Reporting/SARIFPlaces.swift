import DirectoryModel
import SitePublishing

/// The places of a SARIF report: files by number and relative address, columns in UTF-16 code units.
struct SARIFPlaces {
  /// The name the folder of the site goes by, which each reader sets to where it has it.
  static let base = "SITE"

  /// What the report knows of each file it names, in the order of their paths.
  let artifacts: [JSONValue]
  private let indices: [SourceFile.ID: Int]
  private let files: SourceFiles
  private let lines: SourceLines

  init(_ report: CheckReport) {
    files = report.checked.files
    lines = SourceLines(site: report.site, files: files)
    var named: Set<SourceFile.ID> = []
    for entry in report.entries {
      if let range = entry.diagnostic.range { named.insert(range.file) }
      for note in entry.diagnostic.notes {
        if let range = note.range { named.insert(range.file) }
      }
      for waiver in entry.waivers { named.insert(waiver.range.file) }
    }
    let sorted = named.map { (id: $0, path: report.checked.files.path(of: $0)) }
      .sorted { $0.path < $1.path }
    indices = Dictionary(
      sorted.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    artifacts = sorted.map { file in
      .object([
        "location": .object(["uri": .text(Self.uri(of: file.path)), "uriBaseId": .text(Self.base)]),
        "mimeType": Self.mimeType(of: file.path).map { .text($0) },
      ])
    }
  }

  mutating func place(_ range: SourceRange) -> JSONValue {
    .object([
      "artifactLocation": .object([
        "uri": .text(Self.uri(of: files.path(of: range.file))), "uriBaseId": .text(Self.base),
        "index": indices[range.file].map { .number($0) },
      ]),
      "region": .object([
        "startLine": .number(Int(range.line)),
        "startColumn": .number(
          lines.utf16Column(range.column, line: range.line, of: range.file)),
        "endLine": .number(Int(range.endLine)),
        "endColumn": .number(
          lines.utf16Column(range.endColumn, line: range.endLine, of: range.file)),
      ]),
    ])
  }

  /// The path as a relative reference: everything but plain letters is escaped.
  private static func uri(of path: String) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = path.utf8.flatMap { byte in
      plain.contains(byte)
        ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func mimeType(of path: String) -> String? {
    let types = [".md": "text/markdown", ".csv": "text/csv", ".yaml": "application/yaml"]
    return types.first { path.hasSuffix($0.key) }?.value
  }
}
