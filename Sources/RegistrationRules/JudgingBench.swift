import DirectoryModel

/// What judging needs beside a supplier: which rules apply to which goods, and who else speaks of them.
struct JudgingBench: Sendable {
  private let directory: Directory
  private let rules: [RegistrationRule]
  private let standpoint: Standpoint
  private let crossReferences: CrossReferences
  /// Rules in force that apply, by product, market and use.
  private let applicable: [[Int]]
  /// What each rule asks on the day, nil for those not in force.
  private let questions: [DatedQuestion?]
  private let waivers: [Supplier.ID: [Int]]

  init(
    _ directory: Directory, _ rules: [RegistrationRule], _ standpoint: Standpoint,
    _ crossReferences: CrossReferences
  ) {
    self.directory = directory
    self.rules = rules
    self.standpoint = standpoint
    self.crossReferences = crossReferences

    let questions = rules.map { $0.question(on: standpoint.asOf) }
    self.questions = questions
    var applicable: [[Int]] = []
    for product in directory.products {
      for market in directory.markets {
        for use in IntendedUse.allCases {
          applicable.append(
            rules.indices.filter { index in
              guard let applies = questions[index]?.applies else { return false }
              return applies.covers(product) && applies.covers(market.id) && applies.covers(use)
            })
        }
      }
    }
    self.applicable = applicable
    waivers = Dictionary(grouping: directory.waivers.indices) { [waivers = directory.waivers] in
      waivers[$0].supplier.value
    }
  }

  /// An empty store of answers for `standings` and `status`.
  var noAnswers: KnownAnswers { KnownAnswers(rules: rules.count) }

  func standings(of position: Int, _ answers: inout KnownAnswers) -> [Judgement.Standing] {
    let supplier = directory.suppliers[position]
    guard supplier.isKnown(at: standpoint) else { return [] }
    let own = waivers.isEmpty ? [] : waivers[supplier.id] ?? []
    let firm = FirmFile(supplier, at: position)
    answers.beginSupplier()
    var standings: [Judgement.Standing] = []
    standings.reserveCapacity(supplier.offers.reduce(0) { $0 + $1.markets.count })
    for (index, offer) in supplier.offers.enumerated() {
      answers.beginOffer()
      guard let file = file(of: index, firm, at: standpoint) else { continue }
      for market in offer.markets {
        guard let place = directory.position(of: market.value) else { continue }
        let subject = RuleSubject(file, in: market.value, at: place)
        standings.append(standing(of: index, subject, own, &answers))
      }
    }
    return standings
  }

  /// The status of an offer on any day on which the bench's rules are in force as they are.
  func status(
    of offer: Int, _ subject: RuleSubject, _ answers: inout KnownAnswers
  ) -> Status {
    answers.beginOffer()
    return standing(of: offer, subject, [], &answers).status
  }

  /// The file of an offer; nil when its product is not in the directory.
  func file(of index: Int, _ firm: FirmFile, at standpoint: Standpoint) -> OfferFile? {
    let offer = firm.supplier.offers[index]
    guard let product = directory.position(of: offer.product.value) else { return nil }
    return OfferFile(
      offer, of: directory.products[product], at: product, by: firm, in: directory,
      crossReferences, standpoint)
  }

  /// Judges an offer in one market; `own` are the indices of the supplier's waivers.
  private func standing(
    of index: Int, _ subject: RuleSubject, _ own: [Int], _ answers: inout KnownAnswers
  ) -> Judgement.Standing {
    let file = subject.file
    let useCount = IntendedUse.allCases.count
    let row =
      (file.productPosition * directory.markets.count + subject.marketPosition) * useCount
    let candidates = applicable[row + (file.offer.use.value == .medical ? 0 : 1)]

    var verdicts: [Verdict] = []
    verdicts.reserveCapacity(candidates.count)
    var isCovered = false
    var tally = StatusTally()
    for rule in candidates {
      guard let question = questions[rule], question.covers(rolesOf: file.firm.supplier) else {
        continue
      }
      let answer = answers.answer(to: question, of: rule, about: subject)
      // A rule that has nothing to ask of the offer proves nothing of it either.
      isCovered = isCovered || (question.isForMarkets && answer.outcome != .notApplicable)
      if question.decides { tally.add(answer) }
      verdicts.append(
        Verdict(
          rule: rule, outcome: answer.outcome, evidence: answer.evidence,
          findings: answer.findings,
          waiver: own.isEmpty
            ? nil : waiver(for: rule, own, file.offer.product.value, subject.market)))
    }
    return Judgement.Standing(
      offer: index, market: subject.market, status: tally.status(isCovered: isCovered),
      verdicts: verdicts, isCovered: isCovered)
  }

  private func waiver(
    for rule: Int, _ own: [Int], _ product: Product.ID, _ market: Market.ID
  ) -> Int? {
    own.first { index in
      let waiver = directory.waivers[index]
      return waiver.rule.value == rules[rule].statement.code
        && waiver.until.value >= standpoint.asOf
        && waiver.product.map { $0.value == product } ?? true
        && waiver.market.map { $0.value == market } ?? true
    }
  }
}

/// Adds up the answers of deciding rules to one of the five statuses.
private struct StatusTally {
  private var isWithdrawn = false
  private var hasUnmet = false
  private var isOnlyEnded = true
  private var hasUnknown = false

  mutating func add(_ answer: Answer) {
    switch answer.outcome {
    case .unmet:
      hasUnmet = true
      for finding in answer.findings {
        if finding.fact.isWithdrawal { isWithdrawn = true }
        if !finding.fact.isEnded { isOnlyEnded = false }
      }
    case .unknown: hasUnknown = true
    case .met, .notApplicable: break
    }
  }

  /// The status, given whether a rule made for the market had something to ask.
  func status(isCovered: Bool) -> Status {
    if isWithdrawn { return .withdrawn }
    if hasUnmet { return isOnlyEnded && !hasUnknown && isCovered ? .lapsed : .notCleared }
    return hasUnknown || !isCovered ? .unproven : .cleared
  }
}
