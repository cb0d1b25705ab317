import DirectoryModel

/// A supplier in a list: its names and place, and its statuses by intended use and market.
struct SupplierRow: Sendable {
  let link: NamedLink
  let otherName: [TextRun]
  let isFictional: Bool
  let place: String
  let products: String
  let groups: [UseGroup]
  let desk: String

  static let shape = Shape<SupplierRow>([
    .page("deskLink") { $0.desk },
    .link("link") { $0.link },
    .runs("otherName") { $0.otherName },
    .flag("isFictional") { $0.isFictional },
    .text("place") { $0.place },
    .text("products") { $0.products },
    .rows("groups", UseGroup.shape) { $0.groups },
  ])

  /// A row of a list of all markets, or of one market only.
  init(_ position: Int32, _ words: PageWords, in market: Market.ID? = nil) {
    let supplier = words.directory.suppliers[Int(position)]
    let standings = words.standings(ofSupplierAt: Int(position), in: market)
    link = words.link(to: supplier)
    desk = PagePath.desk(adding: supplier.id)
    otherName = words.otherName(of: supplier)
    isFictional = supplier.isFictional
    place = words.place(of: supplier, withCity: false)
    var products: [Product.ID] = []
    for place in standings.places {
      let product = supplier.offers[standings.all[place].offer].product.value
      if !products.contains(product) { products.append(product) }
    }
    self.products = words.names(products)
    groups = IntendedUse.allCases.compactMap { use in
      let ofUse = standings.only { supplier.offers[standings.all[$0].offer].use.value == use }
      guard !ofUse.places.isEmpty else { return nil }
      return UseGroup(use: words.use(use), markets: words.badges(of: ofUse, named: market == nil))
    }
  }
}

/// Some standings of a supplier, each with what stands behind it, by their places in the list of all.
struct TracedStandings {
  let all: [Judgement.Standing]
  let proofs: [StandingProof]
  private(set) var places: [Int]

  /// Those at some of the places: a standing handed to a closure would be copied with all it holds.
  func only(at isWanted: (Int) -> Bool) -> TracedStandings {
    var some = self
    some.places = places.filter(isWanted)
    return some
  }
}

extension PageWords {
  /// Those of a supplier in all markets, or in one only.
  func standings(ofSupplierAt position: Int, in market: Market.ID?) -> TracedStandings {
    let all = judgement.standings[position]
    return TracedStandings(
      all: all, proofs: content.proofs[position],
      places: all.indices.filter { market == nil || all[$0].market == market })
  }

  func standings(ofSupplierAt position: Int, offer: Int) -> TracedStandings {
    let all = judgement.standings[position]
    return TracedStandings(
      all: all, proofs: content.proofs[position], places: Array(all.places(ofOffer: offer)))
  }

  /// The turns of a status behind the standpoint.
  func later(_ turns: [StandingProof.Turn]) -> ArraySlice<StandingProof.Turn> {
    turns.drop { $0.day <= judgement.standpoint.asOf }
  }

  /// The turns of one standing until the edition ends; empty when there are none.
  func turns(of standing: Judgement.Standing, _ proof: StandingProof) -> String {
    guard let first = later(proof.turns).first, first.day <= content.edition.validUntil else {
      return ""
    }
    var tally = StatusTally()
    tally.add(standing.status, turning: later(proof.turns))
    return turns(of: tally)
  }

  /// Counts and their turns until the edition ends, as `living.js` reads them: `cleared 2|2020-12-31 cleared lapsed 1`.
  func turns(of tally: StatusTally, alwaysCounted: Bool = false) -> String {
    guard !tally.turns.isEmpty else { return "" }
    let last = content.edition.validUntil
    let turns = tally.turns.lazy.filter { $0.key.day <= last }.sorted { $0.key < $1.key }
    guard !turns.isEmpty else { return "" }
    let counts = Status.allCases.filter { tally[$0] > 0 }
      .map { "\($0.rawValue) \(tally[$0])" }
    let days = turns.map { turn, count in
      "\(turn.day) \(turn.from.rawValue) \(turn.to.rawValue) \(count)"
    }
    return (alwaysCounted ? "n|" : "|") + counts.joined(separator: ";") + "|"
      + days.joined(separator: ";")
  }

  /// The statuses by market, in the order the site shows markets.
  func badges(of standings: TracedStandings, named: Bool) -> [MarketBadges] {
    markets.compactMap { market in
      var tally = StatusTally()
      for place in standings.places where standings.all[place].market == market.id {
        tally.add(
          standings.all[place].status, turning: later(standings.proofs[place].turns))
      }
      guard tally.total > 0 else { return nil }
      let link = link(to: market.id)
      return MarketBadges(
        code: named ? market.id.text : "", name: link.label, path: link.path,
        badges: badges(tally), turns: turns(of: tally))
    }
  }

  /// The markets in the order the site shows them; those the settings leave out come last.
  var markets: [Market] { shared.marketOrder }
}
