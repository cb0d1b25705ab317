import DirectoryModel

/// Met when the profile text claims none of the words; denials, titles of standards and the firm's names do not count.
final class MakesNoClaim: RuleCheck {
  static let name = "makes-no-claim"
  static let turns = AnswerTurns.nothing

  let vocabulary: ClaimVocabulary

  init(from parameters: inout FieldReader, in directory: Directory) {
    vocabulary = ClaimVocabulary(from: &parameters)
  }

  func answer(about subject: RuleSubject) -> Answer {
    let claims = subject.file.firm.claims(by: vocabulary)
    if claims.isEmpty { return .met() }
    return .unmet(claims.map { .claim(vocabulary.phrases[$0.phrase], at: $0.range, subject) })
  }
}

extension Finding {
  fileprivate static func claim(
    _ words: String, at range: SourceRange, _ subject: RuleSubject
  ) -> Finding {
    Finding(
      .medicalClaim, [words, subject.product.id.text],
      message: "“\(words)” is a medical claim, but \(subject.product.id) is offered for "
        + "\(subject.offer.use.value.rawValue) use",
      at: range, notes: [Diagnostic.Note("the use is stated here", at: subject.offer.use.range)])
  }
}
