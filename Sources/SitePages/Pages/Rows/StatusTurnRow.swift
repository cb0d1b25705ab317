import DirectoryModel

/// A status that turned: of which offer, in which market, from what to what, and why.
struct StatusTurnRow: Sendable {
  let supplier: NamedLink
  let goods: NamedLink
  let use: [UseLabel]
  let models: String
  let market: NamedLink
  let old: [StatusBadge]
  let new: [StatusBadge]
  let causes: [ChangesPage.Remark]

  static let shape = Shape<StatusTurnRow>([
    .link("supplier") { $0.supplier },
    .link("product") { $0.goods },
    .rows("use", UseLabel.shape) { $0.use },
    .text("models") { $0.models },
    .link("market") { $0.market },
    .rows("old", StatusBadge.shape) { $0.old },
    .rows("new", StatusBadge.shape) { $0.new },
    .rows("causes", ChangesPage.Remark.shape) { $0.causes },
  ])

  init(_ change: StatusChange, _ words: PageWords) {
    supplier = words.link(toSupplier: change.supplier, named: change.supplierName)
    goods = words.link(to: Product.ID(change.offer.product))
    use = IntendedUse(rawValue: change.offer.use).map(words.use) ?? []
    models = change.offer.models
    market = words.link(to: Market.ID(change.market))
    old = [words.badge(change.old)]
    new = [words.badge(change.new)]
    causes = change.causes.map { cause in
      let facts =
        cause.facts.isEmpty
        ? [words.text(.eventElsewhere)] : cause.facts.prefix(6).map(words.fact)
      let said = words.text(.causeSaid, words.text(cause.kind.phrase), words.list(facts))
      return ChangesPage.Remark(
        text: said + (cause.isCertain ? "" : words.text(.changesDoubt)))
    }
  }
}

extension PageWords {
  /// A supplier of any edition by name; a link when it has a page in this one.
  func link(toSupplier id: String, named name: String) -> NamedLink {
    directory.supplier(Supplier.ID(id)).map { link(to: $0) } ?? NamedLink(foreign(name))
  }

  /// What happened to a record, as a clause.
  func fact(_ fact: StatusCause.Fact) -> String {
    let name = text(.subjectNamed, text(fact.subject.phrase), self.name(of: fact))
    let day = fact.day.map(dayText) ?? text(.valueUnknown)
    let last = fact.day.map { dayText($0.adding(days: -1)) } ?? text(.valueUnknown)
    return switch (fact.event, fact.subject) {
    case (.added, _): text(.eventAdded, name)
    case (.removed, _): text(.eventRemoved, name)
    case (.changed, _): text(.eventChanged, name)
    case (.begins, .certificate): text(.eventCertificateBegins, name, day)
    case (.begins, .notice): text(.eventNoticeBegins, name, day)
    case (.begins, _): text(.eventRuleBegins, name, day)
    case (.ends, .certificate): text(.eventCertificateEnds, name, last)
    case (.ends, .notice): text(.eventNoticeEnds, name, day)
    case (.ends, _): text(.eventRuleEnds, name, last)
    case (.recorded, _): text(.eventRecorded, name, day)
    case (.turns, _): text(.eventTurns, name, day)
    }
  }

  /// A supplier by its name, everything else by its key.
  private func name(of fact: StatusCause.Fact) -> String {
    guard fact.subject == .supplier else { return fact.key }
    return directory.supplier(Supplier.ID(fact.key))?.name.value ?? fact.key
  }
}
