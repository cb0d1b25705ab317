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
  let lots = decodeLots(&fields)
  let markets = fields.references("markets", to: known.markets, as: Market.self)
  return supplier.map {
    Notice.Cover(
      supplier: $0, product: product, models: models.map(\.value), lots: lots,
      markets: markets)
  }
}

/// `all`, `unknown`, or a list of lot numbers and spans; left out is unknown.
private func decodeLots(_ fields: inout FieldReader) -> Notice.Lots {
  let items = fields.list("lots")
  if case .scalar(let text, _)? = items.first, items.count == 1 {
    switch text.value {
    case "all": return .all
    case "unknown": return .unknown
    default: break
    }
  }
  guard !items.isEmpty else { return .unknown }
  return .listed(items.compactMap { decodeSpan($0, &fields) })
}

private func decodeSpan(_ item: ContentValue, _ fields: inout FieldReader) -> LotSpan? {
  if case .scalar(let text, _) = item { return LotSpan(from: text.value, to: text.value) }
  var span = FieldReader(item, of: "lots")
  let from = span.neededText("from")
  let to = span.neededText("to")
  if let from, let to, LotSpan(from: from.value, to: to.value).isEmpty {
    span.report(.emptySpan(from, to))
  }
  fields.report(span.finish())
  guard let from, let to else { return nil }
  return LotSpan(from: from.value, to: to.value)
}

extension Diagnostic {
  fileprivate static func emptySpan(_ from: Located<String>, _ to: Located<String>) -> Self {
    Diagnostic(
      .badPattern, "lots \(from.value) to \(to.value) hold no lot", at: to.range,
      help: "write the first lot as `from`; both need the same length",
      notes: [Note("the first lot is here", at: from.range)])
  }
}
