import DirectoryModel

/// A column of the certificate register.
enum RegisterColumn: Int, CSVColumn {
  case scheme, number, holder, issuer, product, models, standard, use, issued, expires, status
  case recorded, checked, evidence, source, supplier, since, note

  var name: String { "\(self)" }

  var isRequired: Bool {
    switch self {
    case .supplier, .since, .note: false
    case .scheme, .number, .holder, .issuer, .product, .models, .standard, .use, .issued, .expires,
      .status, .recorded, .checked, .evidence, .source:
      true
    }
  }
}

/// One row of the register, whether it stands in a table or in the example of a rule.
protocol RegisterFields {
  var range: SourceRange { get }
  func text(_ column: RegisterColumn) -> Located<String>?
  func texts(_ column: RegisterColumn) -> [Located<String>]
}

extension CSVTable: RegisterFields where Column == RegisterColumn {}

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
}
