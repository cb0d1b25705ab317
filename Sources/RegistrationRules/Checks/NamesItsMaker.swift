import DirectoryModel

/// Met when a private label says who makes the goods.
final class NamesItsMaker: RuleCheck {
  static let name = "names-its-maker"
  static let turns = AnswerTurns.nothing

  init(from parameters: inout FieldReader, in directory: Directory) {}

  func answer(about subject: RuleSubject) -> Answer {
    guard let role = subject.supplier.roles.first(where: { $0.value == .privateLabel }) else {
      return .notApplicable
    }
    if let maker = subject.offer.madeBy, maker.value != subject.supplier.id { return .met() }
    return .unmet([.noMaker(subject, role: role.range)])
  }
}

extension Finding {
  fileprivate static func noMaker(_ subject: RuleSubject, role: SourceRange) -> Finding {
    Finding(
      .noMaker, [subject.supplier.name.value],
      message: "\(subject.product.id) is sold under a private label without naming its maker",
      at: subject.offer.product.range,
      notes: [Diagnostic.Note("the firm says here that it is a private label", at: role)])
  }
}
