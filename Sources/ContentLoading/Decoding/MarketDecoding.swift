import DirectoryModel

/// Decodes a market; nil when it does not say what it is.
func decodeMarket(
  _ fields: inout FieldReader, _ record: RecordFile, in languages: [LanguageTag]
) -> Located<Market>? {
  let code = fields.neededText("code")
  let name = fields.neededWords("name", in: languages)
  let direction = fields.choice("direction", of: Market.Direction.self)
  let authority = fields.words("authority", in: languages)
  let advice = fields.wordsList("advice", in: languages)
  let links = fields.sourceReferences("links", in: languages)
  guard let code, let name else { return nil }
  let market = Market(
    id: Market.ID(code.value), slug: record.id, file: record.listed.file, name: name,
    direction: direction?.value ?? .goodsIn, authority: authority, advice: advice, links: links)
  return Located(market, at: code.range)
}

/// The markets with different codes; a code used twice is reported.
func uniqueMarkets(_ markets: [Located<Market>]) -> Reported<[Market]> {
  var first: [Market.ID: SourceRange] = [:]
  var unique = Reported<[Market]>([])
  for market in markets {
    if let earlier = first[market.value.id] {
      unique.diagnostics.append(
        .duplicateID("market code `\(market.value.id)`", at: market.range, first: earlier))
    } else {
      first[market.value.id] = market.range
      unique.value.append(market.value)
    }
  }
  return unique
}

extension Diagnostic {
  static func duplicateID(_ what: String, at range: SourceRange, first: SourceRange) -> Self {
    Diagnostic(
      .duplicateID, "\(what) is used twice", at: range, help: "choose another one",
      notes: [Note("first used here", at: first)])
  }
}
