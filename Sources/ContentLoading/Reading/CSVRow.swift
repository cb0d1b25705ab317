import DirectoryModel

/// A field of a row: where its bytes are, and the place the author sees.
struct CSVField {
  let start: Int32
  let end: Int32
  let line: Int32
  let column: Int32
  /// A quoted field may end on a later line.
  let endLine: Int32
  let endColumn: Int32
  let hasDoubledQuotes: Bool

  var isEmpty: Bool { start == end }
}

/// One row of comma-separated values.
struct CSVRow {
  var fields: [CSVField] = []
  var line = 1
  var file = SourceFile.ID(index: 0)

  func range(of field: CSVField) -> SourceRange {
    SourceRange(
      file: file, line: Int(field.line), column: Int(field.column), endLine: Int(field.endLine),
      endColumn: Int(field.endColumn))
  }

  /// From the first field to the last.
  var range: SourceRange {
    guard let first = fields.first, let last = fields.last else {
      return SourceRange(file: file, line: line, column: 1, length: 0)
    }
    return SourceRange(
      file: file, line: line, column: Int(first.column), endLine: Int(last.endLine),
      endColumn: Int(last.endColumn))
  }
}
