/// What a supplier offers: a product kind for a use in some markets, and the papers it names for it.
package final class Offer: Sendable {
  package let product: Located<Product.ID>
  package let models: [Located<String>]
  package let use: Located<IntendedUse>
  package let markets: [Located<Market.ID>]
  package let standards: [Located<String>]
  package let claims: [CertificateClaim]
  package let gtin: Located<String>?
  package let madeBy: Located<Supplier.ID>?
  /// The lots on offer; empty means that they are not known.
  package let lots: [String]
  /// In the order of time.
  package let handOvers: [HandOver]
  package let range: SourceRange

  package init(
    product: Located<Product.ID>, models: [Located<String>], use: Located<IntendedUse>,
    markets: [Located<Market.ID>], standards: [Located<String>], claims: [CertificateClaim],
    gtin: Located<String>?, madeBy: Located<Supplier.ID>?, lots: [String] = [],
    handOvers: [HandOver] = [], range: SourceRange
  ) {
    self.product = product
    self.models = models
    self.use = use
    self.markets = markets
    self.standards = standards
    self.claims = claims
    self.gtin = gtin
    self.madeBy = madeBy
    self.lots = lots
    self.handOvers = handOvers
    self.range = range
  }
}

/// What the goods are offered for; stands beside the status everywhere.
package enum IntendedUse: String, Sendable, CaseIterable {
  case medical
  case nonMedical = "non-medical"
}

/// A paper an offer names, and the register rows that are meant by it.
package final class CertificateClaim: Sendable {
  package let text: Located<String>
  /// Indices into `Directory.certificates`; empty when the register holds no such number.
  package let certificates: PaperRows

  package init(text: Located<String>, certificates: PaperRows) {
    self.text = text
    self.certificates = certificates
  }
}
