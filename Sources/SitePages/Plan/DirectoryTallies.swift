package import DirectoryModel

/// The counts of an edition: statuses by market and product, answers by rule, evidence by level.
package struct DirectoryTallies: Sendable, Equatable {
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
  package private(set) var papers: PaperTally

  init(
    _ directory: Directory, _ judgement: Judgement, _ proofs: [[StandingProof]], known: [Int32]
  ) {
    let empty = Array(repeating: UseTally(), count: directory.markets.count)
    markets = empty
    products = Array(repeating: empty, count: directory.products.count)
    rules = Array(repeating: OutcomeTally(), count: judgement.rules.count)
    papers = PaperTally(directory, judgement.standpoint)
    for position in known {
      add(
        directory.suppliers[Int(position)], judgement.standings[Int(position)],
        proofs[Int(position)], directory, at: judgement.standpoint)
    }
  }

  /// The counts with changed suppliers taken out as they were and put in as they are.
  func corrected(
    from before: SiteContent, to judgement: Judgement, _ proofs: [[StandingProof]],
    by changes: SupplierChanges
  ) -> DirectoryTallies {
    var corrected = self
    let standpoint = judgement.standpoint
    for change in changes.all {
      let position = change.position
      if change.old.isKnown(at: standpoint) {
        corrected.add(
          change.old, before.judgement.standings[position], before.proofs[position],
          before.directory, at: standpoint, times: -1)
      }
      if change.new.isKnown(at: standpoint) {
        // Suppliers refer to products and markets, and these are the same.
        corrected.add(
          change.new, judgement.standings[position], proofs[position], before.directory,
          at: standpoint)
      }
    }
    return corrected
  }

  /// The same with other standings of a supplier whose offers are what they were.
  package func exchanging(
    _ old: [CountedStanding], for new: [CountedStanding], of supplier: Supplier,
    in directory: Directory
  ) -> DirectoryTallies {
    var exchanged = self
    for (standings, times) in [(old, -1), (new, 1)] {
      for counted in standings {
        exchanged.add(
          counted.standing, turning: counted.later, of: supplier, directory, times: times)
      }
    }
    return exchanged
  }

  /// The same with another tally of the papers.
  package func counting(_ papers: PaperTally) -> DirectoryTallies {
    var counting = self
    counting.papers = papers
    return counting
  }

  /// The counts a tape has, in the order of `put`.
  init(from tape: inout NumberTape) throws(NumberTape.Torn) {
    suppliers = try tape.number()
    madeUp = try tape.number()
    offers = try tape.number()
    medicalOffers = try tape.number()
    uncovered = try tape.number()
    markets = []
    for _ in 0..<(try tape.count()) { markets.append(try UseTally(from: &tape)) }
    products = []
    for _ in 0..<(try tape.count()) {
      var product: [UseTally] = []
      for _ in markets { product.append(try UseTally(from: &tape)) }
      products.append(product)
    }
    rules = []
    for _ in 0..<(try tape.count()) { rules.append(try OutcomeTally(from: &tape)) }
    papers = try PaperTally(from: &tape)
  }

  func put(on tape: inout NumberTape) {
    for count in [suppliers, madeUp, offers, medicalOffers, uncovered] { tape.put(count) }
    tape.put(markets.count)
    for market in markets { market.put(on: &tape) }
    tape.put(products.count)
    for market in products.joined() { market.put(on: &tape) }
    tape.put(rules.count)
    for rule in rules { rule.put(on: &tape) }
    papers.put(on: &tape)
  }

  package var standings: StatusTally {
    markets.reduce(into: StatusTally()) { $0.add($1.total) }
  }

  /// The first day after the standpoint on which a status turns, and how many do.
  package var nextTurn: NextTurn? {
    let turns = standings.turns
    guard let day = turns.keys.lazy.map(\.day).min() else { return nil }
    return NextTurn(
      day: day, count: turns.reduce(0) { $1.key.day == day ? $0 + Int($1.value) : $0 })
  }

  /// Counts a supplier; `times` is -1 to take it out again.
  private mutating func add(
    _ supplier: Supplier, _ standings: [Judgement.Standing], _ proofs: [StandingProof],
    _ directory: Directory, at standpoint: Standpoint, times: Int = 1
  ) {
    suppliers += times
    if supplier.isFictional { madeUp += times }
    offers += times * supplier.offers.count
    medicalOffers += times * supplier.offers.count { $0.use.value == .medical }
    for (standing, proof) in zip(standings, proofs) {
      let later = proof.turns.drop { $0.day <= standpoint.asOf }
      add(standing, turning: later, of: supplier, directory, times: times)
    }
  }

  private mutating func add(
    _ standing: Judgement.Standing, turning later: ArraySlice<StandingProof.Turn>,
    of supplier: Supplier, _ directory: Directory, times: Int
  ) {
    if !standing.isCovered { uncovered += times }
    if let market = directory.position(of: standing.market) {
      let offer = supplier.offers[standing.offer]
      markets[market].add(standing.status, turning: later, for: offer.use.value, times: times)
      if let product = directory.position(of: offer.product.value) {
        products[product][market].add(
          standing.status, turning: later, for: offer.use.value, times: times)
      }
    }
    standing.verdicts.forEachBare { rules[$0.rule].add($0, times: times) }
  }
}

