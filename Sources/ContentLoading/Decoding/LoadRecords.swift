import ContentDigest
import DirectoryModel

/// The records that others refer to, decoded first.
struct ReferredRecords: Sendable {
  private(set) var records: KnownRecords
  let markets: [Market]
  let schemes: [CertificateScheme]
  let places: [Place]

  fileprivate mutating func name(suppliersOf listing: SiteListing) {
    records.suppliers = .suppliers(of: listing)
  }
}

extension Reported<ReferredRecords> {
  /// The same with the names of all suppliers, where they were not known.
  func naming(suppliersOf listing: SiteListing) -> Self {
    var named = self
    named.value.name(suppliersOf: listing)
    return named
  }
}

extension KnownNames {
  fileprivate static func suppliers(of listing: SiteListing) -> KnownNames {
    KnownNames("supplier", listing.ids(of: .suppliers), isWhole: listing.isWhole)
  }
}

/// Reads `content/site.yaml`; without it the other files are read with the settings of an empty site.
func loadSettings(_ shelf: ContentShelf) throws(BrokenWorld) -> Reported<ReadSettings> {
  guard let listed = shelf.listing.site else { return Reported(.unwritten) }
  return try shelf.text(of: listed, limit: .document).then { bytes in
    guard let bytes else { return Reported(.unwritten) }
    return shelf.mapping(of: bytes, listed).then { fields in
      guard var fields else { return Reported(.unwritten) }
      let settings = decodeSite(&fields)
      return Reported(
        ReadSettings(settings: settings, besidesDays: Digest(of: withoutDays(bytes))),
        fields.finish())
    }
  }
}

/// The settings, and the digest of all lines that say them but those of the standpoint's days.
struct ReadSettings: Sendable {
  let settings: SiteSettings
  let besidesDays: Digest

  fileprivate static let unwritten = ReadSettings(
    settings: .unwritten, besidesDays: Digest(of: []))
}

/// A line that begins with one of these names is a setting of its own: what stands inside another one is indented.
private func withoutDays(_ bytes: [UInt8]) -> [UInt8] {
  bytes.split(separator: 10, omittingEmptySubsequences: false).flatMap { line -> [UInt8] in
    let day = ["as-of:", "known-by:"].first { line.starts(with: $0.utf8) }
    return (day.map { Array($0.utf8) } ?? Array(line)) + [10]
  }
}

/// Decodes markets and schemes and takes the ids of all other records from the names of their files.
func loadKnownRecords(
  _ shelf: ContentShelf, _ settings: SiteSettings
) throws(BrokenWorld) -> Reported<ReferredRecords> {
  let languages = settings.languages
  let read = try shelf.values(of: .markets) { decodeMarket(&$0, $1, in: languages) }
  let markets = uniqueMarkets(read.value)
  let schemes = try shelf.values(of: .schemes) { decodeScheme(&$0, $1, in: languages) }
  let places = try shelf.values(of: .places) { decodePlace(&$0, $1, in: languages) }
  let areMarketsWhole = read.value.count == shelf.listing.ids(of: .markets).count
  let known = KnownRecords(
    languages: languages,
    suppliers: .suppliers(of: shelf.listing),
    products: KnownNames("product", shelf.listing.ids(of: .products)),
    markets: KnownNames("market", markets.value.map(\.id.text), isWhole: areMarketsWhole),
    schemes: KnownNames("scheme", shelf.listing.ids(of: .schemes)),
    places: KnownNames("place", shelf.listing.ids(of: .places)),
    readSchemes: schemes.value)
  let complaints = settings.markets.compactMap { market in
    known.markets.complaint(about: market.map(\.text))
  }
  return Reported(
    ReferredRecords(
      records: known, markets: markets.value.sorted { $0.id < $1.id }, schemes: schemes.value,
      places: places.value.sorted { ($0.order, $0.id) < ($1.order, $1.id) }),
    read.diagnostics + markets.diagnostics + schemes.diagnostics + places.diagnostics + complaints)
}

func loadProducts(_ shelf: ContentShelf, _ known: KnownRecords) throws -> Reported<[Product]> {
  try shelf.documents(of: .products, in: known.languages) { document in
    decode(document) { decodeProduct(&$0, document, known) }
  }
}

