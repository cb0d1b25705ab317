import DirectoryModel

/// Decodes a product kind; nil when it does not say what it is for.
func decodeProduct(
  _ fields: inout FieldReader, _ document: ReadDocument, _ known: KnownRecords
) -> Product? {
  let languages = known.languages
  let name = fields.neededWords("name", in: languages)
  let alsoCalled = decodeAlsoCalled(&fields, in: languages)
  let summary = fields.neededWords("summary", in: languages)
  let notFor = fields.neededWords("not-for", in: languages)
  let group = fields.neededChoice("group", of: Product.Group.self)
  let use = fields.neededChoice("use", of: Product.Use.self)
  let numbers = decodeNumberDemands(&fields, known)
  let standards = fields.items("standards") { standard -> Product.Standard? in
    standard.need("market")
    let market = standard.reference("market", to: known.markets, as: Market.self)
    let name = standard.neededText("name")
    let note = standard.words("note", in: languages)
    guard let market, let name else { return nil }
    return Product.Standard(market: market, name: name.value, note: note)
  }
  let codes = fields.items("customs-codes") { code -> (market: Located<Market.ID>, code: String)? in
    code.need("market")
    let market = code.reference("market", to: known.markets, as: Market.self)
    let text = code.neededText("code")
    guard let market, let text else { return nil }
    return (market, text.value)
  }
  let sampling = fields.part("sampling") { decodeSampling(&$0, in: languages) }
  let evidence = fields.items("evidence") { decodeWantedEvidence(&$0, known) }
  let places = fields.items("places") { decodePlaceAnswer(&$0, known) }
  let sources = decodeProductSources(&fields, in: languages)
  fields.report(citationRemarks(on: document.texts, citing: sources))
  guard let name, let summary, let notFor, let group, let use else { return nil }
  return Product(
    id: Product.ID(document.record.id), file: document.file, name: name, alsoCalled: alsoCalled,
    summary: summary, notFor: notFor, group: group.value, use: use.value, numbers: numbers,
    standards: standards, customsCodes: codes, sampling: sampling, evidence: evidence,
    places: places, sources: sources, guidance: document.texts)
}

private func decodeSampling(
  _ fields: inout FieldReader, in languages: [LanguageTag]
) -> Product.Sampling? {
  let level = fields.neededChoice("level", of: InspectionLevel.self)
  let critical = fields.neededChoice("critical", of: DefectLimit.self)
  let major = fields.neededChoice("major", of: DefectLimit.self)
  let minor = fields.neededChoice("minor", of: DefectLimit.self)
  let note = fields.words("note", in: languages)
  guard let level, let critical, let major, let minor else { return nil }
  return Product.Sampling(
    level: level.value, critical: critical.value, major: major.value, minor: minor.value,
    note: note)
}

private func decodeNumberDemands(
  _ fields: inout FieldReader, _ known: KnownRecords
) -> [CertificateScheme.ID: Product.NumberDemand] {
  var demands: [CertificateScheme.ID: Product.NumberDemand] = [:]
  for entry in fields.entries("numbers") {
    if let complaint = known.schemes.complaint(about: entry.key) { fields.report(complaint) }
    let scheme = CertificateScheme.ID(entry.key.value)
    switch entry.value {
    case .scalar(let text, _) where text.value == "none":
      demands[scheme] = Product.NumberDemand.none
    case .scalar(let text, _):
      fields.report(.unknownValue(text, of: entry.key.value, known: ["none"]))
    case .list, .mapping:
      var segments = FieldReader(entry.value, of: entry.key.value)
      let names = known.schemeByID[entry.key.value].map(segmentNames)
      demands[scheme] = .segments(
        segments.keys.compactMap { name in
          guard names?.contains(name) ?? true else { return nil }
          return (name, segments.texts(name).map { FoldedNumber($0.value).text })
        })
      // Keys nobody asked for are the names no number of the scheme has.
      for name in names ?? [] { _ = segments.value(name) }
      fields.report(segments.finish())
    }
  }
  return demands
}

private func segmentNames(of scheme: CertificateScheme) -> [String] {
  guard case .forms(let forms) = scheme.numbers else { return [] }
  return forms.flatMap { $0.segments.compactMap(\.name) }
}
