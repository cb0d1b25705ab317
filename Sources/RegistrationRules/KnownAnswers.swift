import DirectoryModel

/// Answers about one offer that its markets share; one is used for many offers, so that it is made once.
struct KnownAnswers {
  /// By rule: the same in every market of the offer of this turn.
  private var ofOffer: [(turn: Int, answer: Answer)]
  private var turn = 0

  init(rules: Int) {
    ofOffer = Array(repeating: (turn: 0, answer: .notApplicable), count: rules)
  }

  /// Forgets what is known of the offer before, or of the same on another day.
  mutating func beginOffer() { turn += 1 }

  /// The answer to a rule's question about the offer, asked only where it is not known.
  mutating func answer(of rule: Int, _ ask: () -> Answer) -> Answer {
    if ofOffer[rule].turn == turn { return ofOffer[rule].answer }
    let answer = ask()
    ofOffer[rule] = (turn, answer)
    return answer
  }
}
