import DirectoryModel

/// What the rules say of one offer on other days than the standpoint's; each question is asked once in each situation.
struct OfferHistory {
  private let agenda: RuleAgenda
  private let file: OfferFile
  private let facts: OfferSituations
  /// By situation; made when something is asked in it.
  private var files: [OfferFile?]
  /// By situation and question, `unknown` where it was not asked yet.
  private var effects: [UInt8]

  private static let unknown: UInt8 = 0xFF

  init(of file: OfferFile, _ agenda: RuleAgenda, _ turns: FactTurns) {
    self.agenda = agenda
    self.file = file
    facts = OfferSituations(
      of: file, on: turns, ruleTurns: agenda.turns(forProductAt: file.productPosition))
    files = Array(repeating: nil, count: facts.samples.count)
    effects = Array(
      repeating: Self.unknown, count: facts.samples.count * agenda.questions.count)
  }

  /// The status on every day on which it can change; what it was before the first, and each change.
  mutating func statuses(
    of standing: Judgement.Standing, _ subject: RuleSubject
  ) -> (first: Status, turns: [StandingProof.Turn]) {
    let asOf = file.standpoint.asOf
    let days = sortedDays(agenda.turns(for: subject) + facts.days)
    guard let earliest = days.first else { return (standing.status, []) }
    beginStanding(standing)
    var day = DayOfOffer(agenda.stretches(of: subject))
    day.reach(earliest.adding(days: -1), agenda, facts)
    let first = asOf < earliest ? standing.status : status(on: day, subject)
    var turns: [StandingProof.Turn] = []
    var last = first
    for (index, next) in days.enumerated() {
      let isToday = next <= asOf && (index + 1 == days.count || asOf < days[index + 1])
      day.reach(next, agenda, facts)
      let status = isToday ? standing.status : status(on: day, subject)
      if status != last { turns.append(StandingProof.Turn(day: next, status: status)) }
      last = status
    }
    return (first, turns)
  }

  /// Takes over what was answered at the standpoint, and forgets what holds for another market only.
  private mutating func beginStanding(_ standing: Judgement.Standing) {
    for question in agenda.marketQuestions {
      for situation in facts.samples.indices {
        effects[place(of: question, in: situation)] = Self.unknown
      }
    }
    let today = facts.situation(on: file.standpoint.asOf)
    standing.verdicts.forEachWithFindings { verdict, findings in
      guard let question = agenda.questionToday(of: verdict.rule) else { return }
      effects[place(of: question, in: today)] =
        StatusEffect(
          of: verdict.outcome, findings, isForMarkets: agenda.questions[question].isForMarkets
        ).rawValue
    }
  }

  private mutating func status(on day: DayOfOffer, _ subject: RuleSubject) -> Status {
    var effect: StatusEffect = []
    let situation = facts.situations[day.start]
    for place in agenda.stretch(at: day.stretch).questions {
      effect.formUnion(self.effect(of: agenda.asked[place], in: situation, subject))
    }
    return effect.status
  }

  private mutating func effect(
    of position: Int, in situation: Int, _ subject: RuleSubject
  ) -> StatusEffect {
    let place = place(of: position, in: situation)
    if effects[place] != Self.unknown { return StatusEffect(rawValue: effects[place]) }
    let question = agenda.questions[position]
    var effect: StatusEffect = []
    if question.covers(rolesOf: file.firm.supplier) {
      let answer = question.answer(
        about: RuleSubject(
          question.turns == .nothing ? file : file(in: situation), in: subject.market,
          at: subject.marketPosition))
      effect = StatusEffect(
        of: answer.outcome, answer.findings, isForMarkets: question.isForMarkets)
    }
    effects[place] = effect.rawValue
    return effect
  }

  private mutating func file(in situation: Int) -> OfferFile {
    if let file = files[situation] { return file }
    let file = file.on(facts.samples[situation])
    files[situation] = file
    return file
  }

  /// Where an effect is kept; of an answer that nothing turns in the first situation only.
  private func place(of question: Int, in situation: Int) -> Int {
    let isOne =
      switch agenda.answersTurn[question] {
      case .nothing: true
      case .otherThanPapers: facts.turnWithPapersOnly
      case .anything: false
      }
    return isOne ? question : situation * agenda.answersTurn.count + question
  }
}

/// A day of an offer in a market: which of the rules' stretches and which of its own it lies in.
private struct DayOfOffer {
  private let stretches: Range<Int>
  private(set) var stretch: Int
  private(set) var start = 0

  init(_ stretches: Range<Int>) {
    self.stretches = stretches
    stretch = stretches.lowerBound
  }

  /// Goes on to a later day.
  mutating func reach(_ day: CalendarDay, _ agenda: RuleAgenda, _ facts: OfferSituations) {
    while stretch + 1 < stretches.upperBound, let next = agenda.stretch(at: stretch + 1).from,
      next <= day
    {
      stretch += 1
    }
    while start < facts.starts.count, facts.starts[start] <= day { start += 1 }
  }
}
