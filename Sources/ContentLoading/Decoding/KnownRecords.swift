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

  /// Whether papers of the scheme carry no number.
  func isNumberless(_ scheme: String) -> Bool {
    guard case .none? = schemeByID[scheme]?.numbers else { return false }
    return true
  }
}
