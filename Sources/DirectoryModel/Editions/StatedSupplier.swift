/// A supplier as an edition states it, with its offers and their statuses.
package struct StatedSupplier: Sendable {
  package let record: StatedRecord
  package let offers: [StatedOffer]

  package init(record: StatedRecord, offers: [StatedOffer]) {
    self.record = record
    self.offers = offers
  }
}

/// What an offer is called: goods, use and models.
package struct OfferName: Hashable, Sendable {
  package let product: String
  package let use: String
  package let models: String

  package init(product: String, use: String, models: String) {
    self.product = product
    self.use = use
    self.models = models
  }

  /// `surgical-mask, medical, NL-3`.
  package var text: String {
    "\(product), \(use)" + (models.isEmpty ? "" : ", \(models)")
  }
}

package struct StatedOffer: Sendable {
  package let name: OfferName
  package let record: StatedRecord
  /// Digests of the keys of the certificates meant by what the offer names.
  package let papers: [TextDigest]
  package let standings: [StatedStanding]

  package init(
    name: OfferName, record: StatedRecord, papers: [TextDigest], standings: [StatedStanding]
  ) {
    self.name = name
    self.record = record
    self.papers = papers
    self.standings = standings
  }
}

/// The status of an offer in a market, and what tells why it is another one in another edition.
package struct StatedStanding: Sendable {
  package let market: String
  package let status: Status
  /// The first day of the status, by the facts of the edition; nil when it reaches back as far as they do.
  package let since: CalendarDay?
  /// Days after the edition's on which it becomes another one by itself.
  package let turns: [StandingProof.Turn]
  /// Codes of the rules that are not met, those that are unknown with a question mark behind.
  package let open: [String]

  package init(
    market: String, status: Status, since: CalendarDay?, turns: [StandingProof.Turn],
    open: [String]
  ) {
    self.market = market
    self.status = status
    self.since = since
    self.turns = turns
    self.open = open
  }

  /// What the status is on a later day, with the same facts.
  package func status(on day: CalendarDay) -> Status {
    turns.last { $0.day <= day }?.status ?? status
  }
}
