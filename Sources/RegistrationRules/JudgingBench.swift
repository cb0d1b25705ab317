import CPlatform
import DirectoryModel

/// What judging needs beside a supplier: which rules apply to which goods, and who else speaks of them.
struct JudgingBench: Sendable {
  /// What has to be known of a rule for each of millions of verdicts.
  private struct Applicable {
    let rule: Int
    /// What it asks; kept alive by `questions` and not counted.
    ///
    /// All threads ask the same questions: counting who does at the moment would cost more than most answers.
    let question: Unmanaged<DatedQuestion>
    let decides: Bool
    let isForMarkets: Bool
    let dependsOnMarket: Bool
    let asksForRoles: Bool

    init(_ rule: Int, _ question: DatedQuestion) {
      self.rule = rule
      self.question = Unmanaged.passUnretained(question)
      decides = question.decides
      isForMarkets = question.isForMarkets
      dependsOnMarket = question.dependsOnMarket
      asksForRoles = !question.applies.roles.isEmpty
    }
  }

  private let directory: Directory
  private let rules: [RegistrationRule]
  private let standpoint: Standpoint
  private let crossReferences: CrossReferences
  private let claimSearch: ClaimSearch
  /// Rules in force that apply, one row behind the other.
  private let applicable: [Applicable]
  /// By product, market and use: where its row stands in `applicable`.
  private let rows: [Range<Int>]
  /// What each rule asks on the day, nil for those not in force.
  private let questions: [DatedQuestion?]
  private let waivers: [Supplier.ID: [Int]]

  init(
    _ directory: Directory, _ rules: [RegistrationRule], _ standpoint: Standpoint,
    _ crossReferences: CrossReferences, _ claimSearch: ClaimSearch
  ) {
    self.directory = directory
    self.rules = rules
    self.standpoint = standpoint
    self.crossReferences = crossReferences
    self.claimSearch = claimSearch

    let questions = rules.map { $0.question(on: standpoint.asOf) }
    self.questions = questions
    var applicable: [Applicable] = []
    var rows: [Range<Int>] = []
    let asked = questions.enumerated().compactMap { rule, question in question.map { (rule, $0) } }
    let offered = Self.offered(in: directory)
    for product in directory.products {
      let isOffered = offered?.contains(product.id) ?? true
      let ofProduct = isOffered ? asked.filter { $1.covers(product) } : []
      for market in directory.markets {
        let ofMarket = ofProduct.filter { $1.covers(market.id) }
        for use in IntendedUse.allCases {
          let start = applicable.count
          for (rule, question) in ofMarket where question.covers(use) {
            applicable.append(Applicable(rule, question))
          }
          rows.append(start..<applicable.count)
        }
      }
    }
    self.applicable = applicable
    self.rows = rows
    waivers = Dictionary(grouping: directory.waivers.indices) { [waivers = directory.waivers] in
      waivers[$0].supplier.value
    }
  }

  /// The products few suppliers offer, such as those of a rule's example, so that no rows are made for others; nil for more.
  private static func offered(in directory: Directory) -> Set<Product.ID>? {
    guard directory.suppliers.count <= 16 else { return nil }
    return Set(directory.suppliers.flatMap { $0.offers.map(\.product.value) })
  }

  /// An empty store of answers for `standings`.
  var noAnswers: KnownAnswers { KnownAnswers(rules: rules.count) }

  func firm(at position: Int) -> FirmFile {
    FirmFile(at: position, in: directory, crossReferences, claimSearch)
  }

  private static let bytesOfRow = 320
  /// Of the words of a row so many hold all its texts and lists.
  private static let wordsOfTexts: Int32 = 20

  /// Asks for the rows that a supplier's offers name, which stand anywhere in memory, while another one is judged.
  func prefetchRows(ofSupplierAt position: Int) {
    forEachRow(ofSupplierAt: position) { row in
      for place in stride(from: 0, to: Self.bytesOfRow, by: 64) { platform_prefetch(row + place) }
    }
  }

  /// Asks for the texts of rows that have been asked for.
  func prefetchTexts(ofSupplierAt position: Int) {
    forEachRow(ofSupplierAt: position) { platform_prefetch_parts($0, Self.wordsOfTexts) }
  }

  @inline(__always)
  private func forEachRow(
    ofSupplierAt position: Int, _ body: (UnsafeMutableRawPointer) -> Void
  ) {
    guard directory.suppliers.indices.contains(position) else { return }
    for offer in directory.suppliers[position].offers {
      for claim in offer.claims {
        for row in claim.certificates {
          body(Unmanaged.passUnretained(directory.certificates[row]).toOpaque())
        }
      }
    }
  }

  func standings(of firm: FirmFile, _ answers: inout KnownAnswers) -> [Judgement.Standing] {
    let supplier = firm.supplier
    guard supplier.isKnown(at: standpoint) else { return [] }
    let own = waivers.isEmpty ? [] : waivers[supplier.id] ?? []
    var standings: [Judgement.Standing] = []
    standings.reserveCapacity(supplier.offers.reduce(0) { $0 + $1.markets.count })
    for (index, offer) in supplier.offers.enumerated() {
      answers.beginOffer()
      guard let file = firm.file(of: index, at: standpoint) else { continue }
      for market in offer.markets {
        guard let place = directory.position(of: market.value) else { continue }
        let subject = RuleSubject(file, in: market.value, at: place)
        standings.append(standing(of: index, subject, own, &answers))
      }
    }
    return standings
  }

  /// Judges an offer in one market; `own` are the indices of the supplier's waivers.
  private func standing(
    of index: Int, _ subject: RuleSubject, _ own: [Int], _ answers: inout KnownAnswers
  ) -> Judgement.Standing {
    let file = subject.file
    let place = file.productPosition * directory.markets.count + subject.marketPosition
    let row = rows[place * IntendedUse.allCases.count + (file.offer.use.value == .medical ? 0 : 1)]

    var effect: StatusEffect = []
    for place in row {
      let applicable = applicable[place]
      if applicable.asksForRoles, !covers(applicable.rule, file.firm.supplier) { continue }
      let answer = answer(to: applicable, about: subject, &answers)
      if applicable.decides {
        effect.formUnion(
          StatusEffect(of: answer.outcome, answer.findings, isForMarkets: applicable.isForMarkets))
      }
      let waiver =
        own.isEmpty
        ? nil : waiver(for: applicable.rule, own, file.offer.product.value, subject.market)
      answers.verdicts.add(
        BareVerdict(
          rule: applicable.rule, outcome: answer.outcome, evidence: answer.evidence,
          waiver: waiver), answer.findings)
    }
    return Judgement.Standing(
      offer: index, market: subject.market, status: effect.status,
      verdicts: answers.verdicts.finish(), isCovered: effect.contains(.covered))
  }

  private func answer(
    to applicable: Applicable, about subject: RuleSubject, _ answers: inout KnownAnswers
  ) -> Answer {
    let rule = applicable.rule
    if applicable.dependsOnMarket {
      return answers.ask(rule) { ask(applicable.question, about: subject) }
    }
    return answers.answer(of: rule) { ask(applicable.question, about: subject) }
  }

  private func ask(_ question: Unmanaged<DatedQuestion>, about subject: RuleSubject) -> Answer {
    question._withUnsafeGuaranteedRef { $0.answer(about: subject) }
  }

  private func covers(_ rule: Int, _ supplier: Supplier) -> Bool {
    questions[rule]?.covers(rolesOf: supplier) ?? false
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
