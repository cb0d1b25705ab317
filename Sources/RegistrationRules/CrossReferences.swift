import DirectoryModel
import WorkSharing

/// Who else speaks of the same thing, found once for the whole directory instead of by comparing all pairs.
struct CrossReferences: Sendable {
  struct Claimant: Sendable {
    let supplier: Int
    let offer: Int
  }

  /// Claimants of one paper whose goods come from one maker.
  struct Group: Sendable {
    let maker: Supplier.ID
    private(set) var claimants: [Claimant]

    fileprivate mutating func add(_ claimant: Claimant) {
      if claimants.last?.supplier != claimant.supplier { claimants.append(claimant) }
    }
  }

  private typealias Claim = (maker: Supplier.ID, claimant: Claimant)

  private let byCertificate: [Int32: [Group]]
  private let byNumber: [FoldedNumber: [Group]]
  private let noticesBySupplier: [Int: [Int]]
  private let duplicateSuppliers: Deferred<DuplicateSuppliers>

  /// Looks through what was known at the standpoint; where rules ask for duplicate firms, those are looked for at the same
  /// time.
  static func find(
    in directory: Directory, for rules: [RegistrationRule], at standpoint: Standpoint, jobs: Int
  ) -> CrossReferences {
    let duplicates = Deferred { DuplicateSuppliers(in: directory, at: standpoint) }
    let areAsked = rules.contains { rule in
      rule.question(on: standpoint.asOf) != nil
        && rule.checks.contains { $0 is SupplierIsListedOnce }
    }
    let found = mapChunks(of: areAsked ? 2 : 1, size: 1, jobs: jobs) { part in
      if part.lowerBound == 0 {
        return CrossReferences(of: directory, at: standpoint, duplicates) as CrossReferences?
      }
      _ = duplicates.value
      return nil
    }
    return found.lazy.compactMap { $0 }.first
      ?? CrossReferences(of: directory, at: standpoint, duplicates)
  }

  init(
    of directory: Directory, at standpoint: Standpoint,
    _ duplicates: Deferred<DuplicateSuppliers>
  ) {
    var claims: [(certificate: Int32, claimant: Claimant)] = []
    var unregistered: [FoldedNumber: [Claim]] = [:]
    func maker(of claimant: Claimant) -> Supplier.ID {
      let supplier = directory.suppliers[claimant.supplier]
      return supplier.offers[claimant.offer].madeBy?.value ?? supplier.id
    }
    for (position, supplier) in directory.suppliers.enumerated()
    where supplier.isKnown(at: standpoint) {
      for (index, offer) in supplier.offers.enumerated() {
        for claim in offer.claims {
          let claimant = Claimant(supplier: position, offer: index)
          if let first = claim.certificates.first {
            claims.append((Int32(first), claimant))
          } else {
            unregistered[FoldedNumber(claim.text.value), default: []]
              .append((maker(of: claimant), claimant))
          }
        }
      }
    }
    claims.sort {
      ($0.certificate, $0.claimant.supplier, $0.claimant.offer)
        < ($1.certificate, $1.claimant.supplier, $1.claimant.offer)
    }
    var byCertificate: [Int32: [Group]] = [:]
    var start = 0
    while start < claims.count {
      let certificate = claims[start].certificate
      let run = claims[start...].prefix { $0.certificate == certificate }
      if let first = run.first?.claimant.supplier, first != run.last?.claimant.supplier {
        byCertificate[certificate] = Self.groups(
          run.map { (maker(of: $0.claimant), $0.claimant) })
      }
      start = run.endIndex
    }
    self.byCertificate = byCertificate
    byNumber = unregistered.filter { $0.value.count > 1 }.compactMapValues(Self.groups)

    var notices: [Int: [Int]] = [:]
    for (index, notice) in directory.notices.enumerated() {
      for supplier in Set(notice.covers.map(\.supplier.value)) {
        if let position = directory.position(of: supplier) {
          notices[position, default: []].append(index)
        }
      }
    }
    noticesBySupplier = notices
    duplicateSuppliers = duplicates
  }

  /// Profiles that could be of one firm, found when the first rule asks.
  var duplicates: DuplicateSuppliers { duplicateSuppliers.value }

  /// Everybody who claims the same paper, by maker, the asking offer included; empty when all have one maker.
  func claimants(of claim: CertificateClaim) -> [Group] {
    if let first = claim.certificates.first { return byCertificate[Int32(first)] ?? [] }
    return byNumber[FoldedNumber(claim.text.value)] ?? []
  }

  /// Notices about a supplier, by their position in the directory.
  func notices(about supplier: Int) -> [Int] { noticesBySupplier[supplier] ?? [] }

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
