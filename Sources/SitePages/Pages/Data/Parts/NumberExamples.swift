import DirectoryModel

/// Numbers to try, one of each kind the directory holds: a reader sees what can be typed.
struct NumberExamples {
  private let content: SiteContent

  init(_ content: SiteContent) { self.content = content }

  func write(_ json: inout JSONText) {
    json.list("examples") { json in
      for scheme in content.directory.schemes {
        guard let (number, isFictional) = number(of: scheme) else { continue }
        write(scheme.id.text, number, isFictional, &json)
      }
      for scheme in IdentifierClaim.Scheme.allCases {
        guard let (number, isFictional) = identifier(of: scheme) else { continue }
        write(scheme.rawValue, number, isFictional, &json)
      }
    }
  }

  private func write(
    _ kind: String, _ number: String, _ isFictional: Bool, _ json: inout JSONText
  ) {
    json.object { json in
      json.text("scheme", kind)
      json.text("number", number)
      if isFictional { json.flag("fictional", true) }
    }
  }

  /// The first number of the register that is built like one of the scheme and contradicts nothing; of a firm that is not
  /// made up where there is one.
  private func number(of scheme: CertificateScheme) -> (String, isFictional: Bool)? {
    guard case .forms(let forms) = scheme.numbers else { return nil }
    let knownBy = content.judgement.standpoint.knownBy
    let certificates = content.directory.certificates
    let position = content.directory.position(of: scheme.id)
    let rows = certificates.indices.lazy.filter { row in
      content.directory.scheme(ofCertificate: row) == position
        && certificates[row].recorded <= knownBy
    }
    func isSound(_ row: Int) -> Bool {
      guard let number = certificates[row].number else { return false }
      return forms.contains { form in
        guard let parts = form.parts(of: FoldedNumber(number.value)) else { return false }
        return !scheme.contradictions.contains { $0.holds(of: parts, in: form) }
      }
    }
    guard
      let row = rows.first(where: { !isFictional($0) && isSound($0) })
        ?? rows.first(where: isSound),
      let number = certificates[row].number
    else { return nil }
    return (number.value, isFictional(row))
  }

  private func isFictional(_ row: Int) -> Bool {
    let directory = content.directory
    let own = directory.certificates[row].supplier.flatMap { directory.supplier($0.value) }
    let claimants = content.lists.records.claimants(of: row).map { directory.suppliers[Int($0)] }
    return ([own].compactMap { $0 } + claimants).contains(where: \.isFictional)
  }

  private func identifier(
    of scheme: IdentifierClaim.Scheme
  ) -> (String, isFictional: Bool)? {
    let givers = content.lists.suppliers.lazy.map { content.directory.suppliers[Int($0)] }
      .filter { $0.identifiers.contains { $0.scheme == scheme } }
    guard let giver = givers.first(where: { !$0.isFictional }) ?? givers.first,
      let claim = giver.identifiers.first(where: { $0.scheme == scheme })
    else { return nil }
    return (claim.text.value, giver.isFictional)
  }
}
