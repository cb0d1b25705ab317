/// What differs between two editions.
package struct EditionChanges: Sendable {
  /// How the causes of turned statuses were found.
  package enum Method: String, Sendable, CaseIterable {
    /// Old records were judged on the new day, by the new rules, and so on.
    case judging
    /// Only what both editions state of their days was compared.
    case dates
  }

  package let old: EditionName
  package let new: EditionName
  package let method: Method
  /// By subject, then supplier, key and change.
  package let records: [RecordChange]
  /// By supplier, offer and market.
  package let statuses: [StatusChange]
  /// Kinds of records one of the editions does not state, so that nothing can be said of them.
  package let untold: [StatedSubject]

  package init(
    old: EditionName, new: EditionName, method: Method, records: [RecordChange],
    statuses: [StatusChange], untold: [StatedSubject]
  ) {
    self.old = old
    self.new = new
    self.method = method
    self.records = records
    self.statuses = statuses
    self.untold = untold
  }

  package var isEmpty: Bool { records.isEmpty && statuses.isEmpty }

  package func count(_ subject: StatedSubject, _ change: RecordChange.Kind) -> Int {
    records.count { $0.subject == subject && $0.change == change }
  }
}

/// A record that one of two editions lacks, or that says something else.
package struct RecordChange: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case added, removed, changed
  }

  /// A field that says something else; nil where only the digest of its text is known.
  package struct Field: Sendable {
    package let name: String
    package let old: String?
    package let new: String?

    package init(name: String, old: String?, new: String?) {
      self.name = name
      self.old = old
      self.new = new
    }
  }

  package let subject: StatedSubject
  package let change: Kind
  package let key: String
  package let title: String
  /// Of an offer: the id and name of its supplier, and what it is called.
  package let offer: (supplier: String, supplierName: String, name: OfferName)?
  /// In the order of their names; empty unless changed.
  package let fields: [Field]

  package init(
    subject: StatedSubject, change: Kind, key: String, title: String,
    offer: (supplier: String, supplierName: String, name: OfferName)? = nil, fields: [Field] = []
  ) {
    self.subject = subject
    self.change = change
    self.key = key
    self.title = title
    self.offer = offer
    self.fields = fields
  }
}
