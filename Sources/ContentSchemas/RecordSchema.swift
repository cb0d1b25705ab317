/// The kinds of content an editor can be given a schema for.
package enum RecordSchema: String, CaseIterable, Sendable {
  case site, waivers, supplier, product, place, scheme, market, rule, checklist, notice, page
  case edition

  /// The kind a file below the site's folder is of; nil for others.
  package init?(ofFile path: String) {
    let parts = path.split(separator: "/")
    let kind = Self.allCases.first { kind in
      let pattern = kind.files.split(separator: "/")
      guard parts.count == pattern.count, parts.dropLast() == pattern.dropLast(),
        let file = parts.last, let form = pattern.last
      else { return false }
      return form.hasPrefix("*") ? file.hasSuffix(form.dropFirst()) : file == form
    }
    guard let kind else { return nil }
    self = kind
  }

  /// Where such content stands.
  package var files: String {
    switch self {
    case .site: "content/site.yaml"
    case .waivers: "content/waivers.yaml"
    case .place, .scheme, .market: "content/\(rawValue)s/*.yaml"
    case .edition: "content/editions/*.json"
    case .supplier, .product, .rule, .checklist, .notice, .page: "content/\(rawValue)s/*.md"
    }
  }

  /// What one record of the kind is.
  package func value(_ ids: SiteIDs) -> ValueSchema {
    switch self {
    case .site: .site(ids)
    case .waivers: .waiver(ids)
    case .supplier: .supplier(ids)
    case .product: .product(ids)
    case .place: .place
    case .scheme: .scheme
    case .market: .market
    case .rule: .rule(ids)
    case .checklist: .checklist(ids)
    case .notice: .notice(ids)
    case .page: .page
    case .edition: .edition
    }
  }
}
