import SitePublishing

/// The ids content may refer to; an empty list stands for any id.
struct SiteIDs {
  /// From so many ids on an editor is quicker without them.
  private static let most = 2000

  let products: [String]
  let schemes: [String]
  let markets: [String]
  let places: [String]
  let suppliers: [String]
  let rules: [String]

  static let any = SiteIDs(
    products: [], schemes: [], markets: [], places: [], suppliers: [], rules: [])

  private init(
    products: [String], schemes: [String], markets: [String], places: [String],
    suppliers: [String], rules: [String]
  ) {
    self.products = products
    self.schemes = schemes
    self.markets = markets
    self.places = places
    self.suppliers = suppliers
    self.rules = rules
  }

  init(of site: RecordNames) {
    self.init(
      products: site.products, schemes: site.schemes, markets: site.markets, places: site.places,
      suppliers: site.suppliers.count <= Self.most ? site.suppliers : [], rules: site.rules)
  }
}
