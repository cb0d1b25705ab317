import DirectoryModel

/// Unmet when the only papers an offer names are of kinds that approve no product.
struct PapersProveApproval: RuleCheck {
  static let name = "papers-prove-approval"
  let kinds: [CertificateScheme.Kind]

  init(from parameters: inout FieldReader, in directory: Directory) {
    parameters.need("kinds")
    kinds = parameters.choices("kinds", of: CertificateScheme.Kind.self).map(\.value)
  }

  func answer(about subject: RuleSubject) -> Answer {
    var substitutes: [Finding] = []
    var unrecorded: [Finding] = []
    for claim in subject.offer.claims {
      let schemes = self.schemes(of: claim, subject)
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
  private func schemes(of claim: CertificateClaim, _ subject: RuleSubject) -> [CertificateScheme] {
    let rows = subject.visibleRows(of: claim)
    let named = Set(rows.map { subject.directory.certificates[$0].scheme.value })
    if !named.isEmpty { return subject.directory.schemes.filter { named.contains($0.id) } }
    if let scheme = subject.directory.scheme(CertificateScheme.ID(claim.text.value)) {
      return [scheme]
    }
    let number = FoldedNumber(claim.text.value)
    return subject.directory.schemes.filter { $0.fits(number) }
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
