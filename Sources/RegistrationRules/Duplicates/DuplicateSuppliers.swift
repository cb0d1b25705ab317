import DirectoryModel
import WorkSharing

/// Profiles that could be of one firm: nearly the same name in one country, or the same identifier.
struct DuplicateSuppliers: Sendable {
  /// One identifier as a supplier gives it.
  struct IdentifierUse: Sendable {
    let supplier: Int
    let claim: IdentifierClaim
  }

  /// How many names were compared; it grows with the number of suppliers, not of their pairs.
  let comparisons: Int
  private let near: [Int32: [Int32]]
  private let shared: [String: [IdentifierUse]]

  /// Looks through the suppliers known at the standpoint.
  init(in directory: Directory, at standpoint: Standpoint) {
    let names = Self.names(of: directory, at: standpoint)
    // Whoever waits for the duplicates has nothing else to do: both searches run at once.
    let found = mapChunks(of: 2, size: 1, jobs: 2) { part -> Found in
      part.lowerBound == 0
        ? .names(NearNameSearch(among: names))
        : .identifiers(Self.sharedIdentifiers(in: directory, at: standpoint))
    }
    var comparisons = 0
    var near: [Int32: [Int32]] = [:]
    var shared: [String: [IdentifierUse]] = [:]
    for part in found {
      switch part {
      case .names(let search): (comparisons, near) = (search.comparisons, search.near)
      case .identifiers(let uses): shared = uses
      }
    }
    self.comparisons = comparisons
    self.near = near
    self.shared = shared
  }

  private enum Found: Sendable {
    case names(NearNameSearch)
    case identifiers([String: [IdentifierUse]])
  }

  /// Suppliers with a near name, by position.
  func nearNames(of supplier: Int) -> [Int] { near[Int32(supplier)]?.map { Int($0) } ?? [] }

  /// Other suppliers' uses of one supplier's identifier.
  func others(with claim: IdentifierClaim, than supplier: Int) -> [IdentifierUse] {
    shared.isEmpty ? [] : shared[Self.key(of: claim)]?.filter { $0.supplier != supplier } ?? []
  }

  private static func names(
    of directory: Directory, at standpoint: Standpoint
  ) -> [NearNameSearch.Name] {
    mapChunks(of: directory.suppliers.count, size: 2_048, jobs: 4) { range in
      range.flatMap { position -> [NearNameSearch.Name] in
        let supplier = directory.suppliers[position]
        guard supplier.isKnown(at: standpoint) else { return [] }
        let country = TextHash(supplier.country.value).value
        func name(_ written: String, isFormer: Bool) -> NearNameSearch.Name {
          NearNameSearch.Name(
            supplier: Int32(position), country: country, isFormer: isFormer,
            sketch: NameSketch(written))
        }
        let others = supplier.names.sorted { $0.key < $1.key }.map(\.value)
        return [name(supplier.name.value, isFormer: false)]
          + others.map { name($0, isFormer: false) }
          + supplier.formerNames.map { name($0, isFormer: true) }
      }
    }.flatMap { $0 }
  }

  private static func sharedIdentifiers(
    in directory: Directory, at standpoint: Standpoint
  ) -> [String: [IdentifierUse]] {
    var first: [String: IdentifierUse] = [:]
    var shared: [String: [IdentifierUse]] = [:]
    for (position, supplier) in directory.suppliers.enumerated()
    where !supplier.identifiers.isEmpty && supplier.isKnown(at: standpoint) {
      for claim in supplier.identifiers {
        let use = IdentifierUse(supplier: position, claim: claim)
        let key = key(of: claim)
        guard let earlier = first[key] else {
          first[key] = use
          continue
        }
        guard earlier.supplier != position else { continue }
        shared[key, default: [earlier]].append(use)
      }
    }
    return shared
  }

  /// The identifier without blanks, hyphens and letter case.
  private static func key(of claim: IdentifierClaim) -> String {
    let number = FoldedNumber(claim.text.value).text
    let bare = number.utf8.contains(UInt8(ascii: "-")) ? number.filter { $0 != "-" } : number
    return claim.scheme.rawValue + ":" + bare
  }
}
