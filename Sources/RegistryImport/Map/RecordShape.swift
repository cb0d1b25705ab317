/// What a single value of a record may be.
enum ValueKind: Sendable {
  case text, day, address, country
  case choice([String])
  /// Markdown: values of rows are put in as plain text.
  case markdown
}

/// The keys a record may have and what stands in them.
indirect enum RecordShape: Sendable {
  case value(ValueKind)
  case list(RecordShape)
  case mapping([(key: String, shape: RecordShape)])
  /// Keys are languages.
  case words(ValueKind)
  /// Keys are languages; `former` is a list.
  case names

  private static let text = RecordShape.value(.text)
  private static let day = RecordShape.value(.day)
  private static let address = RecordShape.value(.address)

  static func of(_ kind: RecordKind) -> RecordShape {
    switch kind {
    case .supplier: supplier
    case .certificate: .mapping(certificateColumns)
    case .issuer: .mapping(issuerColumns)
    case .notice: notice
    }
  }

  private static let supplier = RecordShape.mapping([
    ("name", text), ("names", .names), ("country", .value(.country)), ("region", text),
    ("city", text), ("address", text),
    (
      "roles",
      .list(
        .value(.choice(["manufacturer", "trader", "importer", "representative", "private-label"])))
    ),
    (
      "identifiers",
      .mapping(["uscc", "lei", "srn", "gln", "fei", "duns"].map { ($0, text) })
    ),
    ("contact", .mapping([("website", address), ("email", text), ("phone", text)])),
    (
      "sources",
      .list(.mapping([("title", .words(.text)), ("url", address), ("date", day)]))
    ),
    ("recorded", day), ("fictional", .value(.choice(["true"]))),
    (
      "offers",
      .list(
        .mapping([
          ("product", text), ("model", text), ("models", .list(text)), ("use", use),
          ("markets", .list(text)), ("standards", .list(text)), ("certificates", .list(text)),
          ("gtin", text), ("made-by", text), ("lots", .list(text)),
        ]))
    ),
    ("text", .words(.markdown)),
  ])

  private static let notice = RecordShape.mapping([
    ("title", .words(.text)), ("publisher", .words(.text)), ("key", text),
    ("kind", .value(.choice(["recall", "alert", "withdrawal", "delisting"]))),
    ("published", day), ("ended", day), ("recorded", day), ("source", address),
    (
      "covers",
      .list(
        .mapping([
          ("supplier", text), ("product", text), ("models", .list(text)), ("lots", .list(text)),
          ("markets", .list(text)),
        ]))
    ),
    ("text", .words(.markdown)),
  ])

  private static let use = RecordShape.value(.choice(["medical", "non-medical"]))

  private static let certificateColumns: [(key: String, shape: RecordShape)] = [
    ("scheme", text), ("number", text), ("holder", text), ("issuer", text),
    ("product", .list(text)), ("models", .list(text)), ("standard", text), ("use", use),
    ("issued", day), ("expires", day),
    ("status", .value(.choice(["valid", "suspended", "withdrawn", "cancelled"]))), ("since", day),
    ("recorded", day), ("checked", day),
    ("evidence", .value(.choice(["register", "document", "declared"]))), ("source", address),
    ("supplier", text), ("note", text),
  ]

  private static let issuerColumns: [(key: String, shape: RecordShape)] = [
    ("id", text), ("name", text), ("name-zh", text), ("number", text),
    ("country", .value(.country)),
    (
      "kind",
      .value(
        .choice([
          "authority", "notified-body", "certification-body", "laboratory", "maker", "other",
        ]))
    ),
    ("schemes", .list(text)), ("products", .list(text)), ("from", day), ("until", day),
    ("source", address), ("checked", day), ("note", text),
  ]

  /// The columns of the table a kind of record is written to, in their order.
  static func columns(of kind: RecordKind) -> [String] {
    switch kind {
    case .certificate: certificateColumns.map(\.key)
    case .issuer: issuerColumns.map(\.key)
    case .supplier, .notice: []
    }
  }

  /// The place of each key among those of a record.
  static func keys(of kind: RecordKind) -> [String: Int] { orders[kind] ?? [:] }

  private static let orders = Dictionary(
    uniqueKeysWithValues: RecordKind.allCases.map { kind -> (RecordKind, [String: Int]) in
      guard case .mapping(let keys) = of(kind) else { return (kind, [:]) }
      let places = keys.enumerated().map { ($0.element.key, $0.offset) }
      return (kind, Dictionary(uniqueKeysWithValues: places))
    })

  /// The keys without which the content would not load.
  static func needed(in kind: RecordKind) -> [String] {
    switch kind {
    case .supplier: ["name", "country", "roles"]
    case .certificate: ["scheme", "recorded"]
    case .issuer: ["id", "name", "kind"]
    case .notice: ["title", "publisher", "kind", "published", "covers"]
    }
  }
}
