import DirectoryModel

/// Identifiers that more than one supplier gives.
struct SharedIdentifiers: Sendable {
  /// One identifier as a supplier gives it.
  struct Use: Sendable {
    let supplier: Int
    let claim: IdentifierClaim
  }

  private var uses: [String: [Use]] = [:]
  /// By position: whether the supplier gives one of them.
  private var givers: [Bool]

  /// Looks through the suppliers known at the standpoint.
  ///
  /// Numbers stand for identifiers until two suppliers have the same: most are given once and need no text to be found by.
  init(in directory: Directory, at standpoint: Standpoint) {
    let suppliers = directory.suppliers
    givers = Array(repeating: false, count: suppliers.count)
    let hashes = suppliers.map { supplier in
      supplier.isKnown(at: standpoint) ? supplier.identifiers.map(Self.hash) : []
    }
    var table = KeyTable(expecting: suppliers.count * 2)
    var repeated = Set<UInt64>()
    for (position, hashes) in hashes.enumerated() {
      for hash in hashes {
        table.add(Int32(position), under: hash, visitingAtMost: 1) { other in
          if Int(other) != position { repeated.insert(hash) }
        }
      }
    }
    guard !repeated.isEmpty else { return }
    for (position, hashes) in hashes.enumerated() {
      for (index, hash) in hashes.enumerated() where repeated.contains(hash) {
        let claim = suppliers[position].identifiers[index]
        uses[Self.key(of: claim), default: []].append(Use(supplier: position, claim: claim))
      }
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
