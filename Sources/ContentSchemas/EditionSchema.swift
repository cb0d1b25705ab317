import DirectoryModel

extension ValueSchema {
  /// The statement of an edition, which `sourcebook record` writes and nobody edits.
  static let edition = mapping([
    .needed("schemaVersion", "The version of this form", .number(1...1)),
    .needed("number", "The number of the edition, as in the file's name", .number(1...1_000_000)),
    .needed("edition", "What the edition is called, and its days", editionName),
    .key("changes", "What changed since the edition before", changes),
    .key(
      "state", "The records, one on a line; the last edition alone has them",
      .mapping(
        [], others: ("^(rules|notices|products|certificates|suppliers)$", .list(.list(anything))))),
  ])

  private static let editionName = mapping([
    .needed("name", "The id of the edition, or a revision", said),
    .needed("asOf", "The day rules and certificates run on", day),
    .needed("knownBy", "The day facts had been recorded by", day),
  ])

  /// What `sourcebook diff --format json` prints.
  static let changes = mapping([
    .needed("schemaVersion", "The version of this form", .number(1...1)),
    .needed("old", "The earlier edition", editionName),
    .needed("new", "The later edition", editionName),
    .needed(
      "causesFoundBy", "How the causes were found", choice(of: EditionChanges.Method.self)),
    .key(
      "untold", "Kinds of records that were not compared",
      .list(choice(of: StatedSubject.self))),
    .key("records", "Records added, removed or changed", .list(mapping(recordKeys))),
    .key("statuses", "Statuses that turned", .list(mapping(statusKeys))),
  ])

  private static let recordKeys: [Key] =
    [
      .needed("subject", "The kind of the record", choice(of: StatedSubject.self)),
      .needed("change", "What became of it", choice(of: RecordChange.Kind.self)),
      .needed("key", "Its id, code, or scheme and number"),
      .key("title", "What readers call it"),
      .key("supplier", "Of an offer: the id of its supplier"),
      .key("supplierName", "Of an offer: the name of its supplier"),
    ] + offerKeys + [
      .key(
        "fields", "What it says otherwise now",
        .list(
          mapping([
            .needed("field", "The name of the field", said),
            .key("old", "What it said, where that is known"),
            .key("new", "What it says now, where that is known"),
          ])))
    ]

  private static let offerKeys: [Key] = [
    .key("product", "The goods offered"), .key("use", "What for"), .key("models", "Which models"),
  ]

  private static let statusKeys: [Key] =
    [
      .needed("supplier", "The id of the supplier"), .key("supplierName", "Its name"),
    ] + offerKeys + [
      .needed("market", "The code of the market", said),
      .needed("old", "The status it had", choice(of: Status.self)),
      .needed("new", "The status it has", choice(of: Status.self)),
      .key("causes", "Why it turned", .list(mapping(causeKeys))),
    ]

  private static let causeKeys: [Key] = [
    .needed("cause", "The kind of the cause", choice(of: StatusCause.Kind.self)),
    .key("certain", "Whether it was told apart from the others", .flag),
    .key(
      "facts", "What brought it about",
      .list(
        mapping([
          .needed("subject", "The kind of the record", choice(of: StatedSubject.self)),
          .key("key", "Which one"),
          .needed("event", "What happened to it", choice(of: StatusCause.Event.self)),
          .key("day", "The day it happened", day),
        ]))),
  ]

  /// Texts and lists of them, three deep.
  private static let anything = either([
    .text(), .list(either([.text(), .list(.text())])),
  ])
}

extension ValueSchema.Key {
  fileprivate static func needed(_ name: String, _ says: String) -> Self {
    .needed(name, says, .text())
  }
}
