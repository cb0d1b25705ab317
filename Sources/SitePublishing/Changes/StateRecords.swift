import DirectoryModel

// Each function names every field of `StatedSubject`, those kept as texts first, in their order.

func state(_ supplier: Supplier, in languages: [LanguageTag], to sink: inout some FieldSink) {
  sink.put("name", supplier.name.value)
  sink.begin("names")
  for language in supplier.names.keys.sorted() {
    if let name = supplier.names[language] { sink.add("\(language.text) \(name)") }
  }
  sink.put("former-names", all: supplier.formerNames)
  sink.put("country", supplier.country.value)
  sink.put("region", supplier.region)
  sink.put("city", supplier.city)
  sink.put("address", supplier.address)
  sink.put("roles", all: supplier.roles.lazy.map(\.value.rawValue))
  sink.put(
    "identifiers", all: supplier.identifiers.lazy.map { "\($0.scheme.rawValue) \($0.text.value)" })
  sink.put("website", supplier.contact.website?.value)
  sink.put("email", supplier.contact.email)
  sink.put("phone", supplier.contact.phone)
  let main = languages.first ?? LanguageTag("en")
  sink.put(
    "sources",
    all: supplier.sources.lazy.map { source in
      [source.title[main], source.url ?? "", source.date?.description ?? ""]
        .filter { !$0.isEmpty }.joined(separator: ", ")
    })
  sink.put("recorded", supplier.recorded)
  sink.put("fictional", supplier.isFictional ? "yes" : "no")
}

func state(_ offer: Offer, to sink: inout some FieldSink) {
  sink.put("product", offer.product.value.text)
  sink.put("use", offer.use.value.rawValue)
  sink.put("models", all: offer.models.lazy.map(\.value))
  sink.put("markets", all: offer.markets.lazy.map(\.value.text))
  sink.put("standards", all: offer.standards.lazy.map(\.value))
  sink.put("certificates", all: offer.claims.lazy.map(\.text.value))
  sink.put("gtin", offer.gtin?.value)
  sink.put("made-by", offer.madeBy?.value.text)
  sink.put("lots", all: offer.lots)
  sink.put(
    "hand-overs",
    all: offer.handOvers.lazy.map { step in
      [step.step.rawValue, step.use.rawValue, step.who ?? "", step.date?.description ?? ""]
        .filter { !$0.isEmpty }.joined(separator: ", ")
    })
}

func state(_ certificate: Certificate, to sink: inout some FieldSink) {
  sink.put("scheme", certificate.scheme.value.text)
  sink.put("number", certificate.number?.value)
  sink.put("holder", certificate.holder?.value)
  sink.put("issued", certificate.issued?.value)
  sink.put("expires", certificate.expires?.value)
  sink.put("status", certificate.standing?.value.rawValue)
  sink.put("issuer", certificate.issuer?.value.text)
  sink.put("product", all: certificate.products.lazy.map(\.text))
  sink.put("models", all: certificate.models)
  sink.put("standard", certificate.standard)
  sink.put("use", certificate.use?.rawValue)
  sink.put("since", certificate.since)
  sink.put("recorded", certificate.recorded)
  sink.put("checked", certificate.checked)
  sink.put("evidence", certificate.evidence?.rawValue)
  sink.put("source", certificate.source)
  sink.put("supplier", certificate.supplier?.value.text)
  sink.put("note", certificate.note)
}

func state(_ rule: RuleStatement, in languages: [LanguageTag], to sink: inout some FieldSink) {
  sink.put("title", rule.title, in: languages)
  sink.put("severity", rule.severity.rawValue)
  sink.put("in-force", all: rule.periods.lazy.map(\.window.written))
  sink.put("applies-to", all: rule.periods.lazy.map(\.applies.written))
  sink.put("check", all: [rule.checkName] + rule.periods.map(written))
  sink.put(
    "source",
    all: rule.periods.lazy.map { period in
      ([period.source.fallback, period.url ?? ""]).filter { !$0.isEmpty }.joined(separator: ", ")
    })
  sink.put("help", rule.help, in: languages)
  sink.put("reason", all: languages.lazy.compactMap { rule.reason[$0]?.written })
}

/// The parameters of a period's question.
private func written(_ period: RuleStatement.Period) -> String {
  period.parameters.map { "\($0.name): \($0.values.joined(separator: ", "))" }
    .joined(separator: " · ")
}

func state(_ notice: Notice, in languages: [LanguageTag], to sink: inout some FieldSink) {
  sink.put("title", notice.title, in: languages)
  sink.put("kind", notice.kind.rawValue)
  sink.put("published", notice.published)
  sink.put("ended", notice.ended)
  sink.put("suppliers", all: Set(notice.covers.map(\.supplier.value.text)).sorted())
  sink.put("publisher", notice.publisher, in: languages)
  sink.put("key", notice.key)
  sink.put("recorded", notice.recorded)
  sink.put("source", notice.source)
  sink.put("covers", all: notice.covers.lazy.map(\.written))
  sink.put("text", all: languages.lazy.compactMap { notice.text[$0]?.written })
}

func state(_ product: Product, in languages: [LanguageTag], to sink: inout some FieldSink) {
  sink.put("name", product.name, in: languages)
  sink.put("group", product.group.rawValue)
  sink.put("use", product.use.rawValue)
  sink.put("summary", product.summary, in: languages)
  sink.put("not-for", product.notFor, in: languages)
  sink.put(
    "standards", all: product.standards.lazy.map { "\($0.market.value.text) \($0.name)" })
  sink.put("guidance", all: languages.lazy.compactMap { product.guidance[$0]?.written })
}
