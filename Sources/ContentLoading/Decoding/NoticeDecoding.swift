import DirectoryModel

/// Decodes a notice; nil when it does not say what it is and since when.
func decodeNotice(
  _ fields: inout FieldReader, id: Notice.ID, file: SourceFile.ID, text: [LanguageTag: Prose],
  _ known: KnownRecords
) -> Notice? {
  let title = fields.neededWords("title", in: known.languages)
  let publisher = fields.neededWords("publisher", in: known.languages)
  let key = fields.text("key")
  let kind = fields.neededChoice("kind", of: Notice.Kind.self)
  let published = fields.neededDay("published")
  let ended = fields.day("ended")
  let recorded = fields.day("recorded")
  if let complaint = daysOutOfOrder(published, "published", ended, "ended") {
    fields.report(complaint)
  }
  let source = fields.webAddress("source")
  fields.need("covers")
  let covers = fields.items("covers") { decodeCover(&$0, known) }
  guard let title, let publisher, let kind, let published else { return nil }
  return Notice(
    id: id, file: file, title: title, publisher: publisher, key: key?.value, kind: kind.value,
    published: published.value, ended: ended?.value, recorded: recorded?.value,
    source: source?.value, covers: covers, text: text, range: fields.range)
}

private func decodeCover(_ fields: inout FieldReader, _ known: KnownRecords) -> Notice.Cover? {
  fields.need("supplier")
  let supplier = fields.reference("supplier", to: known.suppliers, as: Supplier.self)
  let product = fields.reference("product", to: known.products, as: Product.self)
  let models = fields.texts("models")
  let lots = fields.texts("lots")
  let markets = fields.references("markets", to: known.markets, as: Market.self)
  return supplier.map {
    Notice.Cover(
      supplier: $0, product: product, models: models.map(\.value), lots: lots.map(\.value),
      markets: markets)
  }
}
