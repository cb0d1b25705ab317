/// A status that is another one in the new edition, and why.
package struct StatusChange: Sendable {
  package let supplier: String
  package let supplierName: String
  package let offer: OfferName
  package let market: String
  package let old: Status
  package let new: Status
  /// In the order of their kinds.
  package let causes: [StatusCause]

  package init(
    supplier: String, supplierName: String, offer: OfferName, market: String, old: Status,
    new: Status, causes: [StatusCause]
  ) {
    self.supplier = supplier
    self.supplierName = supplierName
    self.offer = offer
    self.market = market
    self.old = old
    self.new = new
    self.causes = causes
  }
}

/// Why a status turned.
package struct StatusCause: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// The record of the supplier, of its certificates, or of something they rest on was changed.
    case edit
    /// The day of the edition moved over a date, with the same records.
    case clock
    /// A rule was added, changed or removed.
    case rule
    /// A notice was added, changed or removed.
    case notice
  }

  /// What brought the cause about, as far as it is known.
  package struct Fact: Hashable, Sendable {
    package let subject: StatedSubject
    package let key: String
    /// What became of the record: a change, or a date that passed.
    package let event: Event
    package let day: CalendarDay?

    package init(
      _ subject: StatedSubject, _ key: String, _ event: Event, on day: CalendarDay? = nil
    ) {
      self.subject = subject
      self.key = key
      self.event = event
      self.day = day
    }
  }

  package enum Event: String, Sendable, CaseIterable {
    case added, removed, changed
    /// The first day of a certificate, a rule or a notice.
    case begins
    /// The first day after a certificate, a rule or a notice.
    case ends
    /// The day the publisher learnt of a certificate.
    case recorded
    /// A day on which the status turned, of which the date behind is not stated.
    case turns
  }

  package let kind: Kind
  /// Whether it was found out; else it is one of several things that changed and cannot be told apart.
  package let isCertain: Bool
  package let facts: [Fact]

  package init(kind: Kind, isCertain: Bool = true, facts: [Fact]) {
    self.kind = kind
    self.isCertain = isCertain
    self.facts = facts
  }
}
