import DirectoryModel

/// Decodes `content/site.yaml`; what is missing gets the value that lets the other files be read.
func decodeSite(_ fields: inout FieldReader) -> SiteSettings {
  let languages = decodeLanguages(&fields)
  let main = languages.first ?? LanguageTag("en")
  let title = fields.neededWords("title", in: languages)
  let publisher = fields.neededWords("publisher", in: languages)
  let baseURL = decodeBaseURL(&fields)
  let asOf = fields.day("as-of")
  let knownBy = fields.day("known-by")
  let validFor = fields.wholeNumber("valid-for", in: 1...3660)
  // A site that begins has no markets yet, but must say so.
  if fields.value("markets") == nil { fields.need("markets") }
  let markets = fields.texts("markets")
  fields.report(listedTwice(markets, as: "market"))
  let pageSize = fields.wholeNumber("page-size", in: 1...10_000)
  let notice = fields.words("notice", in: languages)
  let regions = fields.part("regions") { regions in
    Dictionary(
      regions.keys.compactMap { region in
        regions.words(region, in: languages).map { (region, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }
  return SiteSettings(
    title: title ?? Words("", in: main), publisher: publisher ?? Words("", in: main),
    baseURL: baseURL, languages: languages, asOf: asOf?.value, knownBy: knownBy?.value,
    validFor: validFor?.value ?? 90, markets: markets.map { $0.map { Market.ID($0) } },
    pageSize: pageSize?.value ?? 200, notice: notice, regions: regions ?? [:])
}

private func decodeLanguages(_ fields: inout FieldReader) -> [LanguageTag] {
  fields.need("languages")
  var languages: [LanguageTag] = []
  for text in fields.texts("languages") {
    let language = LanguageTag(text.value)
    if !language.isWellFormed {
      fields.report(
        Diagnostic(
          .unknownLanguage, "`\(text.value)` is no language tag", at: text.range,
          help: "write a tag such as `en`, `zh` or `pt-br`"))
    } else if languages.contains(language) {
      fields.report(
        Diagnostic(
          .listedTwice, "language `\(text.value)` is listed twice", at: text.range,
          help: "remove one of the two"))
    } else {
      languages.append(language)
    }
  }
  return languages.isEmpty ? [LanguageTag("en")] : languages
}

private func decodeBaseURL(_ fields: inout FieldReader) -> String? {
  guard let address = fields.webAddress("base-url") else { return nil }
  if address.value.hasSuffix("/") { return address.value }
  fields.report(
    Diagnostic(
      .unknownValue, "`base-url` is `\(address.value)`, which does not end in `/`",
      at: address.range, help: "add the `/` at the end"))
  return address.value + "/"
}
