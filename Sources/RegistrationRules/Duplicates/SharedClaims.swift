import DirectoryModel

/// Papers that offers of different makers name.
struct SharedClaims: Sendable {
  struct Claimant: Sendable, Equatable {
    let supplier: Int
    let offer: Int
  }

  /// Claimants of one paper whose goods come from one maker.
  struct Group: Sendable, Equatable {
    let maker: Supplier.ID
    private(set) var claimants: [Claimant]

    fileprivate mutating func add(_ claimant: Claimant) {
      if claimants.last?.supplier != claimant.supplier { claimants.append(claimant) }
    }
  }

  private typealias Claim = (maker: Supplier.ID, claimant: Claimant)

  /// By row of the register: nobody, the only supplier who names it, or several.
  private var claimedBy: [Int32] = []
  private var byCertificate: [Int: [Group]] = [:]
  private var byNumber: [FoldedNumber: [Group]] = [:]

  private static let nobody: Int32 = -1
  private static let several: Int32 = -2

  /// Looks through the offers known at the standpoint: first for papers with several claimants, then for those claimants.
  init(in directory: Directory, at standpoint: Standpoint) {
    claimedBy = Array(repeating: Self.nobody, count: directory.certificates.count)
    var unregistered: [FoldedNumber: [Claim]] = [:]
    var areShared = false
    Self.eachClaim(of: directory, at: standpoint) { claim, claimant in
      guard let first = claim.certificates.first else {
        unregistered[FoldedNumber(claim.text.value), default: []]
          .append((Self.maker(of: claimant, in: directory), claimant))
        return
      }
      let supplier = Int32(claimant.supplier)
      if claimedBy[first] == Self.nobody {
        claimedBy[first] = supplier
      } else if claimedBy[first] != supplier {
        claimedBy[first] = Self.several
        areShared = true
      }
    }
    byNumber = unregistered.filter { $0.value.count > 1 }.compactMapValues(Self.groups)
    guard areShared else { return }
    var registered: [Int: [Claim]] = [:]
    Self.eachClaim(of: directory, at: standpoint) { claim, claimant in
      guard let first = claim.certificates.first, claimedBy[first] == Self.several else { return }
      registered[first, default: []].append((Self.maker(of: claimant, in: directory), claimant))
    }
    byCertificate = registered.compactMapValues(Self.groups)
  }

  /// Everybody who claims the same paper, by maker; empty when all have one maker.
  func claimants(of claim: CertificateClaim) -> [Group] {
    if let first = claim.certificates.first {
      return claimedBy[first] == Self.several ? byCertificate[first] ?? [] : []
    }
    return byNumber.isEmpty ? [] : byNumber[FoldedNumber(claim.text.value)] ?? []
  }

  /// Whether a changed supplier names the papers it named, for goods of the makers it named.
  static func areAlike(_ change: SupplierChanges.Change, at standpoint: Standpoint) -> Bool {
    let (old, new) = (change.old, change.new)
    return old.isKnown(at: standpoint) == new.isKnown(at: standpoint)
      && old.offers.count == new.offers.count
      && zip(old.offers, new.offers).allSatisfy { old, new in
        old.madeBy?.value == new.madeBy?.value && old.claims.count == new.claims.count
          && zip(old.claims, new.claims).allSatisfy {
            $0.text.value == $1.text.value && $0.certificates == $1.certificates
          }
      }
  }

  private static func eachClaim(
    of directory: Directory, at standpoint: Standpoint,
    _ visit: (CertificateClaim, Claimant) -> Void
  ) {
    for (position, supplier) in directory.suppliers.enumerated()
    where supplier.isKnown(at: standpoint) {
      for (index, offer) in supplier.offers.enumerated() {
        for claim in offer.claims { visit(claim, Claimant(supplier: position, offer: index)) }
      }
    }
  }

  private static func maker(of claimant: Claimant, in directory: Directory) -> Supplier.ID {
    let supplier = directory.suppliers[claimant.supplier]
    return supplier.offers[claimant.offer].madeBy?.value ?? supplier.id
  }

  /// Claims of one paper in the order of suppliers, put together by maker; nil for a single maker.
  private static func groups(_ claims: [Claim]) -> [Group]? {
    var places: [Supplier.ID: Int] = [:]
    var groups: [Group] = []
    for (maker, claimant) in claims {
      if let place = places[maker] {
        groups[place].add(claimant)
      } else {
        places[maker] = groups.count
        groups.append(Group(maker: maker, claimants: [claimant]))
      }
    }
    return groups.count > 1 ? groups : nil
  }
}
