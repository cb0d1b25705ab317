import DirectoryModel

/// Tells what differs between two editions, and why statuses turned.
///
/// - Parameters:
///   - old: the earlier edition.
///   - new: the one it is compared with.
///   - judged: tells causes by judging; without it they are found by comparing days.
/// - Returns: everything that differs, in a fixed order.
func compareEditions(
  _ old: EditionSide, _ new: EditionSide, judged: JudgedCauses? = nil
) -> EditionChanges {
  var comparison = EditionComparison(old: old, new: new, judged: judged)
  comparison.compareRecords()
  comparison.compareSuppliers()
  return comparison.changes()
}

private struct EditionComparison {
  private let old: EditionSide
  private let new: EditionSide
  private let judged: JudgedCauses?
  private var records: [RecordChange] = []
  private var statuses: [StatusChange] = []
  private var untold: [StatedSubject] = []
  private var finder: CauseFinder

  init(old: EditionSide, new: EditionSide, judged: JudgedCauses?) {
    self.old = old
    self.new = new
    self.judged = judged
    finder = CauseFinder(old, new)
  }

  func changes() -> EditionChanges {
    EditionChanges(
      old: old.name, new: new.name, method: judged == nil ? .dates : .judging,
      records: records.sorted(by: precedes),
      statuses: statuses.sorted {
        ($0.supplier, $0.offer.text, $0.market) < ($1.supplier, $1.offer.text, $1.market)
      }, untold: untold)
  }

  private func precedes(_ left: RecordChange, _ right: RecordChange) -> Bool {
    let order = StatedSubject.allCases
    let places = (order.firstIndex(of: left.subject) ?? 0, order.firstIndex(of: right.subject) ?? 0)
    if places.0 != places.1 { return places.0 < places.1 }
    let keys = (
      (left.offer?.supplier ?? "", left.key, left.change.rawValue),
      (right.offer?.supplier ?? "", right.key, right.change.rawValue)
    )
    return keys.0 < keys.1
  }

  /// Everything but suppliers and their offers.
  mutating func compareRecords() {
    compare(.certificate, old.state.certificates, new.state.certificates)
    compare(.rule, old.state.rules, new.state.rules)
    compare(.notice, old.state.notices, new.state.notices)
    compare(.product, old.state.products, new.state.products)
    finder.note(records)
  }

  private mutating func compare(
    _ subject: StatedSubject, _ old: [StatedRecord]?, _ new: [StatedRecord]?
  ) {
    guard let old, let new else {
      untold.append(subject)
      return
    }
    for pair in pairRecords(old, new) {
      add(subject, pair.old.map { old[$0] }, pair.new.map { new[$0] })
    }
  }

  /// - Returns: whether the two differ.
  @discardableResult
  private mutating func add(
    _ subject: StatedSubject, _ old: StatedRecord?, _ new: StatedRecord?,
    of supplier: StatedRecord? = nil, _ name: OfferName? = nil
  ) -> Bool {
    guard let named = new ?? old else { return false }
    let fields = old.flatMap { old in new.map { differences(old, $0) } } ?? []
    guard old == nil || new == nil || !fields.isEmpty else { return false }
    records.append(
      RecordChange(
        subject: subject, change: old == nil ? .added : new == nil ? .removed : .changed,
        key: named.key, title: named.title,
        offer: supplier.flatMap { supplier in name.map { (supplier.key, supplier.title, $0) } },
        fields: fields))
    return true
  }

  mutating func compareSuppliers() {
    let (olds, news) = (old.state.suppliers, new.state.suppliers)
    for pair in pairRecords(olds.lazy.map(\.record), news.lazy.map(\.record)) {
      let (old, new) = (pair.old.map { olds[$0] }, pair.new.map { news[$0] })
      let isEdited = add(.supplier, old?.record, new?.record)
      compareOffers(old, new, isEdited: isEdited)
    }
  }

  private mutating func compareOffers(
    _ old: StatedSupplier?, _ new: StatedSupplier?, isEdited: Bool
  ) {
    guard let named = new?.record ?? old?.record else { return }
    let (olds, news) = (old?.offers ?? [], new?.offers ?? [])
    for pair in pairOffers(olds, news) {
      let (oldOffer, newOffer) = (pair.old.map { olds[$0] }, pair.new.map { news[$0] })
      let isOfferEdited = add(
        .offer, oldOffer?.record, newOffer?.record, of: named, (newOffer ?? oldOffer)?.name)
      guard let oldOffer, let newOffer, let oldPlace = pair.old, let newPlace = pair.new else {
        continue
      }
      let turned = TurnedOffer(
        supplier: named, old: oldOffer, new: newOffer, isSupplierEdited: isEdited,
        isOfferEdited: isOfferEdited)
      for before in oldOffer.standings {
        guard let now = newOffer.standings.first(where: { $0.market == before.market }),
          now.status != before.status
        else { continue }
        let place = StandingPlace(
          supplier: named.key, oldOffer: oldPlace, newOffer: newPlace, market: now.market)
        statuses.append(
          StatusChange(
            supplier: named.key, supplierName: named.title, offer: newOffer.name,
            market: now.market, old: before.status, new: now.status,
            causes: finder.causes(of: turned, before, now, judged: judged?(place))))
      }
    }
  }
}
