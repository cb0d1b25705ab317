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
  private let questions: [RegistrationRule.Question?]
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

  func standings(of position: Int) -> [Judgement.Standing] {
    let supplier = directory.suppliers[position]
    guard supplier.isKnown(at: standpoint) else { return [] }
    var answers = SupplierAnswers()
    return supplier.offers.enumerated().flatMap { index, offer in
      answers.ofOffer = [:]
      return offer.markets.compactMap { market in
        subject(of: index, in: market.value, position, at: standpoint)
          .map { standing(of: index, $0, &answers) }
      }
    }
  }

  /// The status of an offer on any day on which the bench's rules are in force as they are.
  func status(
    of offer: Int, _ subject: RuleSubject, _ answers: inout SupplierAnswers
  ) -> Status {
    answers.ofOffer = [:]
    return standing(of: offer, subject, &answers).status
  }

  /// What is judged; nil when its product or market is not in the directory.
  func subject(
    of index: Int, in market: Market.ID, _ position: Int, at standpoint: Standpoint
  ) -> RuleSubject? {
    let supplier = directory.suppliers[position]
    let offer = supplier.offers[index]
    guard let product = directory.position(of: offer.product.value),
      let marketPosition = directory.position(of: market)
    else { return nil }
    return RuleSubject(
      supplier: supplier, supplierPosition: position, offer: offer,
      product: directory.products[product], productPosition: product, market: market,
      marketPosition: marketPosition, directory: directory, crossReferences: crossReferences,
      standpoint: standpoint)
  }

  /// Answers that more than one standing of a supplier shares.
  struct SupplierAnswers {
    struct ProfileQuestion: Hashable {
      let rule: Int
      let period: Int
      let product: Product.ID
      let use: IntendedUse
    }

    /// By rule: the same in every market of the offer at hand.
    fileprivate var ofOffer: [Int: Answer] = [:]
    /// The same on every day of the rule's period.
    fileprivate var ofProfile: [ProfileQuestion: Answer] = [:]
  }

  private func standing(
    of index: Int, _ subject: RuleSubject, _ answers: inout SupplierAnswers
  ) -> Judgement.Standing {
    let supplier = subject.supplier
    let useCount = IntendedUse.allCases.count
    let row =
      (subject.productPosition * directory.markets.count + subject.marketPosition) * useCount
    let candidates = applicable[row + (subject.offer.use.value == .medical ? 0 : 1)]

    var verdicts: [Verdict] = []
    verdicts.reserveCapacity(candidates.count)
    var isCovered = false
    for rule in candidates {
      guard let question = questions[rule], question.applies.covers(rolesOf: supplier) else {
        continue
      }
      let answer = answer(to: question, of: rule, about: subject, &answers)
      // A rule that has nothing to ask of the offer proves nothing of it either.
      isCovered = isCovered || (question.isForMarkets && answer.outcome != .notApplicable)
      verdicts.append(
        Verdict(
          rule: rule, outcome: answer.outcome, evidence: answer.evidence,
          findings: answer.findings,
          waiver: waiver(for: rule, supplier, subject.product.id, subject.market)))
    }
    return Judgement.Standing(
      offer: index, market: subject.market, status: status(of: verdicts, isCovered: isCovered),
      verdicts: verdicts, isCovered: isCovered)
  }

  private func answer(
    to asked: RegistrationRule.Question, of rule: Int, about subject: RuleSubject,
    _ answers: inout SupplierAnswers
  ) -> Answer {
    if let known = answers.ofOffer[rule] { return known }
    let question = SupplierAnswers.ProfileQuestion(
      rule: rule, period: asked.period, product: subject.product.id,
      use: subject.offer.use.value)
    let check = asked.check
    let asksAboutProfile = type(of: check).asksAboutProfile
    let known = asksAboutProfile ? answers.ofProfile[question] : nil
    let answer = known ?? check.answer(about: subject)
    if asksAboutProfile { answers.ofProfile[question] = answer }
    if !type(of: check).dependsOnMarket { answers.ofOffer[rule] = answer }
    return answer
  }

  /// The five statuses; only rules of severity error decide.
  private func status(of verdicts: [Verdict], isCovered: Bool) -> Status {
    let deciding = verdicts.filter { rules[$0.rule].statement.severity == .error }
    let unmet = deciding.filter { $0.outcome == .unmet }
    let findings = unmet.lazy.flatMap(\.findings)
    if findings.contains(where: { $0.fact.isWithdrawal }) { return .withdrawn }
    let hasUnknown = deciding.contains { $0.outcome == .unknown }
    if !unmet.isEmpty {
      let isOnlyEnded = findings.allSatisfy { $0.fact.isEnded }
      return isOnlyEnded && !hasUnknown && isCovered ? .lapsed : .notCleared
    }
    return hasUnknown || !isCovered ? .unproven : .cleared
  }

  private func waiver(
    for rule: Int, _ supplier: Supplier, _ product: Product.ID, _ market: Market.ID
  ) -> Int? {
    waivers[supplier.id]?.first { index in
      let waiver = directory.waivers[index]
      return waiver.rule.value == rules[rule].statement.code
        && waiver.until.value >= standpoint.asOf
        && waiver.product.map { $0.value == product } ?? true
        && waiver.market.map { $0.value == market } ?? true
    }
  }
}
