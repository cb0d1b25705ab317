import DirectoryModel

/// An offer in the list of a product: who offers it, for which use, and how it stands in each market.
struct OfferRow: Sendable {
  let link: NamedLink
  let otherName: [TextRun]
  let isFictional: Bool
  let place: String
  let models: String
  let use: [UseLabel]
  let markets: [MarketBadges]
  let desk: String

  static let shape = Shape<OfferRow>([
    .link("link") { $0.link },
    .runs("otherName") { $0.otherName },
    .flag("isFictional") { $0.isFictional },
    .text("place") { $0.place },
    .text("models") { $0.models },
    .rows("use", UseLabel.shape) { $0.use },
    .rows("markets", MarketBadges.shape) { $0.markets },
    .page("deskLink") { $0.desk },
  ])

  init(_ place: DirectoryLists.OfferPlace, _ words: PageWords) {
    let supplier = words.directory.suppliers[Int(place.supplier)]
    let offer = supplier.offers[Int(place.offer)]
    link = words.link(to: supplier)
    desk = PagePath.desk(adding: supplier.id, offer: Int(place.offer))
    otherName = words.otherName(of: supplier)
    isFictional = supplier.isFictional
    self.place = words.place(of: supplier, withCity: false)
    models = words.shortList(offer.models.map(\.value))
    use = words.use(offer.use.value)
    let standings = words.standings(
      ofSupplierAt: Int(place.supplier), offer: Int(place.offer))
    markets = words.badges(of: standings, named: true)
  }
}

extension PageWords {
  /// The first texts of a list, and how many more there are.
  func shortList(_ texts: [String], limit: Int = 3) -> String {
    guard texts.count > limit else { return list(texts) }
    return text(.listMore, list(Array(texts.prefix(limit))), number(texts.count - limit))
  }
}
