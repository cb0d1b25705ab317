package import DirectoryModel

/// A directory with its judgement and what was found on the way, which tracing and the next judgement need too.
package struct JudgedDirectory: Sendable {
  package let directory: Directory
  package let rules: [RegistrationRule]
  package let judgement: Judgement
  let crossReferences: CrossReferences
  /// Whose records beside a supplier's own its verdicts were made from.
  let othersRead: OthersRead
  /// By position of the supplier: whether its texts were looked through and no claim may stand in any of them.
  let isSilent: [Bool]
  /// By position of the supplier: whether its standings were taken over from the judgement before; empty when none were.
  let isKept: [Bool]

  /// The same judgement of a directory that differs in words of which no rule reads any.
  package func telling(_ directory: Directory) -> JudgedDirectory {
    JudgedDirectory(
      directory: directory, rules: rules, judgement: judgement, crossReferences: crossReferences,
      othersRead: othersRead, isSilent: directory.suppliers.map { _ in false },
      isKept: directory.suppliers.map { _ in true })
  }

  /// By position: which suppliers would be judged as they are here, with these changes.
  ///
  /// A supplier's verdicts come from the rules, from the records all suppliers share, from its own profile, from who else
  /// speaks of its papers, names and identifiers, and from the profiles of these others. Rules and shared records are the
  /// caller's to compare.
  func unchanged(
    in directory: Directory, _ changes: SupplierChanges, _ crossReferences: CrossReferences
  ) -> [Bool] {
    let isSame = changes.isSame
    return isSame.indices.map { position in
      isSame[position]
        && crossReferences.say(of: position, in: directory, asDo: self.crossReferences)
        && othersRead.ofSupplier(at: position).allSatisfy { isSame[Int($0)] }
    }
  }
}

/// Whose records beside its own were looked at for a supplier; most need none.
struct OthersRead: Sendable {
  private var positions: [Int32: [Int32]] = [:]

  mutating func note(_ firm: FirmFile) { set(firm.othersRead, forSupplierAt: firm.position) }

  mutating func set(_ others: [Int32], forSupplierAt position: Int) {
    if !others.isEmpty { positions[Int32(position)] = others }
  }

  /// Takes over what another has of other suppliers.
  mutating func add(_ other: OthersRead) { positions.merge(other.positions) { _, new in new } }

  /// Visits whoever needs others.
  func eachRelation(_ visit: (_ position: Int, _ others: [Int32]) -> Void) {
    for (position, others) in positions { visit(Int(position), others) }
  }

  func ofSupplier(at position: Int) -> [Int32] {
    positions.isEmpty ? [] : positions[Int32(position)] ?? []
  }
}
