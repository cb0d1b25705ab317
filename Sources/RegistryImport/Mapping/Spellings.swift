import ContentLoading
import DirectoryModel

/// The file a publisher reviews and edits: which spelling of a name stands for which supplier.
struct Spellings: Sendable {
  private var ids: [String: String] = [:]
  /// As the file lists them.
  private(set) var written: [(name: String, id: String)] = []

  static let header = "spelling,supplier,rows"

  static func path(of map: ImportMap) -> String { "content/imports/\(map.id)-spellings.csv" }

  func id(of name: String) -> String? { ids[name] }

  /// Reads the file; its mistakes are told, and nothing is imported until they are gone.
  static func read(_ bytes: [UInt8], in file: SourceFile.ID) -> Reported<Spellings> {
    let text = checkText(bytes, in: file)
    var diagnostics = text.diagnostics
    var spellings = Spellings()
    var reader = CSVReader(text.value ?? [], in: file)
    var row = CSVRow()
    var isFirst = true
    while reader.next(&row) {
      defer { isFirst = false }
      if isFirst { continue }
      guard row.fields.count >= 2 else {
        diagnostics.append(.shortRow(at: row.range))
        continue
      }
      let (name, id) = (reader.text(of: row.fields[0]), reader.text(of: row.fields[1]))
      guard isSoundID(id) else {
        diagnostics.append(.unsoundID(id, at: row.range(of: row.fields[1])))
        continue
      }
      spellings.ids[name] = id
      spellings.written.append((name, id))
    }
    return Reported(spellings, diagnostics + reader.diagnostics)
  }

  /// The file after an import: what it found put together, and what stood there before.
  func updated(with names: [SpellingGroup]) -> String? {
    var lines: [String: (id: String, rows: Int)] = [:]
    for (name, id) in written { lines[name] = (id, 0) }
    for group in names {
      for spelling in group.spellings where group.spellings.count > 1 || ids[spelling.name] != nil {
        lines[spelling.name] = (group.id, spelling.rows)
      }
    }
    guard !lines.isEmpty else { return nil }
    let rows = lines.sorted {
      ($0.value.id, $0.key) < ($1.value.id, $1.key)
    }.map { csvLine([$0.key, $0.value.id, String($0.value.rows)]) }
    return Self.header + "\n" + rows.joined()
  }
}

extension Diagnostic {
  fileprivate static func shortRow(at range: SourceRange) -> Self {
    Diagnostic(
      .importSpellings, "the row does not say which supplier a spelling stands for", at: range,
      help: "write the spelling, a comma and the supplier's id")
  }

  fileprivate static func unsoundID(_ id: String, at range: SourceRange) -> Self {
    Diagnostic(
      .importSpellings, "`\(id)` cannot be the id of a supplier", at: range,
      help: "write lower-case letters a to z, digits and hyphens, at most 64")
  }
}
