import DirectoryModel

/// One row of the register, whether it stands in a table or in the example of a rule.
protocol RegisterFields {
  var range: SourceRange { get }
  func text(_ column: RegisterColumn) -> Located<String>?
  func texts(_ column: RegisterColumn) -> [Located<String>]
}

extension CSVTable: RegisterFields where Column == RegisterColumn {}
