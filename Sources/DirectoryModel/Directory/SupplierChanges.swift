/// Which suppliers of a directory have another record than in an earlier one of the same suppliers.
package struct SupplierChanges: Sendable {
  /// A supplier as it was and as it is.
  package struct Change: Sendable {
    package let position: Int
    package let old: Supplier
    package let new: Supplier
  }

  /// In the order of their positions.
  package let all: [Change]
  /// By position: whether the supplier has the record it had.
  package let isSame: [Bool]

  /// Compares suppliers one by one; nil where the directories have others, as positions then mean others too.
  package init?(from old: Directory, to new: Directory) {
    guard old.suppliers.count == new.suppliers.count else { return nil }
    var changes: [Change] = []
    var isSame: [Bool] = []
    isSame.reserveCapacity(new.suppliers.count)
    for (position, (old, new)) in zip(old.suppliers, new.suppliers).enumerated() {
      isSame.append(old === new)
      guard old !== new else { continue }
      guard old.id == new.id else { return nil }
      changes.append(Change(position: position, old: old, new: new))
    }
    all = changes
    self.isSame = isSame
  }
}
