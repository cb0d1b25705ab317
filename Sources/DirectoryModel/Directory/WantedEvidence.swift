/// The papers a buyer in a market wants to see for goods of a kind.
package struct WantedEvidence: Sendable {
  package let market: Located<Market.ID>
  /// Nil: for both uses.
  package let use: IntendedUse?
  /// All of them are wanted; each is one scheme, or several that can stand for each other.
  package let papers: [[CertificateScheme.ID]]
  package let note: Words?

  package init(
    market: Located<Market.ID>, use: IntendedUse?, papers: [[CertificateScheme.ID]], note: Words?
  ) {
    self.market = market
    self.use = use
    self.papers = papers
    self.note = note
  }

  package var hasNote: Bool { note != nil }

  package func isFor(_ other: Market.ID, _ offered: IntendedUse) -> Bool {
    market.value == other && use ?? offered == offered
  }
}
