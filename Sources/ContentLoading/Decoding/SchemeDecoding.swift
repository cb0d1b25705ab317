import DirectoryModel

/// Decodes a certificate scheme; nil when it does not say what its papers are.
func decodeScheme(
  _ fields: inout FieldReader, _ record: RecordFile, in languages: [LanguageTag]
) -> CertificateScheme? {
  let name = fields.neededWords("name", in: languages)
  let kind = fields.neededChoice("kind", of: CertificateScheme.Kind.self)
  let issuedBy = fields.neededWords("issued-by", in: languages)
  let legislation = fields.words("legislation", in: languages)
  let proves = fields.neededWords("proves", in: languages)
  let doesNotProve = fields.neededWords("does-not-prove", in: languages)
  let ends = fields.neededChoice("ends", of: CertificateScheme.Ends.self)
  let lasts = fields.words("lasts", in: languages)
  let atMost = fields.wholeNumber("at-most", in: 1...100)
  let inForce = fields.items("in-force") { period in
    CertificateScheme.Period(
      window: period.window(), source: period.words("source", in: languages))
  }
  let numbers = decodeNumbers(&fields, in: languages)
  let contradictions = decodeContradictions(&fields, of: numbers, in: languages)
  let register = fields.part("register") { register -> CertificateScheme.Register? in
    let name = register.neededWords("name", in: languages)
    register.need("url")
    let url = register.webAddress("url")
    guard let name, let url else { return nil }
    return CertificateScheme.Register(name: name, url: url.value)
  }
  let pitfalls = fields.wordsList("pitfalls", in: languages)
  let sources = fields.sourceReferences("sources", in: languages)
  guard let name, let kind, let issuedBy, let proves, let doesNotProve, let ends else { return nil }
  return CertificateScheme(
    id: CertificateScheme.ID(record.id), file: record.listed.file, name: name, kind: kind.value,
    issuedBy: issuedBy, legislation: legislation, proves: proves, doesNotProve: doesNotProve,
    ends: ends.value, lasts: lasts, atMost: atMost?.value, inForce: inForce, numbers: numbers,
    contradictions: contradictions, register: register, pitfalls: pitfalls, sources: sources)
}

/// Left out means that nothing is known of the numbers, so each issuer may have its own.
private func decodeNumbers(
  _ fields: inout FieldReader, in languages: [LanguageTag]
) -> CertificateScheme.Numbers {
  guard let value = fields.value("numbers") else { return .ownStyle }
  if case .scalar(let text, _) = value {
    switch text.value {
    case "none": return .none
    case "own-style": return .ownStyle
    default:
      fields.report(.unknownValue(text, of: "numbers", known: ["none", "own-style"]))
      return .ownStyle
    }
  }
  fields.need("numbers")
  return .forms(fields.items("numbers") { decodeNumberForm(&$0, in: languages) })
}
