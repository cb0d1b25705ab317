/// The kinds of records editions are compared by.
package enum StatedSubject: String, Sendable, CaseIterable {
  case supplier, offer, certificate, rule, notice, product

  /// Fields an edition's statement keeps as texts, in the order it writes them.
  package var plainFields: [String] {
    switch self {
    case .supplier: ["name"]
    case .offer: ["product", "use", "models"]
    case .certificate: ["scheme", "number", "holder", "issued", "expires", "status"]
    case .rule: ["title", "severity", "in-force"]
    case .notice: ["title", "kind", "published", "ended", "suppliers"]
    case .product: ["name"]
    }
  }

  /// Fields it keeps as digests, in the order it writes them.
  package var digestedFields: [String] {
    switch self {
    case .supplier:
      [
        "names", "former-names", "country", "region", "city", "address", "roles", "identifiers",
        "website", "email", "phone", "sources", "recorded", "fictional",
      ]
    case .offer:
      ["markets", "standards", "certificates", "gtin", "made-by", "lots", "hand-overs"]
    case .certificate:
      [
        "issuer", "product", "models", "standard", "use", "since", "recorded", "checked",
        "evidence", "source", "supplier", "note",
      ]
    case .rule: ["applies-to", "check", "source", "help", "reason"]
    case .notice: ["publisher", "key", "recorded", "source", "covers", "text"]
    case .product: ["group", "use", "summary", "not-for", "standards", "guidance"]
    }
  }
}

/// A record as an edition states it.
package struct StatedRecord: Sendable {
  /// What it is known by among the records of its kind: an id, a code, a scheme and number.
  package let key: String
  /// What readers call it.
  package let title: String
  package let fields: [StatedField]

  package init(key: String, title: String, fields: [StatedField]) {
    self.key = key
    self.title = title
    self.fields = fields
  }

  /// The text of a field; nil when it is not stated, or only by its digest.
  package func text(_ name: String) -> String? {
    fields.first { $0.name == name }.flatMap(\.text)
  }

  /// What a certificate is known by: its number, or its holder where papers of the kind have none.
  package static func key(ofScheme scheme: String, _ number: String, _ holder: String) -> String {
    "\(scheme) \(number.isEmpty ? holder : number)"
  }

  package func day(_ name: String) -> CalendarDay? { text(name).flatMap { CalendarDay($0) } }
}
