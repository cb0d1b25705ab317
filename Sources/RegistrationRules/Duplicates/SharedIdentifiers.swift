import DirectoryModel
import WorkSharing

/// Identifiers that more than one supplier gives.
struct SharedIdentifiers: Sendable {
  /// One identifier as a supplier gives it.
  struct Use: Sendable {
    let supplier: Int
    let claim: IdentifierClaim
  }

  /// An identifier by the number that stands for it.
  private struct Numbered {
    let number: UInt64
    let supplier: Int32
    /// Position in the supplier's identifiers.
    let place: Int32
  }

  private var uses: [String: [Use]] = [:]
  /// By position: whether the supplier gives one of them.
  private var givers: [Bool]

  /// Looks through the suppliers known at the standpoint.
  ///
  /// Numbers stand for identifiers until two suppliers have the same: most are given once and need no text to be found by.
  init(in directory: Directory, at standpoint: Standpoint, jobs: Int = 1) {
    let suppliers = directory.suppliers
    givers = Array(repeating: false, count: suppliers.count)
    let numbered = mapChunks(of: suppliers.count, size: 1_024, jobs: jobs) { range in
      range.flatMap { Self.numbered(suppliers[$0], at: $0, standpoint) }
    }
    var table = KeyTable(expecting: numbered.reduce(0) { $0 + $1.count })
    var repeated = Set<UInt64>()
    for identifier in numbered.joined() {
      table.add(identifier.supplier, under: identifier.number, visitingAtMost: 1) { other in
        if other != identifier.supplier { repeated.insert(identifier.number) }
      }
    }
    guard !repeated.isEmpty else { return }
    for identifier in numbered.joined() where repeated.contains(identifier.number) {
      let supplier = Int(identifier.supplier)
      let claim = suppliers[supplier].identifiers[Int(identifier.place)]
      uses[Self.key(of: claim), default: []].append(Use(supplier: supplier, claim: claim))
    }
    uses = uses.filter { use in use.value.contains { $0.supplier != use.value[0].supplier } }
    for use in uses.values.joined() { givers[use.supplier] = true }
  }

  /// Whether a supplier gives an identifier that another one gives too.
  func concern(_ supplier: Int) -> Bool { givers[supplier] }

  /// Other suppliers' uses of one supplier's identifier.
  func others(with claim: IdentifierClaim, than supplier: Int) -> [Use] {
    uses.isEmpty ? [] : uses[Self.key(of: claim)]?.filter { $0.supplier != supplier } ?? []
  }

  /// Whether this holds after a change: the supplier gives what it gave, and what others give too stands where it stood.
  func hold(after change: SupplierChanges.Change, at standpoint: Standpoint) -> Bool {
    let (old, new) = (change.old, change.new)
    guard old.isKnown(at: standpoint) == new.isKnown(at: standpoint),
      old.identifiers.count == new.identifiers.count
    else { return false }
    let arePlacesRead = concern(change.position)
    return zip(old.identifiers, new.identifiers).allSatisfy { old, new in
      old.scheme == new.scheme && old.text.value == new.text.value
        && (!arePlacesRead || old.text.range == new.text.range)
    }
  }

  private static func numbered(
    _ supplier: Supplier, at position: Int, _ standpoint: Standpoint
  ) -> [Numbered] {
    guard supplier.isKnown(at: standpoint) else { return [] }
    return supplier.identifiers.indices.map { place in
      Numbered(
        number: hash(of: supplier.identifiers[place]), supplier: Int32(position),
        place: Int32(place))
    }
  }

  private static func key(of claim: IdentifierClaim) -> String {
    claim.scheme.rawValue + ":" + bare(claim)
  }

  private static func hash(of claim: IdentifierClaim) -> UInt64 {
    TextHash(TextHash(claim.scheme.rawValue).value, TextHash(bare(claim)).value).value
  }

  /// The identifier without blanks, hyphens and letter case.
  private static func bare(_ claim: IdentifierClaim) -> String {
    let number = FoldedNumber(claim.text.value).text
    return number.utf8.contains(UInt8(ascii: "-")) ? number.filter { $0 != "-" } : number
  }
}
