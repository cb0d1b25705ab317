import DirectoryModel

/// Reads `content/waivers.yaml`; whether a waiver still runs is asked at the standpoint.
func loadWaivers(
  _ shelf: ContentShelf, known: KnownRecords
) throws(BrokenWorld) -> Reported<[Waiver]> {
  guard let listed = shelf.listing.waivers else { return Reported([]) }
  return try shelf.yaml(of: listed).then { value in
    guard let value, !value.isEmpty else { return Reported([]) }
    guard case .list(let items, _) = value else {
      return Reported([], [.wrongKind(of: listed.path, wanted: "a list of waivers", value)])
    }
    var waivers = Reported<[Waiver]>([])
    for item in items {
      var fields = FieldReader(item, of: "waivers")
      guard case .mapping = item else {
        waivers.diagnostics += fields.finish()
        continue
      }
      if let waiver = decodeWaiver(&fields, known) { waivers.value.append(waiver) }
      waivers.diagnostics += fields.finish()
    }
    return waivers
  }
}

private func decodeWaiver(_ fields: inout FieldReader, _ known: KnownRecords) -> Waiver? {
  let rule = fields.neededText("rule")
  fields.need("supplier")
  let supplier = fields.reference("supplier", to: known.suppliers, as: Supplier.self)
  let product = fields.reference("product", to: known.products, as: Product.self)
  let market = fields.reference("market", to: known.markets, as: Market.self)
  let owner = fields.neededText("owner")
  let reason = fields.neededWords("reason", in: known.languages)
  let until = fields.neededDay("until")
  guard let rule, let supplier, let owner, let reason, let until else { return nil }
  return Waiver(
    rule: rule, supplier: supplier, product: product, market: market, owner: owner.value,
    reason: reason, until: until, range: fields.range)
}
