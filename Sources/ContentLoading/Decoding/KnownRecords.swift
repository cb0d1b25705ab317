import DirectoryModel

/// What is known of the site's other records while one of them is decoded.
struct KnownRecords: Sendable {
  var languages: [LanguageTag]
  var suppliers: KnownNames
  var products: KnownNames
  var markets: KnownNames
  var schemes: KnownNames
  var places: KnownNames
  /// The schemes that could be read, by id.
  let schemeByID: [String: CertificateScheme]
  /// The ids of those whose papers carry no number.
  private let numberless: NamePositions

  /// The names of standards that products list.
  private(set) var standards = NamePositions([])

  init(
    languages: [LanguageTag], suppliers: KnownNames, products: KnownNames, markets: KnownNames,
    schemes: KnownNames, places: KnownNames, readSchemes: [CertificateScheme]
  ) {
    self.languages = languages
    self.suppliers = suppliers
    self.products = products
    self.markets = markets
    self.schemes = schemes
    self.places = places
    schemeByID = Dictionary(
      readSchemes.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
    numberless = NamePositions(
      schemeByID.values.filter { if case .none = $0.numbers { true } else { false } }
        .map(\.id.text))
  }

  mutating func add(standardsOf products: [Product]) {
    standards = NamePositions(products.flatMap { $0.standards.map(\.name) })
  }

  /// A standard as a product stores its name already, so that thousands of offers hold one text; another name as it is.
  func shared(standard name: String) -> String {
    guard name.utf8.count > 15, let position = standards[name] else { return name }
    return standards.names[position]
  }

  /// Whether papers of the scheme carry no number.
  func isNumberless(_ scheme: String) -> Bool { numberless[scheme] != nil }
}
