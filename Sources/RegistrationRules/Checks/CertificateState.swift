import DirectoryModel

/// What a register row is worth on a day, by its days and its evidence.
enum CertificateState: Equatable {
  case running
  /// The row does not count, and the fact says why.
  case failing(Fact)
  /// Something is missing to tell, and the fact says what.
  case unknown(Fact)
}

/// Decides a row by its days alone; nothing is ever computed from the number or from a usual term.
///
/// Whether the row had been recorded by then is asked before.
func state(
  of certificate: Certificate, in scheme: CertificateScheme?, on day: CalendarDay
) -> CertificateState {
  if let standing = certificate.standing?.value, standing != .valid,
    certificate.since.map({ $0 <= day }) ?? true
  {
    return .failing(.paperWithdrawn)
  }
  if let issued = certificate.issued?.value, issued > day { return .failing(.paperNotYetIssued) }
  if let expires = certificate.expires?.value, expires < day { return .failing(.paperEnded) }
  if let scheme, !scheme.counts(on: day) {
    let hasBegun = scheme.inForce.contains { ($0.window.from ?? day) <= day }
    return .failing(hasBegun ? .schemeEnded : .schemeNotYetInForce)
  }

  if certificate.evidence == .declared { return .unknown(.paperOnlyDeclared) }
  if certificate.standing == nil || certificate.evidence == nil {
    return .unknown(.paperStandingUnknown)
  }
  if certificate.issued == nil, certificate.checked.map({ day < $0 }) ?? true {
    return .unknown(.paperStartUnknown)
  }
  if certificate.expires == nil, scheme?.ends ?? .dated == .dated {
    return .unknown(.paperEndUnknown)
  }
  return .running
}
