/// A folder below `content/` and the records it holds.
enum RecordKind: String, Sendable, CaseIterable {
  case suppliers, products, certificates, issuers, schemes, markets, rules, checklists, notices
  case pages, places, editions

  var ending: String {
    switch self {
    case .suppliers, .products, .rules, .checklists, .notices, .pages: ".md"
    case .certificates, .issuers: ".csv"
    case .schemes, .markets, .places: ".yaml"
    case .editions: ".json"
    }
  }

  /// Whether `<id>.<language>.md` may stand beside a file.
  var hasTranslations: Bool { ending == ".md" }

  /// What one record is called in messages.
  var recordName: String {
    switch self {
    case .suppliers: "supplier"
    case .products: "product"
    case .certificates: "register file"
    case .issuers: "issuers file"
    case .schemes: "scheme"
    case .markets: "market"
    case .rules: "rule"
    case .checklists: "checklist"
    case .notices: "notice"
    case .pages: "page"
    case .places: "place"
    case .editions: "edition"
    }
  }
}
