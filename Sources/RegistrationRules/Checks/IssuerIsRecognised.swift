import DirectoryModel

/// Met when the papers of the schemes that count come from a body that could issue them, for the product, on their day.
///
/// A scope whose products nobody knows leaves the answer open, unless another scope of the body covers the paper.
/// Running papers are asked about first: a paper that has ended cannot lend its issuer to one that runs.
final class IssuerIsRecognised: RuleCheck {
  static let name = "issuer-is-recognised"
  let schemes: [CertificateScheme.ID]
  private let wanted: WantedSchemes

  private enum Recognition {
    case recognised
    case outside(Finding)
    case unknown(Finding)
  }

  private enum Days {
    case inside, outside, unknown
  }

  init(from parameters: inout FieldReader, in directory: Directory) {
    schemes = parameters.schemes("schemes", in: directory)
    wanted = WantedSchemes(schemes.compactMap { directory.position(of: $0) })
  }

  func answer(about subject: RuleSubject) -> Answer {
    guard let papers = subject.file.papers(of: wanted) else { return .notApplicable }
    let asked =
      !papers.running.isEmpty
      ? papers.running
      : !papers.unknown.isEmpty ? papers.unknown.map(\.paper) : papers.failing.map(\.paper)
    var recognised: [NamedPaper] = []
    var outside: [Finding] = []
    var unknown: [Finding] = []
    for paper in asked {
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
    let directory = subject.directory
    let certificate = directory.certificates[paper.index]
    guard let position = directory.issuer(ofCertificate: paper.index) else {
      let claim = subject.claim(of: paper)
      guard let named = certificate.issuer else { return .unknown(.noIssuer(certificate, claim)) }
      return .unknown(.notListed(named, claim))
    }
    let issuer = directory.issuers[position]
    let sure = days(of: certificate, in: issuer, at: subject) {
      $0.isSurely(for: subject.product)
    }
    if sure == .inside { return .recognised }
    let claim = subject.claim(of: paper)
    let open = days(of: certificate, in: issuer, at: subject) { $0.isOfUnknownProducts }
    if open == .inside || (open == .unknown && sure == .outside) {
      return .unknown(.scopeUnknown(issuer, certificate, claim))
    }
    if sure == .unknown { return .unknown(.about(certificate, claim, .paperStartUnknown)) }
    return .outside(.outsideScope(issuer, certificate, claim, subject.product))
  }

  /// Whether the paper was issued within one of the scopes for its scheme that count, by their days alone.
  private func days(
    of certificate: Certificate, in issuer: Issuer, at subject: RuleSubject,
    _ counts: (Issuer.Scope) -> Bool
  ) -> Days {
    let asOf = subject.standpoint.asOf
    var days = Days.outside
    // By their places: a scope handed out by the loop would be copied with all it holds.
    for place in issuer.scopes.indices
    where issuer.scopes[place].schemes.contains(certificate.schemeID)
      && counts(issuer.scopes[place])
    {
      let window = issuer.scopes[place].window
      if let issued = certificate.dayOfIssue {
        if window.contains(issued) { return .inside }
      } else {
        // Without a day of issue only a scope without beginning is sure to hold it.
        let seen = min(certificate.checked ?? asOf, asOf)
        if window.from == nil, window.contains(seen) { return .inside }
        days = .unknown
      }
    }
    return days
  }
}

extension Issuer.Scope {
  fileprivate func isSurely(for product: Product) -> Bool {
    switch products {
    case .any: true
    case .listed(let listed): listed.contains(product.id)
    case .unknown: false
    }
  }

  fileprivate var isOfUnknownProducts: Bool {
    if case .unknown = products { true } else { false }
  }
}

extension Finding {
  fileprivate static func noIssuer(
    _ certificate: Certificate, _ claim: CertificateClaim
  ) -> Finding {
    Finding(
      .issuerUnknown, [claim.text.value], at: claim.text.range,
      notes: [Diagnostic.Note("the register row is here", at: certificate.range)]
    ) { "\($0[0]) names no issuer" }
  }

  fileprivate static func notListed(
    _ issuer: Located<Issuer.ID>, _ claim: CertificateClaim
  ) -> Finding {
    Finding(
      .issuerNotListed, [claim.text.value, issuer.value.text], at: claim.text.range,
      notes: [Diagnostic.Note("the issuer is named here", at: issuer.range)]
    ) { "\($0[1]) is not in this directory's list of issuers" }
  }

  fileprivate static func scopeUnknown(
    _ issuer: Issuer, _ certificate: Certificate, _ claim: CertificateClaim
  ) -> Finding {
    let scopes = issuer.scopes.filter {
      $0.isOfUnknownProducts && $0.schemes.contains(certificate.scheme.value)
    }
    return Finding(
      .issuerScopeUnknown, [claim.text.value, issuer.id.text],
      message: "\(claim.text.value): for which products \(issuer.id) may issue "
        + "\(certificate.scheme.value) is not on record",
      at: claim.text.range,
      notes: scopes.prefix(1).map { Diagnostic.Note("its scope is stated here", at: $0.range) })
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
