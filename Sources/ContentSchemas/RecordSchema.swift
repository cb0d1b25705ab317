/// The kinds of content an editor can be given a schema for.
package enum RecordSchema: String, CaseIterable, Sendable {
  case site, waivers, supplier, product, place, scheme, market, rule, checklist, notice, page

  /// Where such content stands.
  package var files: String {
    switch self {
    case .site: "content/site.yaml"
    case .waivers: "content/waivers.yaml"
    case .place, .scheme, .market: "content/\(rawValue)s/*.yaml"
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
    }
  }
}