func loadSuppliers(
  _ shelf: ContentShelf, _ known: KnownRecords, _ register: Register,
  recalling memory: inout SiteMemory
) throws -> Reported<LoadedSuppliers> {
  if let recalled: Reported<LoadedSuppliers> = memory.recall(.suppliers) { return recalled }
  let notesHeads = memory.notesHeads
  var read = try shelf.chunksOfDocuments(
    of: .suppliers, in: known.languages, recalling: { [memory] in memory.supplier(at: $0) },
    with: { SupplierDecoding(known: known, register: register) }
  ) { decoding, document in
    let supplier = decode(document) { fields in
      decoding.decode(
        &fields, id: Supplier.ID(document.record.id), file: document.file,
        profile: document.texts)
    }
    return supplier.map {
      DecodedSupplier(
        loaded: $0.map {
          LoadedSupplier(supplier: $0, head: notesHeads ? Digest(of: document.head) : nil)
        },
        missing: decoding.takeMissing())
    }
  }
  memory.keep(suppliers: read)
  var suppliers = Reported(LoadedSuppliers())
  suppliers.value.suppliers.reserveCapacity(read.reduce(0) { $0 + $1.count })
  var remarks = LanguageRemarks()
  var missing: [MissingPaper] = []
  for chunk in read.indices {
    for place in read[chunk].indices {
      if !read[chunk][place].diagnostics.isEmpty {
        suppliers.diagnostics += remarks.sift(read[chunk][place].diagnostics)
      }
      // Taken out, not copied: so many holders would have to be counted.
      if let loaded = read[chunk][place].value?.takeLoaded() { suppliers.value.add(loaded) }
      if let found = read[chunk][place].value?.missing, !found.isEmpty { missing += found }
    }
  }
  suppliers.diagnostics += register.remarks(on: missing, known)
  memory.keep(suppliers, as: .suppliers)
  return suppliers
}

func loadNotices(_ shelf: ContentShelf, _ known: KnownRecords) throws -> Reported<[Notice]> {
  try shelf.documents(of: .notices, in: known.languages) { document in
    decode(document) { fields in
      decodeNotice(
        &fields, id: Notice.ID(document.record.id), file: document.file, text: document.texts,
        known)
    }
  }
}

func loadChecklists(_ shelf: ContentShelf, _ known: KnownRecords) throws -> Reported<[Checklist]> {
  try shelf.documents(of: .checklists, in: known.languages) { document in
    decode(document) { decodeChecklist(&$0, document, known) }
  }
}

func loadPages(
  _ shelf: ContentShelf, _ known: KnownRecords
) throws -> Reported<[WordedRecord<TextPage>]> {
  try shelf.documents(of: .pages, in: known.languages) { document in
    decode(document) { decodePage(&$0, document, known) }.map { page in
      page.map { WordedRecord(record: $0, besidesWords: Digest(of: document.head)) }
    }
  }
}

/// Reads the rules; their examples share the site's products, markets, schemes and issuers.
func loadRules(
  _ shelf: ContentShelf, _ site: ExampleSite
) throws -> Reported<[WordedRecord<RuleDocument>]> {
  try shelf.documents(of: .rules, in: site.known.languages) { document in
    decodeRule(document, site).map { rule in
      rule.map {
        WordedRecord(record: $0, besidesWords: Digest(of: document.head + examples(in: document)))
      }
    }
  }
}

/// A record with words that stand on its own page alone.
struct WordedRecord<Record: Sendable>: Sendable {
  let record: Record
  /// Of all that is read of its file beside these words.
  let besidesWords: Digest
}

/// A supplier with the digest of its front matter, where these are noted.
struct LoadedSupplier: Sendable {
  let supplier: Supplier
  let head: Digest?
}

/// All suppliers that could be read, and the digests of their front matter where these are noted.
struct LoadedSuppliers: Sendable {
  fileprivate(set) var suppliers: [Supplier] = []
  private(set) var heads: [Digest] = []

  fileprivate mutating func add(_ loaded: consuming LoadedSupplier) {
    if let head = loaded.head { heads.append(head) }
    suppliers.append(loaded.supplier)
  }
}

/// What reading a supplier came to, by itself.
struct DecodedSupplier: Sendable {
  private(set) var loaded: LoadedSupplier?
  /// Papers the register does not hold, told together for all suppliers.
  let missing: [MissingPaper]

  init(loaded: LoadedSupplier?, missing: [MissingPaper]) {
    self.loaded = loaded
    self.missing = missing
  }

  /// The supplier, which is not kept.
  fileprivate mutating func takeLoaded() -> LoadedSupplier? { exchange(&loaded, with: nil) }
}

private func decode<Record>(
  _ document: ReadDocument, _ decode: (inout FieldReader) -> Record?
) -> Reported<Record?> {
  var fields = FieldReader(document.frontMatter, of: "front matter")
  let record = decode(&fields)
  return Reported(record, fields.finish())
}

extension SiteSettings {
  fileprivate static var unwritten: SiteSettings {
    let main = LanguageTag("en")
    return SiteSettings(
      title: Words("", in: main), publisher: Words("", in: main), baseURL: nil, languages: [main],
      asOf: nil, knownBy: nil, validFor: 90, markets: [], pageSize: 200, notice: nil, regions: [:])
  }
}
