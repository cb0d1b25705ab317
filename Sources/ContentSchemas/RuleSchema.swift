import DirectoryModel
import RegistrationRules

extension ValueSchema {
  static func rule(_ ids: SiteIDs) -> ValueSchema {
    let applies = applicability(
      ids,
      roles: [
        .key("roles", "Roles of suppliers; left out is all", .list(choice(of: Supplier.Role.self)))
      ])
    return mapping([
      .needed(
        "code", "Short and never used for another rule: CN-101",
        .text(pattern: "^(?!SB[0-9]*$)[A-Z0-9-]{1,16}$")),
      .needed("title", "Words: the demand", words),
      .needed(
        "severity", "Only errors decide a status", choice(of: Diagnostic.Severity.self)),
      .key("applies-to", "What the rule is for; left out is everything", applies),
      .needed("check", "The question, with its parameters", check(ids)),
      .needed(
        "in-force", "The days of the rule and the text it rests on",
        .list(
          .mapping([
            .key("from", "The first day", day),
            .key("until", "The last day", day),
            .needed("source", "Words: the legal source", words),
            .key("url", "The address of the source", .text()),
            .key("reference", "Words: a short quotation or place", words),
            .key("applies-to", "What the rule is for while this period lasts", applies),
            .key("check", "The question while this period lasts", check(ids)),
          ]), atLeast: 1)),
      .needed("help", "Words: what to do, beginning with a verb", words),
      .key(
        "checklist", "What a buyer checks because of it; left out is its title before the contract",
        .either([
          .choice(["none"]),
          .mapping([
            .key("stage", "When", choice(of: ChecklistStage.self)),
            .key("item", "Words: what to check, beginning with a verb", words),
          ]),
        ])),
    ])
  }

  static func checklist(_ ids: SiteIDs) -> ValueSchema {
    mapping([
      .needed("title", "Words", words),
      .key("applies-to", "What the checklist is for; left out is everything", applicability(ids)),
      .key("order", "The position among checklists", .number(0...9999)),
    ])
  }

  /// The word of a check, or a mapping of that one word to its parameters.
  private static func check(_ ids: SiteIDs) -> ValueSchema {
    let parameters = parameters(ids)
    let names = CheckCatalogue.names
    return either([
      .choice(names.filter { parameters[$0] == nil }),
      .mapping(
        names.map {
          .key($0, "A question of docs/content-format.md", .mapping(parameters[$0] ?? []))
        },
        keys: 1...1),
    ])
  }

  private static func parameters(_ ids: SiteIDs) -> [String: [Key]] {
    let schemes = ValueSchema.Key.needed(
      "schemes", "Ids of schemes, one of which is wanted",
      .list(id(.scheme, ids), atLeast: 1))
    let phrases = ValueSchema.mapping([], others: (language, .list(.text(), atLeast: 1)))
    return [
      "holds-certificate": [schemes],
      "issuer-is-recognised": [schemes],
      "names-standard": [
        .needed("standards", "Beginnings of standards", .list(.said, atLeast: 1))
      ],
      "papers-prove-approval": [
        .needed(
          "kinds", "Kinds of schemes",
          .list(choice(of: CertificateScheme.Kind.self), atLeast: 1))
      ],
      "makes-no-claim": [
        .needed("words", "Words that claim, by language", phrases),
        .key("except", "Words in which they claim nothing, by language", phrases),
        .key(
          "titles", "Words of titles that follow the number of a standard, by language", phrases),
        .key("negations", "Words that deny a claim after them, by language", phrases),
        .key("after", "Words that deny a claim in their clause, by language", phrases),
        .key("turns", "Words that end a denial, by language", phrases),
        .key(
          "mentions", "Words that claim only when the goods are said to be for them, by language",
          phrases),
        .key("goods", "Words for the goods, which tie mentions to them, by language", phrases),
        .key(
          "purposes", "Words before a mention that tie it to the goods, by language", phrases),
        .key(
          "serves", "Words on either side of a mention that tie it to the goods, by language",
          phrases),
        .key("asides", "Words that make mentions of their clause no claim, by language", phrases),
      ],
    ]
  }
}
