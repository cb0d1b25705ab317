import DirectoryModel

/// Met when the offer names a running paper of one of the schemes that covers product, use and model.
struct HoldsCertificate: RuleCheck {
  static let name = "holds-certificate"
  let schemes: [CertificateScheme.ID]

  init(from parameters: inout FieldReader, in directory: Directory) {
    schemes = parameters.schemes("schemes", in: directory)
  }

  func answer(about subject: RuleSubject) -> Answer {
    var failing: [Finding] = []
    var unknown: [Finding] = []
    var running: [(index: Int, claim: CertificateClaim)] = []

    for claim in subject.offer.claims {
      guard !claim.certificates.isEmpty else {
        if mayBeMeant(by: claim, in: subject.directory) { unknown.append(.unrecorded(claim)) }
        continue
      }
      for index in relevantRows(of: claim, for: subject) {
        let certificate = subject.directory.certificates[index]
        let scheme = subject.directory.scheme(certificate.scheme.value)
        switch state(of: certificate, in: scheme, at: subject.standpoint) {
        case .unrecorded: unknown.append(.unrecorded(claim))
        case .unknown(let fact): unknown.append(.about(certificate, claim, fact))
        case .failing(let fact): failing.append(.about(certificate, claim, fact))
        case .running:
          guard let fault = fault(of: certificate, claim, for: subject) else {
            running.append((index, claim))
            continue
          }
          if fault.fact == .paperCoverUnknown {
            unknown.append(fault)
          } else {
            failing.append(fault)
          }
        }
      }
    }

    guard let first = running.first else {
      if !unknown.isEmpty { return .unknown(unknown) }
      return .unmet(failing.isEmpty ? [.noPaper(of: schemes, for: subject)] : failing)
    }
    let uncovered = uncoveredModels(by: running.map(\.index), of: subject)
    return uncovered.isEmpty
      ? .met(by: first.index)
      : .unmet(uncovered.map { .otherModel($0, paper: first.claim, subject) })
  }

  /// The claim's rows of these schemes; where some list the offer's models, the others speak of other goods.
  private func relevantRows(of claim: CertificateClaim, for subject: RuleSubject) -> [Int] {
    let rows = claim.certificates.filter {
      schemes.contains(subject.directory.certificates[$0].scheme.value)
    }
    guard rows.count > 1, !subject.offer.models.isEmpty else { return rows }
    let offered = Set(subject.offer.models.map { FoldedNumber($0.value) })
    let listed = rows.filter { row in
      let models = subject.directory.certificates[row].models
      return models.isEmpty || models.contains { offered.contains(FoldedNumber($0)) }
    }
    return listed.isEmpty ? rows : listed
  }

  /// Whether a number the register does not hold could be a paper of these schemes.
  private func mayBeMeant(by claim: CertificateClaim, in directory: Directory) -> Bool {
    let number = FoldedNumber(claim.text.value)
    let fitting = directory.schemes.filter { $0.fits(number) }.map(\.id)
    guard fitting.isEmpty else { return fitting.contains(where: schemes.contains) }
    return schemes.contains { id in
      if case .ownStyle? = directory.scheme(id)?.numbers { true } else { false }
    }
  }

  private func fault(
    of certificate: Certificate, _ claim: CertificateClaim, for subject: RuleSubject
  ) -> Finding? {
    if certificate.products.isEmpty { return .about(certificate, claim, .paperCoverUnknown) }
    if !certificate.products.contains(where: { $0.value == subject.product.id }) {
      return .about(certificate, claim, .paperForOtherProduct)
    }
    if let use = certificate.use, use != subject.offer.use.value {
      return .about(certificate, claim, .paperForOtherUse)
    }
    return nil
  }

  /// Models of the offer that no running paper lists; a paper without a list covers all.
  private func uncoveredModels(by papers: [Int], of subject: RuleSubject) -> [Located<String>] {
    let lists = papers.map { subject.directory.certificates[$0].models }
    guard !subject.offer.models.isEmpty, lists.allSatisfy({ !$0.isEmpty }) else { return [] }
    let covered = Set(lists.joined().map(FoldedNumber.init))
    return subject.offer.models.filter { !covered.contains(FoldedNumber($0.value)) }
  }
}

extension Finding {
  fileprivate static func noPaper(
    of schemes: [CertificateScheme.ID], for subject: RuleSubject
  ) -> Finding {
    let names = schemes.map(\.text)
    return Finding(
      .noPaper, [names.joined(separator: " / ")],
      message: "\(subject.supplier.name.value) names no \(names.joined(separator: " or ")) for "
        + subject.product.id.text,
      at: subject.offer.use.range)
  }

  fileprivate static func otherModel(
    _ model: Located<String>, paper claim: CertificateClaim, _ subject: RuleSubject
  ) -> Finding {
    Finding(
      .paperForOtherModel, [model.value, claim.text.value],
      message: "model \(model.value) is not on \(claim.text.value)", at: model.range,
      notes: [Diagnostic.Note("the paper is named here", at: claim.text.range)])
  }
}
