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

    package init(supplier: Int32, offer: Int32) {
      self.supplier = supplier
      self.offer = offer
    }
  }

  /// Positions of the suppliers known at the standpoint, by folded name, then id.
  package let suppliers: [Int32]
  /// How many rows the register has.
  let papers: Int
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
  /// The suppliers whose rows the index of all shows, where they fit one page.
  let suppliersOfIndex: [Int32]

  fileprivate init(
    suppliers: [Int32], letters: [Letter], regions: [Region], products: [PagedList<OfferPlace>],
    markets: [PagedList<Int32>], checklists: [ChecklistPlace], records: SupplierRecords,
    tallies: DirectoryTallies, recordShards: [[Int32]], held: HeldNumbers, papers: Int,
    suppliersOfIndex: [Int32]? = nil
  ) {
    self.suppliersOfIndex = suppliersOfIndex ?? suppliers
    self.papers = papers
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

  /// Whether the register has rows that had not been recorded by the standpoint.
  package var hasUnknownPapers: Bool { papers != tallies.papers.rows }

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
///   - before: content of the same standpoint and of a directory that differs in nothing but its suppliers, and by position
///     whose standings and proofs are what they were there; where few differ its lists and counts are corrected.
/// - Returns: all lists and counts.
package func listDirectory(
  _ directory: Directory, _ judgement: Judgement, _ proofs: [[StandingProof]], jobs: Int,
  recalling before: (content: SiteContent, isKept: [Bool])? = nil
) -> DirectoryLists {
  if let before,
    let changes = SupplierChanges(
      from: before.content.directory, to: directory, keeping: before.isKept),
    changes.all.count * fewChanges < directory.suppliers.count
  {
    return correctLists(of: before.content, to: directory, judgement, proofs, changes, jobs: jobs)
  }
  let order = directory.suppliers.indices
    .filter { directory.suppliers[$0].isKnown(at: judgement.standpoint) }
    .map { (key: ListKey(directory.suppliers[$0]), position: Int32($0)) }
    .sorted { $0.key < $1.key }
  let suppliers = order.map(\.position)
  let (tallies, (records, listed)) = alongside(jobs: jobs) {
    DirectoryTallies(directory, judgement, proofs, known: suppliers)
  } _: {
    together(jobs: jobs) {
      SupplierRecords(directory, judgement.standpoint)
    } _: {
      (
        rows: ListedRows(of: order, directory, judgement),
        shards: DataParts.recordShards(of: suppliers, in: directory),
        held: HeldNumbers(directory, suppliers, at: judgement.standpoint, jobs: jobs)
      )
    }
  }
  return DirectoryLists(
    suppliers, listed.rows, directory, judgement, records: records,
    tallies: tallies, recordShards: listed.shards, held: listed.held)
}

/// While fewer than one in so many suppliers has changed, correcting what is there takes less than making it anew.
private let fewChanges = 2

private func correctLists(
  of before: SiteContent, to directory: Directory, _ judgement: Judgement,
  _ proofs: [[StandingProof]], _ changes: SupplierChanges, jobs: Int
) -> DirectoryLists {
  let lists = before.lists
  let standpoint = judgement.standpoint
  let isOrderSame = changes.all.allSatisfy {
    $0.old.isKnown(at: standpoint) == $0.new.isKnown(at: standpoint)
      && ListKey($0.old) == ListKey($0.new)
  }
  let suppliers =
    isOrderSame ? lists.suppliers : reorder(lists.suppliers, of: directory, at: standpoint, changes)
  return DirectoryLists(
    suppliers, ListedRows(correcting: before, to: suppliers, directory, judgement, changes),
    directory, judgement,
    records: lists.records.corrected(by: changes, at: standpoint),
    tallies: lists.tallies.corrected(from: before, to: judgement, proofs, by: changes),
    recordShards: isOrderSame
      ? lists.recordShards : DataParts.recordShards(of: suppliers, in: directory),
    held: lists.held.corrected(in: directory, suppliers, by: changes))
}

/// The order of lists after changes: these suppliers are taken out and put where they belong now.
private func reorder(
  _ suppliers: [Int32], of directory: Directory, at standpoint: Standpoint,
  _ changes: SupplierChanges
) -> [Int32] {
  var order = suppliers.filter { changes.isSame[Int($0)] }
  for change in changes.all where change.new.isKnown(at: standpoint) {
    let key = ListKey(change.new)
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if ListKey(directory.suppliers[Int(order[middle])]) < key {
        low = middle + 1
      } else {
        high = middle
      }
    }
    order.insert(Int32(change.position), at: low)
  }
  return order
}