/// A day on which statuses turn, and how many do.
package struct NextTurn: Sendable, Equatable {
  package let day: CalendarDay
  package let count: Int
}

/// A standing as it is counted: with its turns after the standpoint.
package struct CountedStanding: Sendable {
  let standing: Judgement.Standing
  let later: ArraySlice<StandingProof.Turn>

  package init(_ standing: Judgement.Standing, turning later: [StandingProof.Turn]) {
    self.standing = standing
    self.later = later[...]
  }

  /// Those of a supplier.
  package static func all(ofSupplierAt position: Int, in content: SiteContent) -> [Self] {
    zip(content.judgement.standings[position], content.proofs[position]).map { standing, proof in
      CountedStanding(
        standing, turning: proof.turns.filter { content.edition.standpoint.asOf < $0.day })
    }
  }
}

/// What the register holds at the standpoint: how rows are evidenced and how old their checks are.
package struct PaperTally: Sendable, Equatable {
  package private(set) var rows = 0
  package private(set) var register = 0
  package private(set) var document = 0
  package private(set) var declared = 0
  package private(set) var unstated = 0
  package private(set) var unchecked = 0
  package private(set) var withoutEnd = 0
  package private(set) var oldestCheck: CalendarDay?
  package private(set) var newestCheck: CalendarDay?

  init(from tape: inout NumberTape) throws(NumberTape.Torn) {
    rows = try tape.number()
    register = try tape.number()
    document = try tape.number()
    declared = try tape.number()
    unstated = try tape.number()
    unchecked = try tape.number()
    withoutEnd = try tape.number()
    oldestCheck = try tape.day()
    newestCheck = try tape.day()
  }

  func put(on tape: inout NumberTape) {
    for count in [rows, register, document, declared, unstated, unchecked, withoutEnd] {
      tape.put(count)
    }
    tape.put(oldestCheck)
    tape.put(newestCheck)
  }

  init(_ directory: Directory, _ standpoint: Standpoint) {
    for certificate in directory.certificates where certificate.recorded <= standpoint.knownBy {
      add(CountedPaper(certificate, in: directory))
    }
  }

  /// The same with a paper in the place of another; nil when the days of the oldest and newest check cannot be told without
  /// the others.
  package func exchanging(_ old: CountedPaper, for new: CountedPaper) -> PaperTally? {
    guard old != new else { return self }
    if let checked = old.checked, checked != new.checked {
      let isOldest = checked == oldestCheck && new.checked.map { $0 > checked } ?? true
      let isNewest = checked == newestCheck && new.checked.map { $0 < checked } ?? true
      if isOldest || isNewest { return nil }
    }
    var exchanged = self
    exchanged.add(old, times: -1)
    exchanged.add(new)
    return exchanged
  }

  /// Counts a paper; `times` is -1 to take it out again.
  package mutating func add(_ paper: CountedPaper, times: Int = 1) {
    rows += times
    switch paper.evidence {
    case .register: register += times
    case .document: document += times
    case .declared: declared += times
    case nil: unstated += times
    }
    if let checked = paper.checked {
      oldestCheck = min(oldestCheck ?? checked, checked)
      newestCheck = max(newestCheck ?? checked, checked)
    } else {
      unchecked += times
    }
    if paper.isWithoutEnd { withoutEnd += times }
  }
}

/// What of a register row is counted.
package struct CountedPaper: Sendable, Equatable {
  let evidence: Certificate.Evidence?
  let checked: CalendarDay?
  /// Whether it has no end where papers of its scheme have one.
  let isWithoutEnd: Bool

  package init(_ paper: Certificate, in directory: Directory) {
    self.init(
      of: paper.scheme.value, evidence: paper.evidence, checked: paper.checked,
      isEnding: paper.expires != nil, in: directory)
  }

  package init(
    of scheme: CertificateScheme.ID, evidence: Certificate.Evidence?, checked: CalendarDay?,
    isEnding: Bool, in directory: Directory
  ) {
    self.evidence = evidence
    self.checked = checked
    isWithoutEnd = !isEnding && directory.scheme(scheme)?.ends == .dated
  }
}
