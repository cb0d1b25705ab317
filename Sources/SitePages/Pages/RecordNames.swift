import DirectoryModel

/// The names of records in a reader's language, and the links to their pages.
extension PageWords {
  func name(of id: Product.ID) -> [TextRun] {
    link(to: id).label
  }

  /// What stands after the name of goods that are never for medical use.
  func warning(of product: Product) -> [TextRun] {
    product.use == .nonMedical ? [TextRun(text(.nameNotMedical))] : []
  }

  func name(of id: Market.ID) -> [TextRun] {
    link(to: id).label
  }

  func name(of id: CertificateScheme.ID) -> [TextRun] {
    scheme(id).name
  }

  func link(to id: Product.ID) -> NamedLink {
    directory.position(of: id).map { shared.products[$0] } ?? NamedLink([TextRun(id.text)])
  }

  func link(to id: Market.ID) -> NamedLink {
    directory.position(of: id).map { shared.markets[$0] } ?? NamedLink([TextRun(id.text)])
  }

  /// A supplier by the name on its certificates; a link when it has a page.
  func link(to supplier: Supplier) -> NamedLink {
    NamedLink(
      foreign(supplier.name.value),
      page: supplier.isKnown(at: judgement.standpoint) ? PagePath.supplier(supplier.id) : "")
  }

  func link(to id: Supplier.ID) -> NamedLink {
    directory.supplier(id).map { link(to: $0) } ?? NamedLink([TextRun(id.text)])
  }

  /// The supplier's name in the reader's script, when it is another than the one on its certificates.
  func otherName(of supplier: Supplier) -> [TextRun] {
    let names = supplier.names.keys.sorted().compactMap { supplier.names[$0] }
    return foreign(supplier.names[language] ?? names.first)
      .filter { $0.text != supplier.name.value }
  }

  /// What else a kind of goods is called: in the reader's language, then in the others of the site.
  func otherNames(of product: Product) -> [RunRow] {
    let languages = directory.settings.languages
    let order = [language] + languages.filter { $0 != language }
    return order.compactMap { tongue in
      guard let names = product.alsoCalled[tongue] else { return nil }
      return RunRow([TextRun(list(names), in: tongue == language ? "" : tongue.text)])
    }
  }

  func region(_ name: String) -> String { directory.settings.regions[name]?[language] ?? name }

  /// Where a supplier is, from its city to its country in the order readers expect.
  func place(of supplier: Supplier, withCity: Bool) -> String {
    var place = book.country(supplier.country.value)
    if let region = supplier.region { place = text(.placeWithin, self.region(region), place) }
    if withCity, let city = supplier.city { place = text(.placeWithin, city, place) }
    return place
  }

  func source(_ reference: SourceReference) -> SourceRow {
    SourceRow(
      link: NamedLink(words(reference.title), address: reference.url ?? ""),
      date: day(reference.date))
  }

  /// A source that statements of the page cite.
  func source(_ source: Product.Source) -> CitedSourceRow {
    CitedSourceRow(
      anchor: source.id.map(Product.Source.anchor) ?? "", row: self.source(source.reference))
  }

  /// Joins the names of some records; all of them share the language of the page, or are marked one by one.
  func names(_ ids: [Product.ID]) -> String {
    list(ids.map { id in directory.position(of: id).map { shared.productNames[$0] } ?? id.text })
  }

  func plain(_ runs: [TextRun]) -> String { runs.map(\.text).joined() }
}

/// A source with the place that citations of it lead to.
struct CitedSourceRow: Sendable {
  /// Empty for a source without an id.
  let anchor: String
  let row: SourceRow

  static let shape = Shape<CitedSourceRow>([
    .text("anchor") { $0.anchor }, .row("source", SourceRow.shape) { $0.row },
  ])
}

/// A record the content repeats: its title, address and day.
struct SourceRow: Sendable {
  let link: NamedLink
  let date: [DayText]

  static let shape = Shape<SourceRow>([
    .link("link") { $0.link }, .day("date") { $0.date },
  ])
}
