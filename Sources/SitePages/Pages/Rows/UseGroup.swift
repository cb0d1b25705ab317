import DirectoryModel

/// The statuses of some offers for one intended use, by market.
struct UseGroup: Sendable {
  let use: [UseLabel]
  let markets: [MarketBadges]

  static let shape = Shape<UseGroup>([
    .rows("use", UseLabel.shape) { $0.use },
    .rows("markets", MarketBadges.shape) { $0.markets },
  ])
}

extension PageWords {
  /// Counted statuses by use and market, in the order the site shows markets.
  func groups(_ tallies: [UseTally]) -> [UseGroup] {
    IntendedUse.allCases.compactMap { use in
      let badges = markets.compactMap { market -> MarketBadges? in
        guard let position = directory.position(of: market.id) else { return nil }
        let tally = tallies[position][use]
        guard tally.total > 0 else { return nil }
        return MarketBadges(
          code: market.id.text, name: words(market.name), path: PagePath.market(market.slug),
          badges: self.badges(tally, alwaysCounted: true),
          turns: turns(of: tally, alwaysCounted: true))
      }
      return badges.isEmpty ? nil : UseGroup(use: self.use(use), markets: badges)
    }
  }

  /// Counted statuses by use where the market is plain from the place.
  func groups(_ tally: UseTally) -> [UseGroup] {
    IntendedUse.allCases.compactMap { use in
      guard tally[use].total > 0 else { return nil }
      let badges = self.badges(tally[use], alwaysCounted: true)
      return UseGroup(
        use: self.use(use),
        markets: [
          MarketBadges(
            code: "", name: [], path: "", badges: badges,
            turns: turns(of: tally[use], alwaysCounted: true))
        ])
    }
  }
}
