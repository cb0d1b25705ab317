import DirectoryModel

/// Rows by the list they stand in, before lists are cut into pages.
///
/// Lists that no change touches stay cut as they were.
struct RowGroups<Key: Hashable & Sendable, Row: Sendable>: Sendable {
  private var kept: [Key: PagedList<Row>]
  private var fresh: [Key: [Row]] = [:]

  init(keeping lists: [Key: PagedList<Row>] = [:]) { kept = lists }

  var keys: Set<Key> { Set(kept.keys).union(fresh.lazy.filter { !$0.value.isEmpty }.map(\.key)) }

  /// Adds a row at the end of a list.
  mutating func append(_ row: Row, to key: Key) { fresh[key, default: []].append(row) }

  /// Makes a list anew, of those of its rows that stay.
  mutating func reopen(_ key: Key, staying isStaying: (Row) -> Bool) {
    if let list = kept.removeValue(forKey: key) { fresh[key] = list.rows.filter(isStaying) }
  }

  /// Puts the rows of lists that are made anew in order.
  mutating func sort(by isBefore: (Row, Row) -> Bool) {
    for key in fresh.keys { fresh[key]?.sort(by: isBefore) }
  }

  func last(of key: Key) -> Row? { fresh[key]?.last }

  /// A list in pages, empty when it has no rows.
  func list(_ key: Key, cut: ([Row]) -> PagedList<Row>) -> PagedList<Row> {
    kept[key] ?? cut(fresh[key] ?? [])
  }
}

/// The rows of every list that suppliers stand in.
struct ListedRows: Sendable {
  struct RegionKey: Hashable {
    let country: String
    let name: String?
  }

  /// By the slug of the letter.
  private(set) var letters = RowGroups<String, Int32>()
  private(set) var regions = RowGroups<RegionKey, Int32>()
  /// By position of the product.
  private(set) var products = RowGroups<Int, DirectoryLists.OfferPlace>()
  /// By position of the market.
  private(set) var markets = RowGroups<Int, Int32>()

  /// The rows of suppliers in the order lists have.
  init(
    of order: [(key: ListKey, position: Int32)], _ directory: Directory, _ judgement: Judgement
  ) {
    for (key, position) in order {
      add(
        directory.suppliers[Int(position)], at: position, under: key.letter,
        judgement.standings[Int(position)], directory)
    }
  }

  /// The rows there were, corrected by what has changed.
  ///
  /// - Parameters:
  ///   - before: the lists there were and what they were made from.
  ///   - suppliers: all suppliers in the order lists have now.
  ///   - directory: whose suppliers they are now.
  ///   - judgement: their standings now.
  ///   - changes: in which suppliers the directory differs.
  init(
    correcting before: SiteContent, to suppliers: [Int32], _ directory: Directory,
    _ judgement: Judgement, _ changes: SupplierChanges
  ) {
    let lists = before.lists
    letters = RowGroups(keeping: .pairs(lists.letters.map { ($0.slug, $0.suppliers) }))
    regions = RowGroups(
      keeping: .pairs(
        lists.regions.map { (RegionKey(country: $0.country, name: $0.name), $0.suppliers) }))
    products = RowGroups(keeping: .pairs(lists.products.enumerated().map { ($0, $1) }))
    markets = RowGroups(keeping: .pairs(lists.markets.enumerated().map { ($0, $1) }))
    let isSame = changes.isSame
    for change in changes.all {
      for (supplier, standings) in [
        (change.old, before.judgement.standings[change.position]),
        (change.new, judgement.standings[change.position]),
      ] {
        reopen(listsOf: supplier, standings, directory) { isSame[Int($0)] }
      }
    }
    for change in changes.all where change.new.isKnown(at: judgement.standpoint) {
      add(
        change.new, at: Int32(change.position), under: ListKey(change.new).letter,
        judgement.standings[change.position], directory)
    }
    var rank = [Int32](repeating: 0, count: directory.suppliers.count)
    for (place, position) in suppliers.enumerated() { rank[Int(position)] = Int32(place) }
    letters.sort { rank[Int($0)] < rank[Int($1)] }
    regions.sort { rank[Int($0)] < rank[Int($1)] }
    products.sort { (rank[Int($0.supplier)], $0.offer) < (rank[Int($1.supplier)], $1.offer) }
    markets.sort { rank[Int($0)] < rank[Int($1)] }
  }

  private mutating func add(
    _ supplier: Supplier, at position: Int32, under letter: String,
    _ standings: [Judgement.Standing], _ directory: Directory
  ) {
    letters.append(position, to: letter)
    regions.append(position, to: Self.region(of: supplier))
    for (index, offer) in supplier.offers.enumerated() {
      guard let product = directory.position(of: offer.product.value) else { continue }
      products.append(.init(supplier: position, offer: Int32(index)), to: product)
    }
    for standing in standings {
      guard let market = directory.position(of: standing.market) else { continue }
      if markets.last(of: market) != position { markets.append(position, to: market) }
    }
  }

  private mutating func reopen(
    listsOf supplier: Supplier, _ standings: [Judgement.Standing], _ directory: Directory,
    staying isStaying: (Int32) -> Bool
  ) {
    letters.reopen(ListKey(supplier).letter, staying: isStaying)
    regions.reopen(Self.region(of: supplier), staying: isStaying)
    for offer in supplier.offers {
      guard let product = directory.position(of: offer.product.value) else { continue }
      products.reopen(product) { isStaying($0.supplier) }
    }
    for standing in standings {
      guard let market = directory.position(of: standing.market) else { continue }
      markets.reopen(market, staying: isStaying)
    }
  }

  private static func region(of supplier: Supplier) -> RegionKey {
    RegionKey(country: supplier.country.value, name: supplier.region)
  }
}

extension Dictionary {
  fileprivate static func pairs(_ pairs: [(Key, Value)]) -> [Key: Value] {
    Dictionary(uniqueKeysWithValues: pairs)
  }
}
