import DirectoryModel

/// Unmet when goods that were handed over as non-medical are called medical further on.
///
/// The steps are the hand-overs the offer states, in their order, and the offer itself as the last. A step of unknown
/// use leaves the answer open, never met; one dated after the day has not happened yet.
final class UseIsKept: RuleCheck {
  static let name = "use-is-kept"
  static let turns = AnswerTurns.otherThanPapers

  init(from parameters: inout FieldReader, in directory: Directory) {}

  func answer(about subject: RuleSubject) -> Answer {
    let day = subject.standpoint.asOf
    let steps = subject.offer.handOvers.filter { $0.date.map { $0 <= day } ?? true }
    guard !steps.isEmpty else { return .notApplicable }
    if let first = steps.first(where: { $0.use == .nonMedical }) {
      let later = steps.drop { $0.range != first.range }.first { $0.use == .medical }
      if let later { return .unmet([.turned(first, later: later)]) }
      if subject.offer.use.value == .medical {
        return .unmet([.turned(first, into: subject.offer)])
      }
    }
    let unknown = steps.filter { $0.use == .unknown }
    return unknown.isEmpty ? .met() : .unknown(unknown.map(Finding.unknown))
  }
}

extension Finding {
  fileprivate static func turned(_ first: HandOver, later: HandOver) -> Finding {
    Finding(
      .useTurnedMedical, [first.step.rawValue, later.step.rawValue],
      message: "what was not for medical use at the \(first.step.rawValue) "
        + "is called medical at the \(later.step.rawValue)",
      at: later.range,
      notes: [Diagnostic.Note("this step says non-medical", at: first.range)])
  }

  fileprivate static func turned(_ first: HandOver, into offer: Offer) -> Finding {
    Finding(
      .useTurnedMedical, [first.step.rawValue, offer.use.value.rawValue],
      message: "what was not for medical use at the \(first.step.rawValue) "
        + "is offered for medical use",
      at: offer.use.range,
      notes: [Diagnostic.Note("this step says non-medical", at: first.range)])
  }

  fileprivate static func unknown(_ step: HandOver) -> Finding {
    Finding(
      .handOverUnknown, [step.step.rawValue],
      message: "use at the \(step.step.rawValue) is not on record", at: step.range)
  }
}
