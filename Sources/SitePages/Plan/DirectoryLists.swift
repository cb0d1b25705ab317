package import DirectoryModel
import WorkSharing

/// Every list of the site, made once: who stands under which letter, product, market and region, and the counts.
package final class DirectoryLists: Sendable {
  /// The suppliers whose names begin with one letter.
  package struct Letter: Sendable {
    /// `a` to `z` or `other`.
    package let slug: String
    package let suppliers: PagedList<Int32>
  }

  /// The suppliers of one region of a country.
  package struct Region: Sendable {
    /// ISO code in capitals.
    package let country: String
    /// As written in profiles; nil for suppliers that name none.
    package let name: String?
    package let slug: String
    package let suppliers: PagedList<Int32>
  }

  /// An offer by the positions of its supplier and of the offer in it.
  package struct OfferPlace: Sendable, Equatable {
    package let supplier: Int32
    package let offer: Int32
  }

  /// Positions of the suppliers known at the standpoint, by folded name, then id.
  package let suppliers: [Int32]
  package let letters: [Letter]
  /// By country code, then region as written; suppliers without a region come last.
  package let regions: [Region]
  /// By position of the product.
  package let products: [PagedList<OfferPlace>]
  /// By position of the market: the suppliers with an offer there.
  package let markets: [PagedList<Int32>]
  /// Every checklist there can be.
  package let checklists: [ChecklistPlace]
  package let records: SupplierRecords
  package let tallies: DirectoryTallies
  /// Positions of the suppliers whose records share a file, by the number of the file.
  let recordShards: [[Int32]]
  /// The numbers the directory holds anything about.
  let held: HeldNumbers
  private let regionPositions: [String: Int]

  fileprivate init(
    suppliers: [Int32], letters: [Letter], regions: [Region], products: [PagedList<OfferPlace>],
    markets: [PagedList<Int32>], checklists: [ChecklistPlace], records: SupplierRecords,
    tallies: DirectoryTallies, recordShards: [[Int32]], held: HeldNumbers
  ) {
    self.held = held
    self.recordShards = recordShards
    self.suppliers = suppliers
    self.letters = letters
    self.regions = regions
    self.products = products
    self.markets = markets
    self.checklists = checklists
    self.records = records
    self.tallies = tallies
    let keys = regions.enumerated().map { ($1.country + "/" + ($1.name ?? ""), $0) }
    regionPositions = Dictionary(keys) { first, _ in first }
  }

  /// The list a supplier stands in.
  package func region(of supplier: Supplier) -> Region? {
    regionPosition(of: supplier).map { regions[$0] }
  }

  func regionPosition(of supplier: Supplier) -> Int? {
    regionPositions[supplier.country.value + "/" + (supplier.region ?? "")]
  }
}

/// Makes the lists of a judged directory; sorting is all that costs more than one pass.
///
/// - Parameters:
///   - directory: whose lists they are.
///   - judgement: the standings at their standpoint.
///   - proofs: since when these hold, and when they turn.
///   - jobs: how many threads share the work; the result does not depend on it.
/// - Returns: all lists and counts.
package func listDirectory(
  _ directory: Directory, _ judgement: Judgement, _ proofs: [[StandingProof]], jobs: Int
) -> DirectoryLists {
  let order = directory.suppliers.indices
    .filter { directory.suppliers[$0].isKnown(at: judgement.standpoint) }
    .map { (key: ListKey(directory.suppliers[$0]), position: Int32($0)) }
    .sorted { $0.key < $1.key }
  let suppliers = order.map(\.position)
  let pages = ListPaging(directory, judgement)
  let (counted, listed) = together(jobs: jobs) {
    (
      records: SupplierRecords(directory, judgement.standpoint),
      tallies: DirectoryTallies(directory, judgement, proofs, known: suppliers)
    )
  } _: {
    (
      letters: letters(of: order, pages),
      regions: regions(of: suppliers, in: directory, pages),
      products: productLists(suppliers, directory, pages),
      markets: marketLists(suppliers, directory, judgement, pages)
    )
  }
  return DirectoryLists(
    suppliers: suppliers, letters: listed.letters, regions: listed.regions,
    products: listed.products, markets: listed.markets, checklists: checklistPlaces(of: directory),
    records: counted.records, tallies: counted.tallies,
    recordShards: DataParts.recordShards(of: suppliers, in: directory),
    held: HeldNumbers(directory, suppliers, at: judgement.standpoint, jobs: jobs))
}

private func letters(
  of order: [(key: ListKey, position: Int32)], _ pages: ListPaging
) -> [DirectoryLists.Letter] {
  var letters: [String: [Int32]] = [:]
  for entry in order { letters[entry.key.letter, default: []].append(entry.position) }
  return letters.keys.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }.map { slug in
    DirectoryLists.Letter(slug: slug, suppliers: pages.suppliers(letters[slug] ?? []))
  }
}

private func regions(
  of suppliers: [Int32], in directory: Directory, _ pages: ListPaging
) -> [DirectoryLists.Region] {
  var countries: [String: [String?: [Int32]]] = [:]
  for position in suppliers {
    let supplier = directory.suppliers[Int(position)]
    countries[supplier.country.value, default: [:]][supplier.region, default: []].append(position)
  }
  return countries.keys.sorted().flatMap { country -> [DirectoryLists.Region] in
    let named = countries[country] ?? [:]
    var taken: Set<String> = ["other"]
    let names = named.keys.compactMap { $0 }.sorted()
    let regions = names.map { name in
      DirectoryLists.Region(
        country: country, name: name, slug: regionSlug(name, &taken),
        suppliers: pages.suppliers(named[name] ?? []))
    }
    guard let unnamed = named[nil] else { return regions }
    return regions + [
      DirectoryLists.Region(
        country: country, name: nil, slug: "other", suppliers: pages.suppliers(unnamed))
    ]
  }
}

private func productLists(
  _ suppliers: [Int32], _ directory: Directory, _ pages: ListPaging
) -> [PagedList<DirectoryLists.OfferPlace>] {
  var places: [[DirectoryLists.OfferPlace]] = Array(repeating: [], count: directory.products.count)
  for position in suppliers {
    for (index, offer) in directory.suppliers[Int(position)].offers.enumerated() {
      guard let product = directory.position(of: offer.product.value) else { continue }
      places[product].append(.init(supplier: position, offer: Int32(index)))
    }
  }
  return places.map(pages.offers)
}

private func marketLists(
  _ suppliers: [Int32], _ directory: Directory, _ judgement: Judgement, _ pages: ListPaging
) -> [PagedList<Int32>] {
  var lists: [[Int32]] = Array(repeating: [], count: directory.markets.count)
  for position in suppliers {
    for standing in judgement.standings[Int(position)] {
      guard let market = directory.position(of: standing.market) else { continue }
      if lists[market].last != position { lists[market].append(position) }
    }
  }
  return lists.map(pages.suppliers)
}
