import DirectoryModel

/// Met when a paper of the schemes comes from a body that could issue it, for the product, on its day.
struct IssuerIsRecognised: RuleCheck {
  static let name = "issuer-is-recognised"
  let schemes: [CertificateScheme.ID]

  init(from parameters: inout FieldReader, in directory: Directory) {
    schemes = parameters.schemes("schemes", in: directory)
  }

  func answer(about subject: RuleSubject) -> Answer {
    var outside: [Finding] = []
    var unknown: [Finding] = []
    for claim in subject.offer.claims {
      for index in claim.certificates {
        let certificate = subject.directory.certificates[index]
        guard schemes.contains(certificate.scheme.value),
          certificate.recorded <= subject.standpoint.knownBy
        else { continue }
        guard let named = certificate.issuer else {
          unknown.append(.noIssuer(certificate, claim))
          continue
        }
        guard let issuer = subject.directory.issuer(named.value) else {
          unknown.append(.notListed(named, claim))
          continue
        }
        let day = certificate.issued?.value ?? subject.standpoint.asOf
        let isRecognised = issuer.scopes.contains { scope in
          scope.schemes.contains(certificate.scheme.value)
            && (scope.products.isEmpty || scope.products.contains(subject.product.id))
            && scope.window.contains(day)
        }
        if isRecognised { return .met(by: index) }
        outside.append(.outsideScope(issuer, certificate, claim, subject.product))
      }
    }
    if !outside.isEmpty { return .unmet(outside) }
    return unknown.isEmpty ? .notApplicable : .unknown(unknown)
  }
}

extension Finding {
  fileprivate static func noIssuer(
    _ certificate: Certificate, _ claim: CertificateClaim
  ) -> Finding {
    Finding(
      .issuerUnknown, [claim.text.value], message: "\(claim.text.value) names no issuer",
      at: claim.text.range,
      notes: [Diagnostic.Note("the register row is here", at: certificate.range)])
  }

  fileprivate static func notListed(
    _ issuer: Located<Issuer.ID>, _ claim: CertificateClaim
  ) -> Finding {
    Finding(
      .issuerNotListed, [claim.text.value, issuer.value.text],
      message: "\(issuer.value) is not in this directory's list of issuers", at: claim.text.range,
      notes: [Diagnostic.Note("the issuer is named here", at: issuer.range)])
  }

  fileprivate static func outsideScope(
    _ issuer: Issuer, _ certificate: Certificate, _ claim: CertificateClaim, _ product: Product
  ) -> Finding {
    Finding(
      .issuerOutsideScope,
      [
        claim.text.value, issuer.name, certificate.scheme.value.text,
        certificate.issued?.value.description ?? "",
      ],
      message: "\(issuer.name) could not issue \(certificate.scheme.value) for \(product.id)"
        + (certificate.issued.map { " on \($0.value)" } ?? ""),
      at: claim.text.range,
      notes: issuer.scopes.prefix(1).map {
        Diagnostic.Note("its scope is stated here", at: $0.range)
      })
  }
}
