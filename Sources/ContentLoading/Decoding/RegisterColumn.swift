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
