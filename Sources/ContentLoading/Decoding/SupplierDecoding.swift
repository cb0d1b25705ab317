import DirectoryModel

/// Decodes supplier profiles, and remembers the papers they name that the register does not hold.
struct SupplierDecoding {
  let known: KnownRecords
  let register: Register
  private var missing: [MissingPaper] = []

  init(known: KnownRecords, register: Register) {
    self.known = known
    self.register = register
  }

  /// What was remembered since the last call.
  mutating func takeMissing() -> [MissingPaper] {
    defer { missing = [] }
    return missing
  }

  /// Nil when the profile does not say who the firm is.
  mutating func decode(
    _ fields: inout FieldReader, id: Supplier.ID, file: SourceFile.ID,
    profile: [LanguageTag: Prose]
  ) -> Supplier? {
    let name = fields.neededText("name")
    let names = decodeNames(&fields)
    fields.need("country")
    let country = fields.text("country")
    if let complaint = country.flatMap(Countries.complaint) { fields.report(complaint) }
    let region = fields.text("region")
    let city = fields.text("city")
    let address = fields.text("address")
    fields.need("roles")
    let roles = fields.choices("roles", of: Supplier.Role.self)
    let identifiers = decodeIdentifiers(&fields)
    let contact = fields.part("contact") { fields in
      Contact(
        website: fields.webAddress("website"), email: fields.text("email")?.value,
        phone: fields.text("phone")?.value)
    }
    let sources = fields.sourceReferences("sources", in: known.languages)
    let recorded = fields.day("recorded")
    let isFictional = fields.flag("fictional")
    let offers = decodeOffers(&fields, of: id)
    guard let name, let country else { return nil }
    return Supplier(
      id: id, file: file, name: name, names: names.byLanguage, formerNames: names.former,
      country: country, region: region?.value, city: city?.value, address: address?.value,
      roles: roles, identifiers: identifiers,
      contact: contact ?? Contact(website: nil, email: nil, phone: nil), sources: sources,
      recorded: recorded?.value, isFictional: isFictional, offers: offers, profile: profile)
  }

  private func decodeNames(
    _ fields: inout FieldReader
  ) -> (byLanguage: [LanguageTag: String], former: [String]) {
    var byLanguage: [LanguageTag: String] = [:]
    let former = fields.part("names") { names in
      // A name in another script is worth having, whether or not the site is published in its language.
      let written = names.keys.map { LanguageTag($0) }.filter(\.isWellFormed)
      for language in Set(written).union(known.languages) {
        byLanguage[language] = names.text(language.text)?.value
      }
      return names.texts("former").map(\.value)
    }
    return (byLanguage, former ?? [])
  }

  private func decodeIdentifiers(_ fields: inout FieldReader) -> [IdentifierClaim] {
    fields.part("identifiers") { identifiers in
      IdentifierClaim.Scheme.allCases.compactMap { scheme in
        identifiers.text(scheme.rawValue).map { IdentifierClaim(scheme: scheme, text: $0) }
      }
    } ?? []
  }

  private mutating func decodeOffers(
    _ fields: inout FieldReader, of supplier: Supplier.ID
  ) -> [Offer] {
    fields.items("offers") { decodeOffer(&$0, of: supplier) }
  }

  private mutating func decodeOffer(
    _ fields: inout FieldReader, of supplier: Supplier.ID
  ) -> Offer? {
    fields.need("product")
    let product = fields.reference("product", to: known.products, as: Product.self)
    let models = fields.texts("model") + fields.texts("models")
    let use = fields.neededChoice("use", of: IntendedUse.self)
    fields.need("markets")
    let markets = fields.references("markets", to: known.markets, as: Market.self)
    fields.report(listedTwice(markets.map { $0.map(\.text) }, as: "market"))
    let standards = fields.texts("standards").map { $0.map { known.shared(standard: $0) } }
    let papers = fields.texts("certificates")
    fields.report(listedTwice(papers, as: "certificate"))
    let gtin = fields.text("gtin")
    let madeBy = fields.reference("made-by", to: known.suppliers, as: Supplier.self)
    let lots = fields.texts("lots").map(\.value)
    let handOvers = fields.items("hand-overs") { decodeHandOver(&$0, in: known.languages) }
    if let madeBy, madeBy.value == supplier { fields.report(.makerIsItself(madeBy)) }
    guard let product, let use else { return nil }
    let claims = papers.map { text in
      let rows = register.rows(claimedAs: text.value, by: supplier, for: product.value, known)
      let text = Located(register.shared(text.value, in: rows), at: text.range)
      if rows == nil {
        missing.append(MissingPaper(text: text, supplier: supplier, product: product.value))
      }
      return CertificateClaim(text: text, certificates: rows ?? PaperRows())
    }
    return Offer(
      product: product, models: models, use: use, markets: markets, standards: standards,
      claims: claims, gtin: gtin, madeBy: madeBy, lots: lots, handOvers: handOvers,
      range: fields.range)
  }
}

extension Diagnostic {
  fileprivate static func makerIsItself(_ maker: Located<Supplier.ID>) -> Self {
    Diagnostic(
      .makerIsItself, "`made-by` names the supplier itself", at: maker.range,
      help: "name the firm that makes the goods, or leave the key out when this one does")
  }
}
