import DirectoryModel

/// Met when goods of this kind can be offered for the use at all.
final class UseFitsProduct: RuleCheck {
  static let name = "use-fits-product"
  static let turns = AnswerTurns.nothing

  init(from parameters: inout FieldReader, in directory: Directory) {}

  func answer(about subject: RuleSubject) -> Answer {
    let use = subject.offer.use
    if subject.product.use.allows(use.value) { return .met() }
    return .unmet([
      Finding(
        .useNotPossible, [subject.product.id.text, use.value.rawValue],
        message: "\(subject.product.id) is offered for \(use.value.rawValue) use, "
          + "but goods of this kind are \(subject.product.use.rawValue)",
        at: use.range)
    ])
  }
}
