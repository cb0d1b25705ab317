import DirectoryModel

extension ValueSchema {
  static func site(_ ids: SiteIDs) -> ValueSchema {
    mapping([
      .needed("title", "Words", words),
      .needed("publisher", "Words", words),
      .key("base-url", "The address the site is published at", .text(pattern: "^https?://.*/$")),
      .needed(
        "languages", "Languages, the main one first", .list(.text(pattern: language), atLeast: 1)),
      .key("as-of", "The day rules and certificates must run on", day),
      .key("known-by", "The day facts must have been recorded by", day),
      .key("valid-for", "Days after as-of for which the edition stands", .number(1...3660)),
      .needed("markets", "Codes of markets in the order shown", .list(id(.market, ids))),
      .key("page-size", "Rows on one list page", .number(1...10_000)),
      .key("notice", "Words at the top of every page", words),
      .key("regions", "Regions as profiles write them", .mapping([], others: (anyKey, words))),
    ])
  }

  /// One entry of `waivers.yaml`.
  static func waiver(_ ids: SiteIDs) -> ValueSchema {
    mapping([
      .needed("rule", "The code of the rule", id(.rule, ids)),
      .needed("supplier", "The id of the supplier", id(.supplier, ids)),
      .key("product", "The product; left out is all", id(.product, ids)),
      .key("market", "The market; left out is all", id(.market, ids)),
      .needed("owner", "Who answers for the exception", .said),
      .needed("reason", "Words", words),
      .needed("until", "The last day, at most a year from as-of", day),
    ])
  }

  static let market = mapping([
    .needed("code", "The code as offers write it: EU", .said),
    .needed("name", "Words", words),
    .key("direction", "Whether goods come in or leave", choice(of: Market.Direction.self)),
    .key("authority", "Words: who decides there", words),
    .key("advice", "Words: what a buyer there should know", .list(words)),
    .key("links", "Pages to read", sources),
  ])

  static func notice(_ ids: SiteIDs) -> ValueSchema {
    let span = mapping([.needed("from", "The first lot", .said), .needed("to", "The last", .said)])
    return mapping([
      .needed("title", "Words", words),
      .needed("publisher", "Words", words),
      .key("key", "The publisher's number of the notice"),
      .needed("kind", "What the notice does", choice(of: Notice.Kind.self)),
      .needed("published", "The day of the notice", day),
      .key("ended", "The day it was lifted", day),
      .key("recorded", "The day the publisher learnt of it", day),
      .key("source", "The address it stands at", address),
      .needed(
        "covers", "The goods it speaks of",
        .list(
          .mapping([
            .needed("supplier", "The id of the supplier", id(.supplier, ids)),
            .key("product", "The product; left out is all", id(.product, ids)),
            .key("models", "Models; left out is all", .list(.text())),
            .key(
              "lots", "Lot numbers and spans, `all`, or `unknown`", .list(.either([.text(), span]))),
            .key("markets", "Markets; left out is all", .list(id(.market, ids))),
          ]), atLeast: 1)),
    ])
  }

  static let page = mapping([
    .needed("title", "Words", words),
    .key("order", "The position in the footer", .number(0...9999)),
  ])
}
