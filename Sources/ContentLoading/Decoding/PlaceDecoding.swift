import DirectoryModel

/// Decodes a place of use; nil when it has no name.
func decodePlace(
  _ fields: inout FieldReader, _ record: RecordFile, in languages: [LanguageTag]
) -> Place? {
  let name = fields.neededWords("name", in: languages)
  let about = fields.words("about", in: languages)
  let order = fields.wholeNumber("order", in: 0...9999)
  let isForCare = fields.flag("care")
  return name.map {
    Place(
      id: Place.ID(record.id), file: record.listed.file, name: $0, about: about,
      order: order?.value ?? 0, isForCare: isForCare)
  }
}

/// Decodes what a product says of one place.
func decodePlaceAnswer(_ fields: inout FieldReader, _ known: KnownRecords) -> PlaceAnswer? {
  fields.need("place")
  let place = fields.reference("place", to: known.places, as: Place.self)
  let market = fields.reference("market", to: known.markets, as: Market.self)
  let answer = fields.neededChoice("answer", of: PlaceAnswer.Answer.self)
  let says = fields.neededWords("says", in: known.languages)
  guard let place, let answer, let says else { return nil }
  return PlaceAnswer(place: place, market: market, answer: answer.value, says: says)
}

/// Decodes the papers wanted in a market; a list inside the list names papers that can stand for each other.
func decodeWantedEvidence(_ fields: inout FieldReader, _ known: KnownRecords) -> WantedEvidence? {
  fields.need("market", "papers")
  let market = fields.reference("market", to: known.markets, as: Market.self)
  let use = fields.choice("use", of: IntendedUse.self)
  let papers = fields.list("papers").map { decodePapers($0, &fields, known) }
  let note = fields.words("note", in: known.languages)
  return market.map {
    WantedEvidence(
      market: $0, use: use?.value, papers: papers.filter { !$0.isEmpty }, note: note)
  }
}

private func decodePapers(
  _ item: ContentValue, _ fields: inout FieldReader, _ known: KnownRecords
) -> [CertificateScheme.ID] {
  let items: [ContentValue] = if case .list(let inner, _) = item { inner } else { [item] }
  return items.compactMap { item in
    guard case .scalar(let text, _) = item else {
      fields.report(.wrongKind(of: "papers", wanted: "a scheme or a list of schemes", item))
      return nil
    }
    if let complaint = known.schemes.complaint(about: text) { fields.report(complaint) }
    return CertificateScheme.ID(text.value)
  }
}
