import DirectoryModel

extension ValueSchema {
  static func product(_ ids: SiteIDs) -> ValueSchema {
    let market = ValueSchema.Key.needed(
      "market", "The code of a market", id(.market, ids))
    let scheme = id(.scheme, ids)
    return mapping([
      .needed("name", "Words", words),
      .key(
        "also-called", "By language: other words people type for it",
        .mapping([], others: (language, .list(said, atLeast: 1)))),
      .needed("summary", "Words: one sentence saying what it is for", words),
      .needed("not-for", "Words: one sentence saying what it is not for", words),
      .needed("group", "The group of products", choice(of: Product.Group.self)),
      .needed("use", "Uses this kind can be offered for", choice(of: Product.Use.self)),
      .key(
        "numbers", "By scheme: `none`, or the values its number's segments must have",
        .mapping(
          [],
          others: (
            anyKey,
            .either([
              .choice(["none"]), .mapping([], others: (anyKey, .list(.text(), atLeast: 1))),
            ])
          ))),
      .key(
        "standards", "Standards by market",
        .list(
          .mapping([
            market, .needed("name", "The standard with its year", .said),
            .key("note", "Words", words),
          ]))),
      .key(
        "customs-codes", "Customs codes by market, in quotes",
        .list(.mapping([market, .needed("code", "The code", .said)]))),
      .key("sampling", "Acceptance sampling by ISO 2859-1", sampling),
      .key(
        "evidence", "The papers a buyer in a market wants to see",
        .list(
          .mapping([
            market,
            .key("use", "The use; left out is both", choice(of: IntendedUse.self)),
            .needed(
              "papers", "Ids of schemes; a list inside the list names alternatives",
              .list(.either([scheme, .list(scheme)]), atLeast: 1)),
            .key("note", "Words", words),
          ]))),
      .key("places", "May goods of this kind be used at a place?", .list(placeAnswer(ids))),
      .key("sources", "What the guidance rests on; statements cite the ids", citedSources),
    ])
  }

  private static func placeAnswer(_ ids: SiteIDs) -> ValueSchema {
    mapping([
      .needed("place", "The id of a place", id(.place, ids)),
      .key("market", "The market; left out is every other one", id(.market, ids)),
      .needed("answer", "The answer", choice(of: PlaceAnswer.Answer.self)),
      .needed("says", "Words: what qualifies the goods, or why not", words),
    ])
  }

  static let place = mapping([
    .needed("name", "Words", words),
    .key("about", "Words: who is there and what is done", words),
    .key("order", "The position in lists", .number(0...9999)),
    .key("care", "Whether patients are cared for there", .flag),
  ])

  private static let citedSources = list(
    mapping(
      [
        .key(
          "id", "What a statement cites as `[Title](#source-ID)`", text(pattern: "^[a-z0-9-]+$"))
      ] + sourceKeys))

  private static let sampling = mapping([
    .needed("level", "The inspection level", choice(of: InspectionLevel.self)),
    .needed("critical", "The AQL of critical defects; 0 allows none", limit),
    .needed("major", "The AQL of major defects; 0 allows none", limit),
    .needed("minor", "The AQL of minor defects; 0 allows none", limit),
    .key("note", "Words", words),
  ])

  private static let limit = choice(of: DefectLimit.self)
}
