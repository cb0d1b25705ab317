import DirectoryModel

/// Met when the check digits of the supplier's identifiers and of the offer's GTIN fit.
///
/// Unknown for early credit codes of Fujian, some of which are genuine though their check character does not fit.
final class IdentifiersAreSound: RuleCheck {
  static let name = "identifiers-are-sound"
  static let turns = AnswerTurns.nothing

  init(from parameters: inout FieldReader, in directory: Directory) {}

  func answer(about subject: RuleSubject) -> Answer {
    var findings: [Finding] = []
    var isAsked = false
    let answers = subject.file.firm.identifierAnswers
    for index in answers.indices {
      guard let answer = answers[index] else { continue }
      isAsked = true
      if answer == .fits { continue }
      let claim = subject.supplier.identifiers[index]
      if let finding = Finding.about(claim.text, claim.scheme.rawValue, answer) {
        findings.append(finding)
      }
    }
    if let gtin = subject.offer.gtin {
      isAsked = true
      let answer = checkGS1(gtin.value, lengths: [8, 12, 13, 14])
      if let finding = Finding.about(gtin, "GTIN", answer) { findings.append(finding) }
    }
    guard isAsked else { return .notApplicable }
    if findings.isEmpty { return .met() }
    let faults = findings.filter { $0.fact != .creditCodeIsEarly }
    return faults.isEmpty ? .unknown(findings) : .unmet(faults)
  }
}

extension Finding {
  fileprivate static func about(
    _ text: Located<String>, _ scheme: String, _ answer: CheckDigitAnswer
  ) -> Finding? {
    let name = scheme.uppercased()
    switch answer {
    case .fits: return nil
    case .wrong(let expected):
      return Finding(
        .checkDigitWrong, [scheme, text.value, expected],
        message: "\(name) \(text.value) ends in another check digit than \(expected)",
        at: text.range)
    case .swapped(let meant):
      return Finding(
        .checkDigitsSwapped, [scheme, text.value, meant],
        message: "\(name) \(text.value) has two neighbours swapped, the check digit fits \(meant)",
        at: text.range)
    case .early:
      return Finding(
        .creditCodeIsEarly, [text.value],
        message: "\(text.value) is an early credit code of Fujian whose check digit may not fit",
        at: text.range)
    case .malformed:
      return Finding(
        .identifierMalformed, [scheme, text.value],
        message: "\(text.value) is not built like a \(name)", at: text.range)
    }
  }
}
