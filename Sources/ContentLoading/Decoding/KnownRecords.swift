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
  var schemeByID: [String: CertificateScheme]

  /// The names of standards that products list.
  var standards: Set<String> = []

  /// A standard as a product stores its name already, so that thousands of offers hold one text; another name as it is.
  func shared(standard name: String) -> String {
    guard name.utf8.count > 15, let place = standards.firstIndex(of: name) else { return name }
    return standards[place]
  }

  /// Whether papers of the scheme carry no number.
  func isNumberless(_ scheme: String) -> Bool {
    guard case .none? = schemeByID[scheme]?.numbers else { return false }
    return true
  }
}
