import DirectoryModel

/// Met when the profile text claims none of the words; denials, titles of standards and the firm's names do not count.
struct MakesNoClaim: RuleCheck {
  static let name = "makes-no-claim"
  static let asksAboutProfile = true

  /// How many claims of one profile are listed; a text full of them needs no longer list.
  private static let listed = 20
  private let vocabulary: ClaimVocabulary

  init(from parameters: inout FieldReader, in directory: Directory) {
    vocabulary = ClaimVocabulary(from: &parameters)
  }

  func answer(about subject: RuleSubject) -> Answer {
    var findings: [Finding] = []
    for profile in subject.file.firm.texts where vocabulary.mayClaim(profile.prose) {
      let prose = profile.prose
      let text = profile.folded
      for claim in claims(in: text, of: prose, subject).prefix(Self.listed - findings.count) {
        guard let range = text.range(of: claim.range, in: prose) else { continue }
        findings.append(.claim(vocabulary.phrases[claim.phrase], at: range, subject))
      }
    }
    return findings.isEmpty ? .met() : .unmet(findings)
  }

  private func claims(
    in text: FoldedProse, of prose: Prose, _ subject: RuleSubject
  ) -> [PhraseMatcher.Match] {
    let matches = vocabulary.matcher.matches(in: text.bytes)
    guard matches.contains(where: { vocabulary.says($0.phrase) }) else { return [] }
    let sorted = matches.sorted {
      ($0.range.lowerBound, $1.range.upperBound, $0.phrase)
        < ($1.range.lowerBound, $0.range.upperBound, $1.phrase)
    }
    var reading = ClaimReading(
      prose, text, vocabulary, FirmNames(of: subject.supplier, vocabulary))
    reading.read(sorted)
    return reading.claims
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
