import DirectoryModel

/// Met when the offer names one of the standards; compared by beginning, blanks and case aside.
struct NamesStandard: RuleCheck {
  static let name = "names-standard"
  let standards: [Located<String>]
  private let folded: [String]

  init(from parameters: inout FieldReader, in directory: Directory) {
    parameters.need("standards")
    standards = parameters.texts("standards")
    folded = standards.map { FoldedNumber($0.value).text }
  }

  func answer(about subject: RuleSubject) -> Answer {
    let named = subject.offer.standards.map { FoldedNumber($0.value).text }
    let isNamed = named.contains { name in folded.contains { name.hasPrefix($0) } }
    return isNamed ? .met() : .unmet([.noStandard(of: standards, subject)])
  }
}

extension Finding {
  fileprivate static func noStandard(
    of standards: [Located<String>], _ subject: RuleSubject
  ) -> Finding {
    let names = standards.map(\.value).joined(separator: ", ")
    return Finding(
      .noStandard, [names],
      message: "\(subject.product.id) is offered without one of the standards \(names)",
      at: subject.offer.standards.first?.range ?? subject.offer.use.range)
  }
}
