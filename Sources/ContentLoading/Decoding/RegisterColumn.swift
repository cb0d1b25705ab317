/// A column of the certificate register.
enum RegisterColumn: Int, CSVColumn {
  case scheme, number, holder, issuer, product, models, standard, use, issued, expires, status
  case recorded, checked, evidence, source, supplier, since, note

  var name: String { Self.names[rawValue] }

  /// Kept: each example of a rule asks for all of them.
  private static let names = allCases.map { "\($0)" }

  /// Without the others a row says less, which is unknown and no mistake.
  var isRequired: Bool { self == .scheme || self == .number || self == .recorded }
}
