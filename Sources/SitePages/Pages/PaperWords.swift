import DirectoryModel

/// What pages say of one register row.
extension PageWords {
  /// An issuer by its name, with the number of a notified body.
  func issuer(ofCertificate row: Int) -> [TextRun] {
    if let position = directory.issuer(ofCertificate: row) { return shared.issuers[position] }
    return directory.certificates[row].issuer.map { [TextRun($0.value.text)] } ?? []
  }

  func issuer(_ issuer: Issuer) -> [TextRun] {
    let name = issuer.name(in: language)
    return foreign(issuer.number.map { text(.issuerNumbered, name, $0) } ?? name)
  }

  /// What the issuer says of the paper, with the day from which it says so.
  func standing(of certificate: Certificate) -> String {
    guard let standing = certificate.standing?.value else { return text(.standingUnknown) }
    guard let since = certificate.since else { return text(standing.phrase) }
    return text(.standingSince, text(standing.phrase), dayText(since))
  }

  /// Why the paper does not run on the day of the edition; empty when nothing on record speaks against it.
  func state(of certificate: Certificate) -> String {
    let day = judgement.standpoint.asOf
    if let standing = certificate.standing?.value, standing != .valid,
      certificate.since ?? day <= day
    {
      return text(.paperNotStanding, self.standing(of: certificate))
    }
    if let issued = certificate.issued?.value, issued > day { return text(.paperNotYetIssued) }
    if let expires = certificate.expires?.value, expires < day { return text(.paperEnded) }
    return ""
  }

  func days(of certificate: Certificate, ends: CertificateScheme.Ends) -> [PaperCard.Day] {
    var facts = [PaperCard.Day(label: text(.paperIssued), day: day(certificate.issued?.value))]
    if ends == .dated || certificate.expires != nil {
      facts.append(.init(label: text(.paperExpires), day: day(certificate.expires?.value)))
    }
    return facts + [
      .init(label: text(.paperChecked), day: day(certificate.checked)),
      .init(label: text(.paperRecorded), day: day(certificate.recorded)),
    ]
  }

  /// The source of the row: a link when it is an address of the web.
  func source(of certificate: Certificate) -> NamedLink? {
    guard let source = certificate.source, !source.isEmpty else { return nil }
    guard source.hasPrefix("https://") || source.hasPrefix("http://") else {
      return NamedLink(foreign(source))
    }
    return NamedLink([TextRun(host(of: source))], address: source)
  }

  /// The way to the issuer's own register, with the number filled in where its address takes one.
  func check(_ certificate: Certificate, _ scheme: SchemePart) -> NamedLink? {
    guard let first = scheme.registerAddress.first else { return nil }
    guard scheme.registerAddress.count > 1 else {
      return NamedLink(scheme.register, address: first)
    }
    let number = certificate.number.map { percentEncoded($0.value) } ?? ""
    return NamedLink(
      scheme.register, address: scheme.registerAddress.joined(separator: number))
  }

  private func host(of address: String) -> String {
    let bytes = address.utf8
    let slash = UInt8(ascii: "/")
    let behindScheme = bytes.drop { $0 == slash }.drop { $0 != slash }
    let host = behindScheme.drop { $0 == slash }.prefix { $0 != slash }
    return host.isEmpty ? address : String(Substring(host))
  }

  /// Everything but letters, digits and the four safe marks of an address written as its bytes.
  private func percentEncoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, 45, 46, 95, 126: encoded.append(byte)
      default: encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
