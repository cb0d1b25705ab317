import DirectoryModel

/// Met when the check digits of the supplier's identifiers and of the offer's GTIN fit.
struct IdentifiersAreSound: RuleCheck {
  static let name = "identifiers-are-sound"

  init(from parameters: inout FieldReader, in directory: Directory) {}

  func answer(about subject: RuleSubject) -> Answer {
    var findings: [Finding] = []
    var isAsked = false
    func ask(_ text: Located<String>, _ name: String, _ check: (String) -> CheckDigitAnswer) {
      switch check(text.value) {
      case .fits: isAsked = true
      case .wrong(let expected):
        isAsked = true
        findings.append(.wrongDigit(text, name, expected: expected))
      case .malformed:
        isAsked = true
        findings.append(.malformed(text, name))
      }
    }
    for claim in subject.supplier.identifiers {
      switch claim.scheme {
      case .uscc: ask(claim.text, "USCC", checkCreditCode)
      case .lei: ask(claim.text, "LEI", checkLEI)
      case .gln: ask(claim.text, "GLN") { checkGS1($0, lengths: [13]) }
      case .srn, .fei, .duns: break
      }
    }
    if let gtin = subject.offer.gtin {
      ask(gtin, "GTIN") { checkGS1($0, lengths: [8, 12, 13, 14]) }
    }
    guard isAsked else { return .notApplicable }
    return findings.isEmpty ? .met() : .unmet(findings)
  }
}

extension Finding {
  fileprivate static func wrongDigit(
    _ text: Located<String>, _ name: String, expected: String
  ) -> Finding {
    Finding(
      .checkDigitWrong, [name, text.value, expected],
      message: "\(name) \(text.value) ends in another check digit than \(expected)",
      at: text.range)
  }

  fileprivate static func malformed(_ text: Located<String>, _ name: String) -> Finding {
    Finding(
      .identifierMalformed, [name, text.value],
      message: "\(text.value) is not built like a \(name)", at: text.range)
  }
}