extension DirectoryLists {
  /// Cuts rows into lists.
  fileprivate convenience init(
    _ suppliers: [Int32], _ listed: ListedRows, _ directory: Directory, _ judgement: Judgement,
    records: SupplierRecords, tallies: DirectoryTallies, recordShards: [[Int32]],
    held: HeldNumbers
  ) {
    let pages = ListPaging(directory, judgement)
    let letters = listed.letters.keys.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    self.init(
      suppliers: suppliers,
      letters: letters.map { slug in
        Letter(slug: slug, suppliers: listed.letters.list(slug, cut: pages.suppliers))
      },
      regions: Self.regions(listed.regions, pages),
      products: directory.products.indices.map { listed.products.list($0, cut: pages.offers) },
      markets: directory.markets.indices.map { listed.markets.list($0, cut: pages.suppliers) },
      checklists: checklistPlaces(of: directory), records: records, tallies: tallies,
      recordShards: recordShards, held: held, papers: directory.certificates.count)
  }

  /// Lists of which only the lengths and some rows are known; records and held numbers are those of the directory, which may
  /// list few.
  convenience init(
    of counts: ListCounts, on tape: inout NumberTape, _ directory: Directory,
    at standpoint: Standpoint, showing rows: [ListPart: [OfferPlace]]
  ) throws(NumberTape.Torn) {
    func list(_ kind: PageKind, _ list: Int) throws(NumberTape.Torn) -> PagedList<OfferPlace> {
      PagedList(of: try tape.size(), in: try tape.size()) {
        rows[ListPart(kind: kind, list: list, part: $0)] ?? []
      }
    }
    let suppliers = [Int32](repeating: -1, count: try tape.size())
    let known = directory.suppliers.indices
      .filter { directory.suppliers[$0].isKnown(at: standpoint) }.map { Int32($0) }
    let papers = try tape.size()
    _ = try tape.size()
    var letters: [Letter] = []
    for (index, slug) in counts.letters.enumerated() {
      letters.append(
        Letter(slug: slug, suppliers: try list(.supplierList, index).map(\.supplier)))
    }
    var regions: [Region] = []
    for (index, region) in counts.regions.enumerated() {
      regions.append(
        Region(
          country: region.country, name: region.name, slug: region.slug,
          suppliers: try list(.region, index).map(\.supplier)))
    }
    var products: [PagedList<OfferPlace>] = []
    for index in directory.products.indices { products.append(try list(.product, index)) }
    var markets: [PagedList<Int32>] = []
    for index in directory.markets.indices {
      markets.append(try list(.market, index).map(\.supplier))
    }
    let index = rows[ListPart(kind: .supplierIndex, list: 0, part: 0)] ?? []
    self.init(
      suppliers: suppliers, letters: letters, regions: regions, products: products,
      markets: markets, checklists: checklistPlaces(of: directory),
      records: SupplierRecords(directory, standpoint), tallies: try DirectoryTallies(from: &tape),
      recordShards: [], held: HeldNumbers(directory, known, at: standpoint, jobs: 1),
      papers: papers, suppliersOfIndex: index.map(\.supplier))
  }

  private static func regions(
    _ rows: RowGroups<ListedRows.RegionKey, Int32>, _ pages: ListPaging
  ) -> [Region] {
    let countries = Dictionary(grouping: rows.keys, by: \.country)
    return countries.keys.sorted().flatMap { country -> [Region] in
      var taken: Set<String> = ["other"]
      let keys = countries[country] ?? []
      let named = keys.filter { $0.name != nil }.sorted { ($0.name ?? "") < ($1.name ?? "") }
      return (named + keys.filter { $0.name == nil }).map { key in
        Region(
          country: country, name: key.name,
          slug: key.name.map { regionSlug($0, &taken) } ?? "other",
          suppliers: rows.list(key, cut: pages.suppliers))
      }
    }
  }
}
