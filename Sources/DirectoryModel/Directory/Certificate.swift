/// One row of the certificate register.
package final class Certificate: Sendable {
  /// What the issuer says of the paper.
  package enum Standing: String, Sendable, CaseIterable {
    case valid, suspended, withdrawn, cancelled
  }

  /// How the row is known, strongest first.
  package enum Evidence: String, Sendable, CaseIterable {
    case register, document, declared
  }

  package let scheme: Located<CertificateScheme.ID>
  /// Nil for schemes whose papers carry no number.
  package let number: Located<String>?
  package let holder: Located<String>?
  package let issuer: Located<Issuer.ID>?
  package let products: [Located<Product.ID>]
  package let models: [String]
  package let standard: String?
  package let use: IntendedUse?
  package let issued: Located<CalendarDay>?
  package let expires: Located<CalendarDay>?
  package let standing: Located<Standing>?
  package let since: CalendarDay?
  package let recorded: CalendarDay
  package let checked: CalendarDay?
  package let evidence: Evidence?
  package let source: String?
  package let supplier: Located<Supplier.ID>?
  package let note: String?
  package let range: SourceRange

  package init(
    scheme: Located<CertificateScheme.ID>, number: Located<String>?, holder: Located<String>?,
    issuer: Located<Issuer.ID>?, products: [Located<Product.ID>], models: [String],
    standard: String?, use: IntendedUse?, issued: Located<CalendarDay>?,
    expires: Located<CalendarDay>?, standing: Located<Standing>?, since: CalendarDay?,
    recorded: CalendarDay, checked: CalendarDay?, evidence: Evidence?, source: String?,
    supplier: Located<Supplier.ID>?, note: String?, range: SourceRange
  ) {
    self.scheme = scheme
    self.number = number
    self.holder = holder
    self.issuer = issuer
    self.products = products
    self.models = models
    self.standard = standard
    self.use = use
    self.issued = issued
    self.expires = expires
    self.standing = standing
    self.since = since
    self.recorded = recorded
    self.checked = checked
    self.evidence = evidence
    self.source = source
    self.supplier = supplier
    self.note = note
    self.range = range
  }
}
