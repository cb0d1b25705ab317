import DirectoryModel

/// Met when the offer names one of the standards; compared by beginning, blanks and case aside.
final class NamesStandard: RuleCheck {
  static let name = "names-standard"
  static let turns = AnswerTurns.nothing
  let standards: [Located<String>]
  private let folded: [[UInt8]]
  /// The standards as a finding lists them.
  private let names: [String]

  init(from parameters: inout FieldReader, in directory: Directory) {
    parameters.need("standards")
    standards = parameters.texts("standards")
    folded = standards.map { Array(FoldedNumber($0.value).text.utf8) }
    names = [standards.map(\.value).joined(separator: ", ")]
    for (standard, text) in zip(standards, folded) where text.isEmpty {
      parameters.report(.emptyParameter("standards", at: standard.range))
    }
  }

  func answer(about subject: RuleSubject) -> Answer {
    let isNamed = subject.file.standards.contains { name in
      folded.contains { Self.begins(name, with: $0) }
    }
    return isNamed ? .met() : .unmet([.noStandard(of: names, subject)])
  }

  /// Whether a name begins with a standard and not with the longer number of another one (EN 149, EN 1498).
  private static func begins(_ name: [UInt8], with standard: [UInt8]) -> Bool {
    guard name.starts(with: standard) else { return false }
    guard let last = standard.last, name.count > standard.count else { return true }
    return !(isDigit(last) && isDigit(name[standard.count]))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}

extension Finding {
  fileprivate static func noStandard(
    of names: [String], _ subject: RuleSubject
  ) -> Finding {
    let offer = subject.offer
    return Finding(
      .noStandard, names, at: offer.standards.first?.range ?? offer.use.range
    ) { values in
      "\(offer.product.value) is offered without one of the standards \(values.first ?? "")"
    }
  }
}
