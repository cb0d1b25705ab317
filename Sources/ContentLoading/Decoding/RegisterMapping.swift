import DirectoryModel

/// A row of the register written as a mapping.
struct RegisterMapping: RegisterFields {
  let range: SourceRange
  private let values: [RegisterColumn: [Located<String>]]

  init(_ fields: inout FieldReader) {
    range = fields.range
    var values: [RegisterColumn: [Located<String>]] = [:]
    for column in RegisterColumn.allCases { values[column] = fields.texts(column.name) }
    self.values = values
  }

  func text(_ column: RegisterColumn) -> Located<String>? { values[column]?.first }

  func texts(_ column: RegisterColumn) -> [Located<String>] {
    (values[column] ?? []).flatMap(splitAtSemicolons)
  }

  func day(_ column: RegisterColumn) -> Located<CalendarDay>? { nil }
}
