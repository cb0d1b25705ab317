import DirectoryModel

/// Reads what a statement says of the changes since the edition before, as `diff --format json` writes it.
func decodeChanges(_ value: ContentValue) -> Reported<EditionChanges?> {
  var fields = FieldReader(value, of: "changes")
  fields.need("schemaVersion", "old", "new", "causesFoundBy")
  if let version = fields.text("schemaVersion"), version.value != "1" {
    fields.report(.unknownValue(version, of: "schemaVersion", known: ["1"]))
  }
  let old = decodeEditionName(&fields, "old")
  let new = decodeEditionName(&fields, "new")
  let method = fields.choice("causesFoundBy", of: EditionChanges.Method.self)
  let untold = fields.choices("untold", of: StatedSubject.self).map(\.value)
  let records = fields.decoded("records", decodeRecord)
  let statuses = fields.decoded("statuses", decodeStatus)
  let diagnostics = fields.finish()
  guard let old, let new, let method else { return Reported(nil, diagnostics) }
  return Reported(
    EditionChanges(
      old: old, new: new, method: method.value, records: records, statuses: statuses,
      untold: untold), diagnostics)
}

/// The name of an edition and its days.
func decodeEditionName(_ fields: inout FieldReader, _ key: String) -> EditionName? {
  fields.part(key) { part in
    part.need("name", "asOf", "knownBy")
    let name = part.text("name")?.value
    let (asOf, knownBy) = (part.day("asOf")?.value, part.day("knownBy")?.value)
    guard let name, let asOf, let knownBy else { return nil }
    return EditionName(name: name, standpoint: Standpoint(asOf: asOf, knownBy: knownBy))
  } ?? nil
}

private func decodeRecord(_ fields: inout FieldReader) -> RecordChange? {
  fields.need("subject", "change", "key")
  let subject = fields.choice("subject", of: StatedSubject.self)?.value
  let change = fields.choice("change", of: RecordChange.Kind.self)?.value
  let key = fields.text("key")?.value
  let title = fields.text("title")?.value
  let supplier = fields.text("supplier")?.value
  let supplierName = fields.text("supplierName")?.value
  let name = decodeOfferName(&fields)
  let changed = fields.decoded("fields") { field -> RecordChange.Field? in
    field.need("field")
    let name = field.text("field")?.value
    let (old, new) = (field.wordsAsWritten("old"), field.wordsAsWritten("new"))
    return name.map { RecordChange.Field(name: $0, old: old, new: new) }
  }
  guard let subject, let change, let key else { return nil }
  return RecordChange(
    subject: subject, change: change, key: key, title: title ?? key,
    offer: supplier.flatMap { id in name.map { (id, supplierName ?? id, $0) } }, fields: changed)
}

private func decodeStatus(_ fields: inout FieldReader) -> StatusChange? {
  fields.need("supplier", "product", "use", "market", "old", "new")
  let supplier = fields.text("supplier")?.value
  let supplierName = fields.text("supplierName")?.value
  let offer = decodeOfferName(&fields)
  let market = fields.text("market")?.value
  let old = fields.choice("old", of: Status.self)?.value
  let new = fields.choice("new", of: Status.self)?.value
  let causes = fields.decoded("causes", decodeCause)
  guard let supplier, let offer, let market, let old, let new else { return nil }
  return StatusChange(
    supplier: supplier, supplierName: supplierName ?? supplier, offer: offer, market: market,
    old: old, new: new, causes: causes)
}

private func decodeCause(_ fields: inout FieldReader) -> StatusCause? {
  fields.need("cause")
  let kind = fields.choice("cause", of: StatusCause.Kind.self)?.value
  let isCertain = fields.flag("certain")
  let facts = fields.decoded("facts") { fact -> StatusCause.Fact? in
    fact.need("subject", "event")
    let subject = fact.choice("subject", of: StatedSubject.self)?.value
    let key = fact.text("key")?.value ?? ""
    let event = fact.choice("event", of: StatusCause.Event.self)?.value
    let day = fact.day("day")?.value
    guard let subject, let event else { return nil }
    return StatusCause.Fact(subject, key, event, on: day)
  }
  return kind.map { StatusCause(kind: $0, isCertain: isCertain, facts: facts) }
}

private func decodeOfferName(_ fields: inout FieldReader) -> OfferName? {
  let product = fields.text("product")?.value
  let use = fields.text("use")?.value
  let models = fields.text("models")?.value ?? ""
  guard let product, let use else { return nil }
  return OfferName(product: product, use: use, models: models)
}

extension FieldReader {
  /// The items of a list, each a mapping; mistakes in them are reported here.
  fileprivate mutating func decoded<Item>(
    _ key: String, _ decode: (inout FieldReader) -> Item?
  ) -> [Item] {
    list(key).compactMap { value in
      var item = FieldReader(value, of: key)
      let decoded = decode(&item)
      report(item.finish())
      return decoded
    }
  }

  /// A text of any length, empty ones too; nil when the key is left out.
  fileprivate mutating func wordsAsWritten(_ key: String) -> String? {
    guard case .scalar(let text, _)? = value(key) else { return nil }
    return text.value
  }
}
