import ContentLoading
import DirectoryModel

/// What the last import wrote: by record the digest of its file and of each of its values.
struct Ledger: Sendable {
  struct Entry: Hashable, Sendable {
    /// Of the whole file; empty for the row of a table.
    var file: String
    var fields: [String: String]
  }

  var entries: [String: Entry] = [:]

  private static let header = "record,file,values"

  static func path(of map: ImportMap) -> String { "content/imports/\(map.id).csv" }

  /// Reads the ledger; one with mistakes cannot tell whose a value is.
  static func read(_ bytes: [UInt8], in file: SourceFile.ID) -> Reported<Ledger> {
    var ledger = Ledger()
    var diagnostics: [Diagnostic] = []
    var reader = CSVReader(bytes, in: file)
    var row = CSVRow()
    var isFirst = true
    while reader.next(&row) {
      defer { isFirst = false }
      guard row.fields.count == 3 else {
        diagnostics.append(.brokenLedger(at: row.range))
        continue
      }
      if isFirst { continue }
      var fields: [String: String] = [:]
      for part in reader.text(of: row.fields[2]).split(separator: " ") {
        let pair = part.split(separator: "=")
        if pair.count == 2 { fields[String(pair[0])] = String(pair[1]) }
      }
      ledger.entries[reader.text(of: row.fields[0])] = Entry(
        file: reader.text(of: row.fields[1]), fields: fields)
    }
    diagnostics += reader.diagnostics
    return Reported(ledger, diagnostics)
  }

  var bytes: [UInt8] {
    var text = Self.header + "\n"
    for (record, entry) in entries.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    ) {
      let fields = entry.fields.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      text += csvLine([record, entry.file, fields.joined(separator: " ")])
    }
    return Array(text.utf8)
  }
}

extension Diagnostic {
  fileprivate static func brokenLedger(at range: SourceRange) -> Self {
    Diagnostic(
      .importLedger, "the record of the last import is damaged here", at: range,
      help: "restore the file from version control")
  }
}
