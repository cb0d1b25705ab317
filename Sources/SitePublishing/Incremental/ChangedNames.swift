import DirectoryModel
import RegistrationRules
import SitePages

/// Suppliers that are called otherwise than they were, and stand where they stood: between the same neighbours, with no name
/// of others near theirs.
struct ChangedNames {
  /// By position of the supplier in the content: how much longer its rows are taken for.
  let growths: [Int: Int]
  /// The names of all; nil when they are what they were.
  let index: NameIndex?

  /// Nil when a name has another place in lists, when others have to do with it, or when a notice names the supplier.
  ///
  /// - Parameters:
  ///   - renamed: the suppliers, by position in the content.
  ///   - content: holds them.
  ///   - published: by position of the supplier: its line of open data before.
  ///   - places: by position of the supplier: its place among all listed ones.
  ///   - lines: of the data files.
  ///   - edition: where the lines of open data are exchanged already.
  ///   - suppliers: how many are listed.
  ///   - known: gives the names of all, by place among all listed ones.
  init?(
    of renamed: [Int], in content: SiteContent, before published: [ArraySlice<UInt8>],
    listedAt places: [Int], _ lines: DataLines, in edition: inout EditedFiles,
    among suppliers: Int, known: () -> NameIndex?
  ) {
    guard !renamed.isEmpty else {
      (growths, index) = ([:], nil)
      return
    }
    guard var index = known() else { return nil }
    var growths: [Int: Int] = [:]
    func isBetweenNeighbours(_ new: ListedName, of old: ListedName, _ place: Int) -> Bool {
      let after = Self.name(listedAt: place - 1, lines, in: &edition)
      let before = Self.name(listedAt: place + 1, lines, in: &edition)
      return (after != nil || place == 0) && (before != nil || place == suppliers - 1)
        && old.isInPlace(new, after: after, before: before)
    }
    for position in renamed {
      let supplier = content.directory.suppliers[position]
      let place = places[position]
      guard content.lists.records.notices(about: position).isEmpty,
        let told = DataObject(published[position]), let old = ListedName(told),
        let new = Self.name(listedAt: place, lines, in: &edition),
        isBetweenNeighbours(new, of: old, place),
        index.rename(place, from: NamesEver(told), to: NamesEver(of: supplier))
      else { return nil }
      growths[position] = old.growth(to: new)
    }
    self.growths = growths
    self.index = index
  }

  private static func name(
    listedAt place: Int, _ lines: DataLines, in edition: inout EditedFiles
  ) -> ListedName? {
    guard place >= 0 else { return nil }
    return edition.record(at: lines.supplierLine(listedAt: place)).flatMap(ListedName.init)
  }
}

extension NamesEver {
  /// Those of a supplier of open data.
  fileprivate init(_ supplier: DataObject) {
    let names = supplier.object("names")
    self.init(
      [supplier.text("name") ?? ""] + (names?.keys.compactMap { names?.text($0) } ?? []),
      former: supplier.texts("formerNames"), in: supplier.text("country") ?? "")
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
