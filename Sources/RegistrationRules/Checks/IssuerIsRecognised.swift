import DirectoryModel

/// Met when the papers of the schemes that count come from a body that could issue them, for the product, on their day.
///
/// Running papers are asked about first: a paper that has ended cannot lend its issuer to one that runs.
struct IssuerIsRecognised: RuleCheck {
  static let name = "issuer-is-recognised"
  let schemes: [CertificateScheme.ID]

  private enum Recognition {
    case recognised
    case outside(Finding)
    case unknown(Finding)
  }

  init(from parameters: inout FieldReader, in directory: Directory) {
    schemes = parameters.schemes("schemes", in: directory)
  }

  func answer(about subject: RuleSubject) -> Answer {
    let papers = NamedPapers(of: schemes, for: subject)
    let kinds = [papers.running, papers.unknown.map(\.paper), papers.failing.map(\.paper)]
    var recognised: [NamedPaper] = []
    var outside: [Finding] = []
    var unknown: [Finding] = []
    for paper in kinds.first(where: { !$0.isEmpty }) ?? [] {
      switch recognition(of: paper, for: subject) {
      case .recognised: recognised.append(paper)
      case .outside(let finding): outside.append(finding)
      case .unknown(let finding): unknown.append(finding)
      }
    }
    let isMet = outside.isEmpty && unknown.isEmpty
    if let first = recognised.first,
      isMet || papers.uncoveredModels(by: recognised, of: subject).isEmpty
    {
      return .met(by: first.index)
    }
    if !outside.isEmpty { return .unmet(outside) }
    return unknown.isEmpty ? .notApplicable : .unknown(unknown)
  }

  private func recognition(of paper: NamedPaper, for subject: RuleSubject) -> Recognition {
    let certificate = paper.certificate
    guard let named = certificate.issuer else {
      return .unknown(.noIssuer(certificate, paper.claim))
    }
    guard let issuer = subject.directory.issuer(named.value) else {
      return .unknown(.notListed(named, paper.claim))
    }
    let scopes = issuer.scopes.filter { scope in
      scope.schemes.contains(certificate.scheme.value)
        && (scope.products.isEmpty || scope.products.contains(subject.product.id))
    }
    let outside = Recognition.outside(
      .outsideScope(issuer, certificate, paper.claim, subject.product))
    guard !scopes.isEmpty else { return outside }
    if let issued = certificate.issued?.value {
      return scopes.contains { $0.window.contains(issued) } ? .recognised : outside
    }
    // Without a day of issue only a scope without beginning is sure to hold it.
    let seen = min(certificate.checked ?? subject.standpoint.asOf, subject.standpoint.asOf)
    if scopes.contains(where: { $0.window.from == nil && $0.window.contains(seen) }) {
      return .recognised
    }
    return .unknown(.about(certificate, paper.claim, .paperStartUnknown))
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
