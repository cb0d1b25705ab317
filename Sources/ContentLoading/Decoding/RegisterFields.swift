import DirectoryModel

/// One row of the register, whether it stands in a table or in the example of a rule.
protocol RegisterFields {
  var range: SourceRange { get }
  mutating func text(_ column: RegisterColumn) -> Located<String>?
  mutating func texts(_ column: RegisterColumn) -> [Located<String>]
  /// The day a cell is, where that can be told without its text; nil where not.
  func day(_ column: RegisterColumn) -> Located<CalendarDay>?
}

extension CSVTable: RegisterFields where Column == RegisterColumn {}
