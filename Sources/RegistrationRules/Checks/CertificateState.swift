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
  let standing = certificate.issuerSays
  switch standing {
  case nil, .valid: break
  case .suspended, .withdrawn, .cancelled:
    if certificate.since.map({ $0 <= day }) ?? true { return .failing(.paperWithdrawn) }
  }
  let issued = certificate.dayOfIssue
  let expires = certificate.lastDay
  if let issued, issued > day { return .failing(.paperNotYetIssued) }
  if let expires, expires < day { return .failing(.paperEnded) }
  if let scheme, !scheme.counts(on: day) {
    let hasBegun = scheme.inForce.contains { ($0.window.from ?? day) <= day }
    return .failing(hasBegun ? .schemeEnded : .schemeNotYetInForce)
  }

  switch certificate.evidence {
  case .declared: return .unknown(.paperOnlyDeclared)
  case nil: return .unknown(.paperStandingUnknown)
  case .register, .document: if standing == nil { return .unknown(.paperStandingUnknown) }
  }
  if issued == nil, certificate.checked.map({ day < $0 }) ?? true {
    return .unknown(.paperStartUnknown)
  }
  if expires == nil, scheme?.ends ?? .dated == .dated { return .unknown(.paperEndUnknown) }
  return .running
}
