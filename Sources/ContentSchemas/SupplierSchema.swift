import DirectoryModel

extension ValueSchema {
  static func supplier(_ ids: SiteIDs) -> ValueSchema {
    mapping([
      .needed("name", "The name as on the certificates", .said),
      .key(
        "names", "The name in other scripts by language; `former` holds former names",
        .mapping(
          [.key("former", "Former names", .list(.text()))], others: (language, .text()))),
      .needed("country", "The country by ISO 3166-1: two letters", .text(pattern: "^[A-Z]{2}$")),
      .key("region", "The region, as `regions` of site.yaml words it"),
      .key("city", "The city"),
      .key("address", "The address as on the certificates"),
      .needed(
        "roles", "What the firm does with the goods",
        .list(.choice(of: Supplier.Role.self), atLeast: 1)),
      .key(
        "identifiers", "Identifiers with check digits, which are checked",
        .mapping(
          IdentifierClaim.Scheme.allCases.map {
            .key($0.rawValue, "As registered", .reference(.identifier, known: []))
          })),
      .key(
        "contact", "How to reach the firm, as it says itself",
        .mapping([
          .key("website", "A web address", address), .key("email", "An address for mail"),
          .key("phone", "A number with its country code"),
        ])),
      .key("sources", "The records this profile repeats", sources),
      .key("recorded", "The day the publisher learnt of the firm", day),
      .key("fictional", "Whether the firm is made up; said wherever it stands", .flag),
      .key("offers", "What the firm offers", .list(offer(ids))),
    ])
  }

  private static func offer(_ ids: SiteIDs) -> ValueSchema {
    mapping([
      .needed("product", "The id of the product kind", id(.product, ids)),
      .key("model", "The model, or a list of them", .list(.text())),
      .key("models", "The models", .list(.text())),
      .needed("use", "What the goods are offered for", choice(of: IntendedUse.self)),
      .needed(
        "markets", "Codes of the markets the goods are offered in",
        .list(id(.market, ids), atLeast: 1)),
      .key("standards", "Standards the goods are said to meet", .list(.text())),
      .key(
        "certificates", "Numbers of papers in the register, or ids of schemes without numbers",
        .list(.reference(.paper, known: []))),
      .key("gtin", "The trade item number, in quotes", .reference(.identifier, known: [])),
      .key("made-by", "The id of the firm that makes the goods", id(.supplier, ids)),
      .key("lots", "Lot numbers on offer; left out is unknown", .list(.text())),
      .key("hand-overs", "What the goods were said to be for at each step", .list(handOver)),
    ])
  }

  private static let handOver = mapping([
    .needed("by", "Who handed the goods over", choice(of: HandOver.Step.self)),
    .needed("use", "What the goods were said to be for", choice(of: HandOver.Use.self)),
    .key("who", "The name of the firm or body"),
    .key("date", "The day of the hand-over", day),
    .key("source", "Where this is known from"),
    .key("note", "Words", words),
  ])
}
