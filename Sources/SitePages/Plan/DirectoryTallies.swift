package import DirectoryModel

/// The counts of an edition: statuses by market and product, answers by rule, evidence by level.
package struct DirectoryTallies: Sendable {
  package private(set) var suppliers = 0
  package private(set) var madeUp = 0
  package private(set) var offers = 0
  package private(set) var medicalOffers = 0
  /// By position of the market.
  package private(set) var markets: [UseTally]
  /// By position of the product, then of the market.
  package private(set) var products: [[UseTally]]
  /// By position of the rule.
  package private(set) var rules: [OutcomeTally]
  /// Offers in a market for which no rule of that market was in force.
  package private(set) var uncovered = 0
  package let papers: PaperTally

  init(
    _ directory: Directory, _ judgement: Judgement, _ proofs: [[StandingProof]], known: [Int32]
  ) {
    let empty = Array(repeating: UseTally(), count: directory.markets.count)
    markets = empty
    products = Array(repeating: empty, count: directory.products.count)
    rules = Array(repeating: OutcomeTally(), count: judgement.rules.count)
    papers = PaperTally(directory, judgement.standpoint)
    suppliers = known.count
    for position in known {
      let supplier = directory.suppliers[Int(position)]
      if supplier.isFictional { madeUp += 1 }
      offers += supplier.offers.count
      medicalOffers += supplier.offers.count { $0.use.value == .medical }
      for (standing, proof) in zip(judgement.standings[Int(position)], proofs[Int(position)]) {
        let later = proof.turns.drop { $0.day <= judgement.standpoint.asOf }
        add(standing, turning: later, of: supplier, directory)
      }
    }
  }

  package var standings: StatusTally {
    markets.reduce(into: StatusTally()) { $0.add($1.total) }
  }

  private mutating func add(
    _ standing: Judgement.Standing, turning later: ArraySlice<StandingProof.Turn>,
    of supplier: Supplier, _ directory: Directory
  ) {
    if !standing.isCovered { uncovered += 1 }
    if let market = directory.position(of: standing.market) {
      let offer = supplier.offers[standing.offer]
      markets[market].add(standing.status, turning: later, for: offer.use.value)
      if let product = directory.position(of: offer.product.value) {
        products[product][market].add(standing.status, turning: later, for: offer.use.value)
      }
    }
    for verdict in standing.verdicts { rules[verdict.rule].add(verdict) }
  }
}

/// What the register holds at the standpoint: how rows are evidenced and how old their checks are.
package struct PaperTally: Sendable {
  package private(set) var rows = 0
  package private(set) var register = 0
  package private(set) var document = 0
  package private(set) var declared = 0
  package private(set) var unstated = 0
  package private(set) var unchecked = 0
  package private(set) var withoutEnd = 0
  package private(set) var oldestCheck: CalendarDay?
  package private(set) var newestCheck: CalendarDay?

  init(_ directory: Directory, _ standpoint: Standpoint) {
    for certificate in directory.certificates where certificate.recorded <= standpoint.knownBy {
      rows += 1
      switch certificate.evidence {
      case .register: register += 1
      case .document: document += 1
      case .declared: declared += 1
      case nil: unstated += 1
      }
      if let checked = certificate.checked {
        oldestCheck = min(oldestCheck ?? checked, checked)
        newestCheck = max(newestCheck ?? checked, checked)
      } else {
        unchecked += 1
      }
      let ends = directory.scheme(certificate.scheme.value)?.ends
      if certificate.expires == nil, ends == .dated { withoutEnd += 1 }
    }
  }
}
