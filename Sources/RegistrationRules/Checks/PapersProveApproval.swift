import DirectoryModel

/// Unmet when the only papers an offer names are of kinds that approve no product.
final class PapersProveApproval: RuleCheck {
  static let name = "papers-prove-approval"
  static let turns = AnswerTurns.nothing
  let kinds: [CertificateScheme.Kind]

  init(from parameters: inout FieldReader, in directory: Directory) {
    parameters.need("kinds")
    kinds = parameters.choices("kinds", of: CertificateScheme.Kind.self).map(\.value)
  }

  func answer(about subject: RuleSubject) -> Answer {
    var substitutes: [Finding] = []
    var unrecorded: [Finding] = []
    for paper in subject.file.papers {
      let claim = paper.claim
      let schemes = self.schemes(of: paper, subject)
      if schemes.isEmpty { unrecorded.append(.unrecorded(claim)) }
      for scheme in schemes {
        guard kinds.contains(scheme.kind) else { return .met() }
        substitutes.append(.substitute(claim, scheme))
      }
    }
    guard !substitutes.isEmpty else { return .notApplicable }
    // A paper nobody has seen may be the one that approves the product.
    return unrecorded.isEmpty ? .unmet(substitutes) : .unknown(unrecorded)
  }

  /// The schemes a paper is of, each once: by its rows, by its own id where it has no number, else by its form.
  private func schemes(of paper: ClaimedPaper, _ subject: RuleSubject) -> [CertificateScheme] {
    let all = subject.directory.schemes
    guard let first = paper.rows.first?.schemePosition else {
      // Any scheme without a grammar could have such a number: that says nothing.
      return paper.mayBeOf.map { all[$0] }.filter {
        if case .ownStyle = $0.numbers { $0.id.text == paper.claim.text.value } else { true }
      }
    }
    if paper.rows.allSatisfy({ $0.schemePosition == first }) {
      return first < 0 ? [] : [all[first]]
    }
    return Set(paper.rows.map(\.schemePosition)).sorted().filter { $0 >= 0 }.map { all[$0] }
  }
}

extension Finding {
  fileprivate static func substitute(
    _ claim: CertificateClaim, _ scheme: CertificateScheme
  ) -> Finding {
    Finding(
      .onlySubstitutes, [claim.text.value, scheme.id.text, scheme.kind.rawValue],
      message: "\(claim.text.value) is a paper of kind \(scheme.kind.rawValue), "
        + "which approves no product",
      at: claim.text.range)
  }
}
