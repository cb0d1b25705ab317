import DirectoryModel

/// Decodes a buyer's checklist.
func decodeChecklist(
  _ fields: inout FieldReader, _ document: ReadDocument, _ known: KnownRecords
) -> Checklist? {
  let title = fields.neededWords("title", in: known.languages)
  let applies = fields.part("applies-to") { decodeApplicability(&$0, known) }
  let order = fields.wholeNumber("order", in: 0...9999)
  return title.map {
    Checklist(
      id: Checklist.ID(document.record.id), file: document.file, title: $0,
      applies: applies ?? Applicability(), order: order?.value ?? 0, text: document.texts)
  }
}

/// Decodes a page of text.
func decodePage(
  _ fields: inout FieldReader, _ document: ReadDocument, _ known: KnownRecords
) -> TextPage? {
  let title = fields.neededWords("title", in: known.languages)
  let order = fields.wholeNumber("order", in: 0...9999)
  return title.map {
    TextPage(
      id: TextPage.ID(document.record.id), file: document.file, title: $0,
      order: order?.value ?? 0, text: document.texts)
  }
}

/// What a checklist is for; rules read theirs elsewhere, since they may also name roles.
private func decodeApplicability(
  _ fields: inout FieldReader, _ known: KnownRecords
) -> Applicability {
  Applicability(
    products: fields.references("products", to: known.products, as: Product.self).map(\.value),
    groups: fields.choices("groups", of: Product.Group.self).map(\.value),
    markets: fields.references("markets", to: known.markets, as: Market.self).map(\.value),
    uses: fields.choices("use", of: IntendedUse.self).map(\.value))
}
