import DirectoryModel
import RegistrationRules
import SitePages

/// Suppliers that are called otherwise than they were, and stand where they stood: between the same neighbours, with no name
/// of others near theirs.
struct ChangedNames {
  /// How many are looked for among all at most: each is held against every name.
  private static let most = 8

  /// By position of the supplier in the content: how much longer its rows are taken for.
  let growths: [Int: Int]

  /// Nil when a name has another place in lists, when others have to do with it, or when a notice names the supplier.
  ///
  /// - Parameters:
  ///   - renamed: the suppliers, by position in the content.
  ///   - content: holds them.
  ///   - published: by position of the supplier: its line of open data before.
  ///   - places: by position of the supplier: its place among all listed ones.
  ///   - lines: of the data files.
  ///   - edition: where the lines of open data are exchanged already.
  ///   - regions: these of the lists.
  ///   - jobs: how many threads share the names of others.
  init?(
    of renamed: [Int], in content: SiteContent, before published: [ArraySlice<UInt8>],
    listedAt places: [Int], _ lines: DataLines, in edition: inout EditedFiles,
    _ regions: [ListCounts.Region], jobs: Int
  ) {
    guard !renamed.isEmpty else {
      growths = [:]
      return
    }
    guard renamed.count <= Self.most,
      var others = Self.firms(in: &edition, lines.searchShards, regions),
      renamed.allSatisfy({ others.indices.contains(places[$0]) })
    else { return nil }
    let suppliers = content.directory.suppliers
    // Whoever is renamed, too, may be near by its old name and by its new one.
    others += renamed.map { NamesEver(suppliers[$0].namesEver, in: suppliers[$0].country.value) }
    var growths: [Int: Int] = [:]
    func isBetweenNeighbours(
      _ new: ListedName, of old: ListedName, _ place: Int, among count: Int
    ) -> Bool {
      let after = Self.name(listedAt: place - 1, lines, in: &edition)
      let before = Self.name(listedAt: place + 1, lines, in: &edition)
      return (after != nil || place == 0) && (before != nil || place == count - 1)
        && old.isInPlace(new, after: after, before: before)
    }
    for (order, position) in renamed.enumerated() {
      let supplier = suppliers[position]
      let place = places[position]
      var rest = others
      rest.remove(at: others.count - renamed.count + order)
      rest.remove(at: place)
      guard content.lists.records.notices(about: position).isEmpty,
        let told = DataObject(published[position]), let old = ListedName(told),
        let new = Self.name(listedAt: place, lines, in: &edition),
        isBetweenNeighbours(new, of: old, place, among: others.count - renamed.count),
        isApart(
          renaming: NamesEver(told.namesEver, in: supplier.country.value),
          to: NamesEver(supplier.namesEver, in: supplier.country.value), from: rest, jobs: jobs)
      else { return nil }
      growths[position] = old.growth(to: new)
    }
    self.growths = growths
  }

  private static func name(
    listedAt place: Int, _ lines: DataLines, in edition: inout EditedFiles
  ) -> ListedName? {
    guard place >= 0 else { return nil }
    return edition.record(at: lines.supplierLine(listedAt: place)).flatMap(ListedName.init)
  }

  /// All firms of the edition in the order of lists; nil when a shard of search is none.
  private static func firms(
    in edition: inout EditedFiles, _ shards: [String], _ regions: [ListCounts.Region]
  ) -> [NamesEver]? {
    var firms: [NamesEver] = []
    for shard in shards {
      guard let search = edition.search(shard) else { return nil }
      for firm in search.firms {
        guard regions.indices.contains(firm.region) else { return nil }
        firms.append(NamesEver(firm.names, in: regions[firm.region].country))
      }
    }
    return firms
  }
}

extension Supplier {
  /// All names it has and had.
  fileprivate var namesEver: [String] { [name.value] + names.values + formerNames }
}

extension DataObject {
  /// All names a supplier of open data has and had.
  fileprivate var namesEver: [String] {
    let names = object("names")
    return [text("name") ?? ""] + (names?.keys.compactMap { names?.text($0) } ?? [])
      + texts("formerNames")
  }
}

extension ListedName {
  /// Nil for what is no supplier of open data.
  fileprivate init?(_ supplier: DataObject) {
    guard let name = supplier.text("name"), let id = supplier.text("id") else { return nil }
    let names = supplier.object("names")
    self.init(name, names?.keys.compactMap { names?.text($0) } ?? [], id: id)
  }
}
