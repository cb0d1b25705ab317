/// A column of an issuers file.
enum IssuerColumn: Int, CSVColumn {
  case id, name, nameZh, number, country, kind, schemes, products, from, until, source, checked
  case note

  var name: String { self == .nameZh ? "name-zh" : "\(self)" }

  var isRequired: Bool {
    switch self {
    case .number, .country, .nameZh, .from, .until, .source, .checked, .note: false
    case .id, .name, .kind, .schemes, .products: true
    }
  }
}
