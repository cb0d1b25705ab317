/// A recall, alert, withdrawal or delisting, and what it covers.
package final class Notice: Sendable {
  package typealias ID = Identifier<Notice>

  package enum Kind: String, Sendable, CaseIterable {
    case recall, alert, withdrawal, delisting
  }

  /// The lots a notice speaks of.
  package enum Lots: Sendable {
    case all
    /// The notice does not say, or nobody wrote it down: every lot counts as covered.
    case unknown
    case listed([LotSpan])
  }

  /// Goods the notice speaks of; empty lists mean "all".
  package struct Cover: Sendable {
    package let supplier: Located<Supplier.ID>
    package let product: Located<Product.ID>?
    package let models: [String]
    package let lots: Lots
    package let markets: [Located<Market.ID>]

    package init(
      supplier: Located<Supplier.ID>, product: Located<Product.ID>?, models: [String],
      lots: Lots, markets: [Located<Market.ID>]
    ) {
      self.supplier = supplier
      self.product = product
      self.models = models
      self.lots = lots
      self.markets = markets
    }
  }

  package let id: ID
  package let file: SourceFile.ID
  package let title: Words
  package let publisher: Words
  package let key: String?
  package let kind: Kind
  package let published: CalendarDay
  package let ended: CalendarDay?
  package let recorded: CalendarDay?
  package let source: String?
  package let covers: [Cover]
  package let text: [LanguageTag: Prose]
  package let range: SourceRange

  package init(
    id: ID, file: SourceFile.ID, title: Words, publisher: Words, key: String?, kind: Kind,
    published: CalendarDay, ended: CalendarDay?, recorded: CalendarDay?, source: String?,
    covers: [Cover], text: [LanguageTag: Prose], range: SourceRange
  ) {
    self.id = id
    self.file = file
    self.title = title
    self.publisher = publisher
    self.key = key
    self.kind = kind
    self.published = published
    self.ended = ended
    self.recorded = recorded
    self.source = source
    self.covers = covers
    self.text = text
    self.range = range
  }

  /// Whether the notice was known and open at the standpoint.
  package func isOpen(at standpoint: Standpoint) -> Bool {
    guard published <= standpoint.asOf, (recorded ?? published) <= standpoint.knownBy else {
      return false
    }
    guard let ended else { return true }
    return standpoint.asOf < ended
  }
}
