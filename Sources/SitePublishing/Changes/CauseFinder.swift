import DirectoryModel

/// An offer of which a status turned, and what of its own records was changed.
struct TurnedOffer {
  let supplier: StatedRecord
  let old: StatedOffer
  let new: StatedOffer
  let isSupplierEdited: Bool
  let isOfferEdited: Bool
}

/// Tells why statuses turned: what changed of the records behind them, and which days passed.
struct CauseFinder {
  private let old: Standpoint
  private let new: Standpoint
  private let dates: DateIndex
  private let areRulesStated: Bool
  /// By the digest of the key.
  private var certificates: [TextDigest: [StatusCause.Fact]] = [:]
  /// By code; only rules of which a deciding field changed.
  private var rules: [String: StatusCause.Fact] = [:]
  /// By id of a supplier the notice is about.
  private var notices: [String: [StatusCause.Fact]] = [:]

  init(_ old: EditionSide, _ new: EditionSide) {
    self.old = old.name.standpoint
    self.new = new.name.standpoint
    dates = DateIndex(old, new)
    areRulesStated = old.state.rules != nil && new.state.rules != nil
  }

  /// Takes down what changed beside suppliers and offers.
  mutating func note(_ records: [RecordChange]) {
    for record in records {
      let event: StatusCause.Event =
        switch record.change {
        case .added: .added
        case .removed: .removed
        case .changed: .changed
        }
      let fact = StatusCause.Fact(record.subject, record.key, event)
      switch record.subject {
      case .certificate:
        certificates[TextDigest(of: record.key), default: []].append(fact)
      case .rule:
        let deciding: Set = ["applies-to", "check", "in-force", "severity"]
        let isDeciding = record.fields.contains { deciding.contains($0.name) }
        if record.change != .changed || isDeciding { rules[record.key] = fact }
      case .notice:
        for supplier in dates.suppliers(ofNotice: record.key) {
          notices[supplier, default: []].append(fact)
        }
      case .supplier, .offer, .product: break
      }
    }
  }

  /// Why the status of an offer in a market turned; kinds of causes that were found by judging are taken as they are.
  func causes(
    of offer: TurnedOffer, _ before: StatedStanding, _ now: StatedStanding,
    judged: Set<StatusCause.Kind>?
  ) -> [StatusCause] {
    let evidence = Evidence(
      edits: edits(of: offer), rules: ruleFacts(before, now),
      notices: noticeFacts(of: offer, before, now))
    if let judged {
      return StatusCause.Kind.allCases.filter(judged.contains).map { kind in
        StatusCause(
          kind: kind,
          facts: kind == .clock ? clockFacts(of: offer, before, now) : evidence.facts(of: kind))
      }
    }
    var causes: [StatusCause] = []
    if facts(alone: before, now) { causes += causesOfFacts(evidence) }
    if clock(alone: before, now) {
      causes.append(StatusCause(kind: .clock, facts: clockFacts(of: offer, before, now)))
    }
    // Neither would do alone: the status needed both.
    if causes.isEmpty {
      causes =
        causesOfFacts(evidence)
        + (old == new ? [] : [StatusCause(kind: .clock, facts: clockFacts(of: offer, before, now))])
    }
    let order = StatusCause.Kind.allCases
    return causes.sorted {
      (order.firstIndex(of: $0.kind) ?? 0) < (order.firstIndex(of: $1.kind) ?? 0)
    }
  }

  /// Whether the old facts give the new status on the new day.
  private func clock(alone before: StatedStanding, _ now: StatedStanding) -> Bool {
    guard old.asOf != new.asOf else { return false }
    return old.asOf < new.asOf
      ? before.status(on: new.asOf) == now.status : now.status(on: old.asOf) == before.status
  }

  /// Whether the new facts give the new status on the old day.
  private func facts(alone before: StatedStanding, _ now: StatedStanding) -> Bool {
    guard old.asOf != new.asOf else { return true }
    return old.asOf < new.asOf
      ? now.since.map { $0 <= old.asOf } ?? true : now.status(on: old.asOf) == now.status
  }

  private func causesOfFacts(_ evidence: Evidence) -> [StatusCause] {
    var kinds = [StatusCause.Kind.edit, .rule, .notice].filter { !evidence.facts(of: $0).isEmpty }
    if kinds.isEmpty { kinds = areRulesStated ? [.edit] : [.edit, .rule] }
    return kinds.map {
      StatusCause(kind: $0, isCertain: kinds.count == 1, facts: evidence.facts(of: $0))
    }
  }

  private func edits(of offer: TurnedOffer) -> [StatusCause.Fact] {
    var facts: [StatusCause.Fact] = []
    if offer.isSupplierEdited { facts.append(.init(.supplier, offer.supplier.key, .changed)) }
    if offer.isOfferEdited { facts.append(.init(.offer, offer.new.name.text, .changed)) }
    var seen: Set<TextDigest> = []
    for paper in offer.old.papers + offer.new.papers where seen.insert(paper).inserted {
      facts += certificates[paper] ?? []
    }
    return facts
  }

  /// Rules that changed and answer otherwise now; all that changed where no answer tells.
  private func ruleFacts(
    _ before: StatedStanding, _ now: StatedStanding
  ) -> [StatusCause.Fact] {
    let codes = differingCodes(before, now)
    let answering = codes.compactMap { rules[$0] }
    guard answering.isEmpty, codes.isEmpty else { return answering }
    return rules.sorted { $0.key < $1.key }.map(\.value)
  }

  private func noticeFacts(
    of offer: TurnedOffer, _ before: StatedStanding, _ now: StatedStanding
  ) -> [StatusCause.Fact] {
    guard before.status == .withdrawn || now.status == .withdrawn else { return [] }
    return notices[offer.supplier.key] ?? []
  }

  private func differingCodes(_ before: StatedStanding, _ now: StatedStanding) -> [String] {
    Set(before.open).symmetricDifference(now.open)
      .reduce(into: Set<String>()) { $0.insert($1.hasSuffix("?") ? String($1.dropLast()) : $1) }
      .sorted()
  }

  private func clockFacts(
    of offer: TurnedOffer, _ before: StatedStanding, _ now: StatedStanding
  ) -> [StatusCause.Fact] {
    let span = min(old.asOf, new.asOf)...max(old.asOf, new.asOf)
    let turns = (old.asOf < new.asOf ? before : now).turns.map(\.day)
    let days = Set(turns + [now.since, before.since].compactMap { $0 })
      .filter { span.contains($0) && $0 != span.lowerBound }.sorted()
    let codes = Set(differingCodes(before, now))
    let facts = days.flatMap { day in
      dates.facts(
        on: day, papers: offer.old.papers + offer.new.papers, rules: codes,
        supplier: offer.supplier.key)
    }
    guard facts.isEmpty, old.knownBy != new.knownBy else { return facts }
    let known = min(old.knownBy, new.knownBy)...max(old.knownBy, new.knownBy)
    return dates.recorded(in: known, papers: offer.old.papers + offer.new.papers)
  }

  private struct Evidence {
    let edits: [StatusCause.Fact]
    let rules: [StatusCause.Fact]
    let notices: [StatusCause.Fact]

    func facts(of kind: StatusCause.Kind) -> [StatusCause.Fact] {
      switch kind {
      case .edit: edits
      case .rule: rules
      case .notice: notices
      case .clock: []
      }
    }
  }
}
