import DirectoryModel

/// Answers that more than one standing of a supplier shares; one is used for many suppliers, so that it is made once.
struct KnownAnswers {
  private struct ProfileQuestion: Hashable {
    let rule: Int
    let period: Int
    let product: Int
    let use: IntendedUse
  }

  /// By rule: the same in every market of the offer of this turn.
  private var ofOffer: [(turn: Int, answer: Answer)]
  private var turn = 0
  /// The same for all offers of one product and use, on every day of the rule's period.
  private var ofProfile: [ProfileQuestion: Answer] = [:]

  init(rules: Int) {
    ofOffer = Array(repeating: (turn: 0, answer: .notApplicable), count: rules)
  }

  /// Forgets what is known of the supplier before.
  mutating func beginSupplier() {
    if !ofProfile.isEmpty { ofProfile.removeAll(keepingCapacity: true) }
    beginOffer()
  }

  /// Forgets what is known of the offer before, or of the same on another day.
  mutating func beginOffer() { turn += 1 }

  /// The answer to a rule's question, asked only where it is not known.
  mutating func answer(
    to question: DatedQuestion, of rule: Int, about subject: RuleSubject
  ) -> Answer {
    if ofOffer[rule].turn == turn { return ofOffer[rule].answer }
    let answer =
      question.asksAboutProfile
      ? profileAnswer(to: question, of: rule, about: subject)
      : question.answer(about: subject)
    if !question.dependsOnMarket { ofOffer[rule] = (turn, answer) }
    return answer
  }

  private mutating func profileAnswer(
    to question: DatedQuestion, of rule: Int, about subject: RuleSubject
  ) -> Answer {
    let key = ProfileQuestion(
      rule: rule, period: question.period, product: subject.file.productPosition,
      use: subject.offer.use.value)
    if let known = ofProfile[key] { return known }
    let answer = question.answer(about: subject)
    ofProfile[key] = answer
    return answer
  }
}
