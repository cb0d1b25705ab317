import DirectoryModel

/// The statuses of an offer on other days than the standpoint's, with the same facts known.
struct StatusTimeline: Sendable {
  private let directory: Directory
  private let rules: [RegistrationRule]
  private let standpoint: Standpoint
  /// The first day of each stretch in which no rule begins or ends; before the first lies one more stretch.
  private let boundaries: [CalendarDay]
  private let benches: [JudgingBench]
  private let crossReferences: CrossReferences
  private let claimSearch: ClaimSearch
  /// By product and market: the days on which a rule about them turns.
  private let ruleTurns: [[CalendarDay]]

  init(
    _ directory: Directory, _ rules: [RegistrationRule], _ standpoint: Standpoint, jobs: Int
  ) {
    self.directory = directory
    self.rules = rules
    self.standpoint = standpoint
    let days = rules.flatMap { $0.statement.periods.map(\.window) }.flatMap(\.turns)
    boundaries = Set(days).sorted()
    let periods = rules.flatMap(\.statement.periods)
    ruleTurns = directory.products.flatMap { product in
      directory.markets.map { market in
        periods.filter { $0.applies.covers(product) && $0.applies.covers(market.id) }
          .flatMap(\.window.turns)
      }
    }
    let crossReferences = CrossReferences.find(
      in: directory, for: rules, at: standpoint, jobs: jobs)
    self.crossReferences = crossReferences
    let claimSearch = ClaimSearch(for: rules)
    self.claimSearch = claimSearch
    let first = boundaries.first.map { $0.adding(days: -1) } ?? standpoint.asOf
    benches = ([first] + boundaries).map { day in
      JudgingBench(
        directory, rules, Standpoint(asOf: day, knownBy: standpoint.knownBy), crossReferences,
        claimSearch)
    }
  }

  /// An empty store of answers for `proofs`.
  var noAnswers: KnownAnswers { KnownAnswers(rules: rules.count) }

  /// The proofs of a supplier's standings, in their order.
  func proofs(
    of standings: [Judgement.Standing], _ position: Int, _ answers: inout KnownAnswers
  ) -> [StandingProof] {
    let today = bench(on: standpoint.asOf)
    let firm = FirmFile(at: position, in: directory, crossReferences, claimSearch)
    var file: (offer: Int, file: OfferFile)?
    return standings.map { standing in
      if file?.offer != standing.offer {
        file = today.file(of: standing.offer, firm, at: standpoint)
          .map { (standing.offer, $0) }
      }
      guard let place = directory.position(of: standing.market), let file = file?.file else {
        return StandingProof(
          first: standing.status, turns: [], asOf: standpoint.asOf, evidence: [])
      }
      let subject = RuleSubject(file, in: standing.market, at: place)
      let history = history(of: standing, subject, &answers)
      return StandingProof(
        first: history.first, turns: history.turns, asOf: standpoint.asOf,
        evidence: evidenceSlots(of: subject, standing))
    }
  }

  /// The status on every day on which it can change; what it was before the first, and each change.
  private func history(
    of standing: Judgement.Standing, _ subject: RuleSubject, _ answers: inout KnownAnswers
  ) -> (first: Status, turns: [StandingProof.Turn]) {
    let days = Set(ruleDays(of: subject) + days(of: subject)).sorted()
    guard let earliest = days.first else { return (standing.status, []) }
    let today = days.partitioningIndex { $0 > standpoint.asOf } - 1
    let first =
      today < 0
      ? standing.status
      : status(of: standing.offer, subject, on: earliest.adding(days: -1), &answers)
    var turns: [StandingProof.Turn] = []
    var last = first
    for (index, day) in days.enumerated() {
      let status =
        index == today
        ? standing.status : status(of: standing.offer, subject, on: day, &answers)
      if status != last { turns.append(StandingProof.Turn(day: day, status: status)) }
      last = status
    }
    return (first, turns)
  }

  private func status(
    of offer: Int, _ subject: RuleSubject, on day: CalendarDay, _ answers: inout KnownAnswers
  ) -> Status {
    let other = RuleSubject(
      subject.file.on(day), in: subject.market, at: subject.marketPosition)
    return bench(on: day).status(of: offer, other, &answers)
  }

  private func bench(on day: CalendarDay) -> JudgingBench {
    benches[boundaries.partitioningIndex { $0 > day }]
  }

  /// Days on which a rule that can be about such goods in the market begins, ends or asks for something else.
  private func ruleDays(of subject: RuleSubject) -> [CalendarDay] {
    ruleTurns[subject.file.productPosition * directory.markets.count + subject.marketPosition]
  }

  /// Days on which an answer about the offer can change, those of the rules left aside.
  private func days(of subject: RuleSubject) -> [CalendarDay] {
    var days = subject.offer.handOvers.compactMap(\.date)
    for paper in subject.file.papers {
      for certificate in paper.rows.map({ directory.certificates[$0.index] }) {
        days += [
          certificate.issued?.value, certificate.since, certificate.checked,
          certificate.expires?.value.adding(days: 1),
        ].compactMap { $0 }
        let scheme = directory.scheme(certificate.scheme.value)
        days += scheme?.inForce.flatMap(\.window.turns) ?? []
        guard certificate.issued == nil else { continue }
        let issuer = certificate.issuer.flatMap { directory.issuer($0.value) }
        days += issuer?.scopes.flatMap(\.window.turns) ?? []
        days += paper.number.years.compactMap {
          CalendarDay(year: $0, month: 1, day: 1)
        }
      }
    }
    for index in subject.crossReferences.notices(about: subject.supplierPosition) {
      let notice = directory.notices[index]
      days += [notice.published, notice.ended].compactMap { $0 }
    }
    return days
  }
}

extension DayWindow {
  /// The days from which on it holds or no longer holds.
  fileprivate var turns: [CalendarDay] {
    [from, until?.adding(days: 1)].compactMap { $0 }
  }
}

extension FoldedNumber {
  /// Every stretch of four digits that can be a year from 1900 to 2099.
  fileprivate var years: [Int] {
    let bytes = Array(text.utf8)
    guard bytes.count >= 4 else { return [] }
    return (0...(bytes.count - 4)).compactMap { start in
      let digits = bytes[start..<(start + 4)]
      guard digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
      let year = digits.reduce(0) { $0 * 10 + Int($1) - 48 }
      return (1900...2099).contains(year) ? year : nil
    }
  }
}

extension [CalendarDay] {
  /// The first index of a sorted list from which on all days satisfy the condition.
  fileprivate func partitioningIndex(_ isLater: (CalendarDay) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isLater(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
