import DirectoryModel

/// What judging needs beside a supplier: which rules apply to which goods, and who else speaks of them.
struct JudgingBench: Sendable {
  private let directory: Directory
  private let rules: [RegistrationRule]
  private let standpoint: Standpoint
  private let crossReferences: CrossReferences
  /// Rules in force that apply, by product, market and use.
  private let applicable: [[Int]]
  private let waivers: [Supplier.ID: [Int]]

  init(_ directory: Directory, _ rules: [RegistrationRule], _ standpoint: Standpoint) {
    self.directory = directory
    self.rules = rules
    self.standpoint = standpoint
    crossReferences = CrossReferences(of: directory, at: standpoint)

    let inForce = rules.indices.filter {
      rules[$0].statement.period(on: standpoint.asOf) != nil
    }
    var applicable: [[Int]] = []
    for product in directory.products {
      for market in directory.markets {
        for use in IntendedUse.allCases {
          applicable.append(
            inForce.filter { index in
              let applies = rules[index].statement.applies
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
        standing(of: index, offer, in: market.value, supplier, position, &answers)
      }
    }
  }

  /// Answers that more than one standing of a supplier shares.
  private struct SupplierAnswers {
    struct ProfileQuestion: Hashable {
      let rule: Int
      let product: Product.ID
      let use: IntendedUse
    }

    /// By rule: the same in every market of the offer at hand.
    var ofOffer: [Int: Answer] = [:]
    var ofProfile: [ProfileQuestion: Answer] = [:]
  }

  private func standing(
    of index: Int, _ offer: Offer, in market: Market.ID, _ supplier: Supplier, _ position: Int,
    _ answers: inout SupplierAnswers
  ) -> Judgement.Standing? {
    guard let productPosition = directory.position(of: offer.product.value),
      let marketPosition = directory.position(of: market)
    else { return nil }
    let useCount = IntendedUse.allCases.count
    let row = (productPosition * directory.markets.count + marketPosition) * useCount
    let candidates = applicable[row + (offer.use.value == .medical ? 0 : 1)]
    let subject = RuleSubject(
      supplier: supplier, supplierPosition: position, offer: offer,
      product: directory.products[productPosition], market: market, directory: directory,
      crossReferences: crossReferences, standpoint: standpoint)

    var verdicts: [Verdict] = []
    verdicts.reserveCapacity(candidates.count)
    var isCovered = false
    for rule in candidates where rules[rule].statement.applies.covers(rolesOf: supplier) {
      let answer = answer(of: rule, about: subject, &answers)
      // A rule that has nothing to ask of the offer proves nothing of it either.
      isCovered = isCovered || (rules[rule].isForMarkets && answer.outcome != .notApplicable)
      verdicts.append(
        Verdict(
          rule: rule, outcome: answer.outcome, evidence: answer.evidence,
          findings: answer.findings,
          waiver: waiver(for: rule, supplier, offer.product.value, market)))
    }
    return Judgement.Standing(
      offer: index, market: market, status: status(of: verdicts, isCovered: isCovered),
      verdicts: verdicts, isCovered: isCovered)
  }

  private func answer(
    of rule: Int, about subject: RuleSubject, _ answers: inout SupplierAnswers
  ) -> Answer {
    if let known = answers.ofOffer[rule] { return known }
    let check = rules[rule].check
    let question = SupplierAnswers.ProfileQuestion(
      rule: rule, product: subject.product.id, use: subject.offer.use.value)
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
