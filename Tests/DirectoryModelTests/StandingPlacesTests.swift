import DirectoryModel
import Testing

/// The standings of an offer are found among all of its supplier, without looking at each.
@Suite struct StandingPlacesTests {
  private func standings(ofOffers offers: [Int]) -> [Judgement.Standing] {
    offers.map {
      Judgement.Standing(
        offer: $0, market: Market.ID("EU"), status: .unproven, verdicts: [], isCovered: true)
    }
  }

  @Test(arguments: [[], [0], [0, 0, 1], [1, 1, 1, 3, 7, 7], [2], Array(repeating: 5, count: 40)])
  func `offers with several, one or no standing`(offers: [Int]) {
    let standings = standings(ofOffers: offers)
    for offer in 0..<9 {
      let places = standings.places(ofOffer: offer)
      #expect(Array(places) == offers.indices.filter { offers[$0] == offer }, "\(offer)")
    }
  }

  @Test func `nine thousand offers, each in two markets`() {
    let standings = standings(ofOffers: (0..<18_000).map { $0 / 2 })
    #expect((0..<9_000).allSatisfy { standings.places(ofOffer: $0) == 2 * $0..<(2 * $0 + 2) })
  }
}
