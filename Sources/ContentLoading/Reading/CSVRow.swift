package import DirectoryModel

/// A field of a row: where its bytes are, and the place the author sees.
package struct CSVField {
  package let start: Int32
  package let end: Int32
  package let line: Int32
  package let column: Int32
  /// A quoted field may end on a later line.
  package let endLine: Int32
  package let endColumn: Int32
  package let hasDoubledQuotes: Bool

  package var isEmpty: Bool { start == end }

  static let none = CSVField(
    start: 0, end: 0, line: 0, column: 0, endLine: 0, endColumn: 0, hasDoubledQuotes: false)
}

/// One row of comma-separated values.
package struct CSVRow {
  package var fields: [CSVField] = []
  package var line = 1
  package var file = SourceFile.ID(index: 0)

  package init() {}

  package func range(of field: CSVField) -> SourceRange {
    SourceRange(
      file: file, line: Int(field.line), column: Int(field.column), endLine: Int(field.endLine),
      endColumn: Int(field.endColumn))
  }

  /// From the first field to the last.
  package var range: SourceRange {
    guard let first = fields.first, let last = fields.last else {
      return SourceRange(file: file, line: line, column: 1, length: 0)
    }
    return SourceRange(
      file: file, line: line, column: Int(first.column), endLine: Int(last.endLine),
      endColumn: Int(last.endColumn))
  }
}
