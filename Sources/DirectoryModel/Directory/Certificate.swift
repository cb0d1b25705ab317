/// One row of the certificate register.
///
/// A directory holds several for each supplier, so values and the places they were written at are kept apart (`RowPlaces`).
package final class Certificate: Sendable {
  /// What the issuer says of the paper.
  package enum Standing: String, Sendable, CaseIterable {
    case valid, suspended, withdrawn, cancelled
  }

  /// How the row is known, strongest first.
  package enum Evidence: String, Sendable, CaseIterable {
    case register, document, declared
  }

  /// The scheme without its place.
  package let schemeID: CertificateScheme.ID
  private let numberText: String?
  private let holderName: String?
  /// The issuer and the supplier without their places.
  package let issuerID: Issuer.ID?
  package let supplierID: Supplier.ID?
  package let products: [Product.ID]
  package let models: [String]
  package let standard: String?
  package let source: String?
  package let note: String?
  private let places: RowPlaces
  /// Where the products behind the first one stand.
  private let laterProducts: [SourceRange]
  private let issuedDay: PackedDay
  private let expiresDay: PackedDay
  private let sinceDay: PackedDay
  private let checkedDay: PackedDay
  package let recorded: CalendarDay
  package let use: IntendedUse?
  /// What the issuer says, without its place.
  package let issuerSays: Standing?
  package let evidence: Evidence?

  package var scheme: Located<CertificateScheme.ID> {
    Located(schemeID, at: places.range(of: .scheme))
  }
  /// Nil for schemes whose papers carry no number.
  package var number: Located<String>? {
    numberText.map { Located($0, at: places.range(of: .number)) }
  }
  /// The number without its place.
  package var writtenNumber: String? { numberText }
  package var holder: Located<String>? {
    holderName.map { Located($0, at: places.range(of: .holder)) }
  }
  package var issuer: Located<Issuer.ID>? {
    issuerID.map { Located($0, at: places.range(of: .issuer)) }
  }
  package var supplier: Located<Supplier.ID>? {
    supplierID.map { Located($0, at: places.range(of: .supplier)) }
  }
  package var issued: Located<CalendarDay>? {
    issuedDay.day.map { Located($0, at: places.range(of: .issued)) }
  }
  package var expires: Located<CalendarDay>? {
    expiresDay.day.map { Located($0, at: places.range(of: .expires)) }
  }
  package var standing: Located<Standing>? {
    issuerSays.map { Located($0, at: places.range(of: .standing)) }
  }
  /// The day of issue and the last day without their places.
  package var dayOfIssue: CalendarDay? { issuedDay.day }
  package var lastDay: CalendarDay? { expiresDay.day }
  package var since: CalendarDay? { sinceDay.day }
  package var checked: CalendarDay? { checkedDay.day }
  package var range: SourceRange { places.range(of: .row) }

  package func range(ofProductAt place: Int) -> SourceRange {
    place == 0 ? places.range(of: .product) : laterProducts[place - 1]
  }

  /// Makes a row of what its cells say; `shared` are its products and models where rows before it have the same.
  package init(
    scheme: Located<CertificateScheme.ID>, number: Located<String>?, holder: Located<String>?,
    issuer: Located<Issuer.ID>?, products: [Located<Product.ID>], models: [String],
    standard: String?, use: IntendedUse?, issued: Located<CalendarDay>?,
    expires: Located<CalendarDay>?, standing: Located<Standing>?, since: CalendarDay?,
    recorded: CalendarDay, checked: CalendarDay?, evidence: Evidence?, source: String?,
    supplier: Located<Supplier.ID>?, note: String?, range: SourceRange,
    sharing shared: (products: [Product.ID], models: [String])? = nil
  ) {
    schemeID = scheme.value
    numberText = number?.value
    holderName = holder?.value
    issuerID = issuer?.value
    supplierID = supplier?.value
    self.products = shared?.products ?? products.map(\.value)
    self.models = shared?.models ?? models
    self.standard = standard
    self.source = source
    self.note = note
    places = RowPlaces(
      row: range, scheme: scheme.range, number: number?.range, holder: holder?.range,
      issuer: issuer?.range, supplier: supplier?.range, issued: issued?.range,
      expires: expires?.range, standing: standing?.range,
      product: products.first?.range)
    laterProducts = products.dropFirst().map(\.range)
    issuedDay = PackedDay(issued?.value)
    expiresDay = PackedDay(expires?.value)
    sinceDay = PackedDay(since)
    checkedDay = PackedDay(checked)
    self.recorded = recorded
    self.use = use
    issuerSays = standing?.value
    self.evidence = evidence
  }
}
