/// A column of the certificate register.
enum RegisterColumn: Int, CSVColumn {
  case scheme, number, holder, issuer, product, models, standard, use, issued, expires, status
  case recorded, checked, evidence, source, supplier, since, note

  var name: String { "\(self)" }

  /// Without the others a row says less, which is unknown and no mistake.
  var isRequired: Bool { self == .scheme || self == .number || self == .recorded }
}
