/// What stands behind one standing beside its verdicts: since when it holds, when it changes by itself, and which of the
/// wanted papers are there.
///
/// The days are those of the as-of clock; what had been recorded by the standpoint's known-by day is held fixed.
package struct StandingProof: Sendable {
  /// A day on which the status becomes another one without anybody doing anything.
  package struct Turn: Sendable, Equatable {
    package let day: CalendarDay
    package let status: Status

    package init(day: CalendarDay, status: Status) {
      self.day = day
      self.status = status
    }
  }

  /// What the status was before the first of the turns.
  package let first: Status
  /// Every day on which the status becomes another one, in the order of days, before and after the standpoint.
  package let turns: [Turn]
  /// The first day of the status; nil when it reaches back as far as rules and records do.
  package let since: CalendarDay?
  package let next: Turn?
  /// In the order of the product's wanted papers for the market and use.
  package let evidence: [EvidenceSlot]

  package init(
    first: Status, turns: [Turn], asOf: CalendarDay, evidence: [EvidenceSlot]
  ) {
    self.first = first
    self.turns = turns
    since = turns.last { $0.day <= asOf }?.day
    next = turns.first { asOf < $0.day }
    self.evidence = evidence
  }

  /// The status on a day, with the same facts known.
  package func status(on day: CalendarDay) -> Status {
    turns.last { $0.day <= day }?.status ?? first
  }
}

/// One paper wanted of an offer in a market, and what the offer shows for it.
package struct EvidenceSlot: Sendable, Equatable {
  package enum Standing: Sendable, Equatable {
    /// A running paper covers the goods.
    case present
    /// A paper is named, and this is missing to tell whether it counts.
    case open(Fact)
    /// A paper is named, but does not count because of this.
    case failing(Fact)
    case missing
  }

  package let schemes: [CertificateScheme.ID]
  /// -1 for none.
  private let row: Int32
  package let standing: Standing

  package init(schemes: [CertificateScheme.ID], standing: Standing, paper: Int?) {
    self.schemes = schemes
    self.standing = standing
    row = paper.map { Int32($0) } ?? -1
  }

  /// Index into `Directory.certificates` of the paper spoken of.
  package var paper: Int? { row < 0 ? nil : Int(row) }
}
