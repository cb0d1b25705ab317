import DirectoryModel

/// Answers about one offer that its markets share; one is used for many offers, so that it is made once.
struct KnownAnswers {
  /// By rule: the same in every market of the offer of this turn.
  private var ofOffer: [(turn: Int, answer: Answer)]
  private var turn = 0
  /// Nanoseconds spent on each rule; empty while nobody measures.
  private(set) var spent: [Int] = []
  private let clock = ContinuousClock()
  /// Where the verdicts of one standing are written after those of another.
  var verdicts = VerdictList.Writer()

  init(rules: Int) {
    ofOffer = Array(repeating: (turn: 0, answer: .notApplicable), count: rules)
  }

  /// Forgets what is known of the offer before, or of the same on another day.
  mutating func beginOffer() { turn += 1 }

  /// Begins to measure.
  mutating func startClock() { spent = Array(repeating: 0, count: ofOffer.count) }

  /// Ends measuring and hands over what was spent.
  mutating func stopClock() -> [Int] {
    defer { spent = [] }
    return spent
  }

  /// Asks, and measures what it takes where somebody wants to know.
  mutating func ask(_ rule: Int, _ ask: () -> Answer) -> Answer {
    guard !spent.isEmpty else { return ask() }
    let start = clock.now
    let answer = ask()
    let (seconds, attoseconds) = start.duration(to: clock.now).components
    spent[rule] += Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    return answer
  }

  /// The answer to a rule's question about the offer, asked only where it is not known.
  mutating func answer(of rule: Int, _ ask: () -> Answer) -> Answer {
    if ofOffer[rule].turn == turn { return ofOffer[rule].answer }
    let answer = self.ask(rule, ask)
    ofOffer[rule] = (turn, answer)
    return answer
  }
}
