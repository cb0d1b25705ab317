import DirectoryModel
import WorkSharing

/// Profiles that could be of one firm: nearly the same name in one country, or the same identifier.
struct DuplicateSuppliers: Sendable {
  let names: NearNameSearch
  private let identifiers: SharedIdentifiers

  init(_ names: NearNameSearch, _ identifiers: SharedIdentifiers) {
    self.names = names
    self.identifiers = identifiers
  }

  /// What was found of names and of identifiers, nil where changes of suppliers touch it.
  func kept(
    after changes: SupplierChanges?, at standpoint: Standpoint
  ) -> (names: NearNameSearch?, identifiers: SharedIdentifiers?) {
    guard let changes else { return (nil, nil) }
    return (
      changes.all.allSatisfy { NearNameSearch.areAlike($0, at: standpoint) } ? names : nil,
      changes.all.allSatisfy { identifiers.hold(after: $0, at: standpoint) } ? identifiers : nil
    )
  }

  /// Whether there is anything to say of a supplier; of most there is not.
  func concern(_ supplier: Int) -> Bool {
    identifiers.concern(supplier) || names.near[Int32(supplier)] != nil
  }

  /// Suppliers with a near name, by position.
  func nearNames(of supplier: Int) -> [Int] { names.near[Int32(supplier)]?.map { Int($0) } ?? [] }

  /// Other suppliers' uses of one supplier's identifier.
  func others(with claim: IdentifierClaim, than supplier: Int) -> [SharedIdentifiers.Use] {
    identifiers.others(with: claim, than: supplier)
  }
}

extension NearNameSearch {
  /// Looks through the names of the suppliers known at the standpoint.
  init(in directory: Directory, at standpoint: Standpoint, jobs: Int) {
    let names = mapChunks(of: directory.suppliers.count, size: 1_024, jobs: jobs) { range in
      var names: [Name] = []
      names.reserveCapacity(range.count)
      for position in range where directory.suppliers[position].isKnown(at: standpoint) {
        Self.add(directory.suppliers[position], at: position, to: &names)
      }
      return names
    }
    self.init(among: joinedChunks(names), jobs: jobs)
  }

  /// Whether a changed supplier has the names it had.
  static func areAlike(_ change: SupplierChanges.Change, at standpoint: Standpoint) -> Bool {
    let (old, new) = (change.old, change.new)
    return old.isKnown(at: standpoint) == new.isKnown(at: standpoint)
      && old.country.value == new.country.value && old.name.value == new.name.value
      && old.names == new.names && old.formerNames == new.formerNames
  }

  private static func add(_ supplier: Supplier, at position: Int, to names: inout [Name]) {
    let country = TextHash(supplier.country.value).value
    func add(_ written: String, isFormer: Bool) {
      names.append(
        Name(
          supplier: Int32(position), country: country, isFormer: isFormer,
          sketch: NameSketch(written)))
    }
    add(supplier.name.value, isFormer: false)
    if !supplier.names.isEmpty {
      for name in supplier.names.sorted(by: { $0.key < $1.key }) {
        add(name.value, isFormer: false)
      }
    }
    for name in supplier.formerNames { add(name, isFormer: true) }
  }
}
