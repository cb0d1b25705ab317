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
    let papers = subject.offer.claims.flatMap { claim in
      claim.certificates.compactMap { index in
        subject.directory.scheme(subject.directory.certificates[index].scheme.value)
          .map { (claim: claim, scheme: $0) }
      }
    }
    guard !papers.isEmpty else { return .notApplicable }
    let substitutes = papers.filter { kinds.contains($0.scheme.kind) }
    guard substitutes.count == papers.count else { return .met() }
    return .unmet(substitutes.map { .substitute($0.claim, $0.scheme) })
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
