import DirectoryModel

/// What the form and the check digits of an identifier say; nil for those that have neither.
func check(_ claim: IdentifierClaim) -> CheckDigitAnswer? {
  let text = claim.text.value
  switch claim.scheme {
  case .uscc: return checkCreditCode(text)
  case .lei: return checkLEI(text)
  case .gln: return checkGS1(text, lengths: [13])
  case .srn: return RegistrationNumberParts(text) == nil ? .malformed : .fits
  case .fei: return isEstablishmentIdentifier(text) ? .fits : .malformed
  case .duns: return isBusinessNumber(text) ? .fits : .malformed
  }
}
