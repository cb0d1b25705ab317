/// Which suppliers of a directory are other ones than in an earlier one of the same suppliers.
package struct SupplierChanges: Sendable {
  /// A supplier as it was and as it is.
  package struct Change: Sendable {
    package let position: Int
    package let old: Supplier
    package let new: Supplier
  }

  /// In the order of their positions.
  package let all: [Change]
  /// By position: whether the supplier is what it was.
  package let isSame: [Bool]

  /// Compares records one by one; nil where the directories have others, as positions then mean others too.
  ///
  /// - Parameters:
  ///   - old: the earlier directory.
  ///   - new: the one of now.
  ///   - isKept: by position, whether what was found of the supplier is what it was; all is where nobody says.
  package init?(from old: Directory, to new: Directory, keeping isKept: [Bool]? = nil) {
    guard old.suppliers.count == new.suppliers.count,
      isKept.map({ $0.count == new.suppliers.count }) ?? true
    else { return nil }
    var changes: [Change] = []
    var isSame: [Bool] = []
    isSame.reserveCapacity(new.suppliers.count)
    for (position, (old, new)) in zip(old.suppliers, new.suppliers).enumerated() {
      isSame.append(old === new && isKept?[position] ?? true)
      guard !isSame[position] else { continue }
      guard old.id == new.id else { return nil }
      changes.append(Change(position: position, old: old, new: new))
    }
    all = changes
    self.isSame = isSame
  }
}
