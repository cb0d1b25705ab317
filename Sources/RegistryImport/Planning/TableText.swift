import ContentLoading
import DirectoryModel

/// A table of certificates or issuers as the content has it: its columns and rows in their order.
struct TableText {
  var columns: [String]
  /// Each row with its values by column, and what it is told from others by.
  var rows: [(key: String, fields: [ContentField], range: SourceRange)] = []

  /// Reads a table; one with mistakes is told and cannot be imported into.
  static func read(
    _ bytes: [UInt8], of kind: RecordKind, in file: SourceFile.ID
  ) -> Reported<TableText> {
    let text = checkText(bytes, in: file)
    var diagnostics = text.diagnostics
    var reader = CSVReader(text.value ?? [], in: file)
    var row = CSVRow()
    var table = TableText(columns: [])
    let lists = Set(RecordShape.columns(of: kind)).intersection([
      "product", "models", "schemes", "products",
    ])
    while reader.next(&row) {
      if table.columns.isEmpty {
        table.columns = row.fields.map { reader.text(of: $0) }
        continue
      }
      guard row.fields.count == table.columns.count else {
        diagnostics.append(
          Diagnostic(
            .csvTooFewFields, "the row does not have \(table.columns.count) fields", at: row.range,
            help: "correct the row; nothing is imported before"))
        continue
      }
      let fields = zip(table.columns, row.fields).compactMap { column, field -> ContentField? in
        let text = reader.text(of: field)
        if text.isEmpty { return nil }
        let value: RecordValue =
          lists.contains(column)
          ? .list(text.split(separator: ";").map { .text(String($0)) }) : .text(text)
        return ContentField(key: column, value: value, place: row.range(of: field))
      }
      let key = tableKey(of: kind, fields.map { RecordField($0.key, $0.value) })
      table.rows.append((key, fields, row.range))
    }
    return Reported(table, diagnostics + reader.diagnostics)
  }
}

/// The bytes of a table.
func tableBytes(columns: [String], rows: [[RecordField]]) -> [UInt8] {
  var text = csvLine(columns)
  for row in rows {
    let values = Dictionary(row.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    text += csvLine(
      columns.map { column in
        switch values[column] {
        case nil: ""
        case .text(let text)?: text
        case .list(let items)?:
          items.flatMap(\.texts).map { $0.replacing(";", with: ",") }.joined(separator: ";")
        case .mapping?: ""
        }
      })
  }
  return Array(text.utf8)
}
