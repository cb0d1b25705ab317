import DirectoryModel
import WorkSharing

/// Who else speaks of the same thing, found once for the whole directory instead of by comparing all pairs.
///
/// A class, so that handing it on costs one count.
final class CrossReferences: Sendable {
  private let claims: SharedClaims
  private let noticesBySupplier: [Int: [Int]]
  /// Profiles that could be of one firm; nil where no rule asks.
  let duplicates: DuplicateSuppliers?

  /// Looks through what was known at the standpoint; duplicate firms are looked for where one of the rules asks for them.
  static func find(
    in directory: Directory, for rules: [RegistrationRule], at standpoint: Standpoint, jobs: Int
  ) -> CrossReferences {
    let areDuplicatesAsked = rules.contains { $0.checks.contains { $0 is SupplierIsListedOnce } }
    let (claims, duplicates) = together(jobs: jobs) {
      SharedClaims(in: directory, at: standpoint)
    } _: {
      areDuplicatesAsked
        ? DuplicateSuppliers(
          NearNameSearch(in: directory, at: standpoint, jobs: jobs),
          SharedIdentifiers(in: directory, at: standpoint, jobs: jobs)) : nil
    }
    return CrossReferences(claims, notices(of: directory), duplicates)
  }

  private init(
    _ claims: SharedClaims, _ notices: [Int: [Int]], _ duplicates: DuplicateSuppliers?
  ) {
    self.claims = claims
    noticesBySupplier = notices
    self.duplicates = duplicates
  }

  /// Everybody who claims the same paper, by maker, the asking offer included; empty when all have one maker.
  func claimants(of claim: CertificateClaim) -> [SharedClaims.Group] { claims.claimants(of: claim) }

  /// Notices about a supplier, by their position in the directory.
  func notices(about supplier: Int) -> [Int] {
    noticesBySupplier.isEmpty ? [] : noticesBySupplier[supplier] ?? []
  }

  /// Whether others are said to speak of what is a supplier's as other references say.
  func say(of supplier: Int, in directory: Directory, asDo others: CrossReferences) -> Bool {
    notices(about: supplier) == others.notices(about: supplier)
      && directory.suppliers[supplier].offers.allSatisfy { offer in
        offer.claims.allSatisfy { claimants(of: $0) == others.claimants(of: $0) }
      }
      && says(duplicates, of: supplier, in: directory, whatSays: others.duplicates)
  }

  private func says(
    _ own: DuplicateSuppliers?, of supplier: Int, in directory: Directory,
    whatSays other: DuplicateSuppliers?
  ) -> Bool {
    guard let own, let other else { return own == nil && other == nil }
    guard own.concern(supplier) || other.concern(supplier) else { return true }
    return own.nearNames(of: supplier) == other.nearNames(of: supplier)
      && directory.suppliers[supplier].identifiers.allSatisfy { claim in
        own.others(with: claim, than: supplier).map(\.supplier)
          == other.others(with: claim, than: supplier).map(\.supplier)
      }
  }

  private static func notices(of directory: Directory) -> [Int: [Int]] {
    var notices: [Int: [Int]] = [:]
    for (index, notice) in directory.notices.enumerated() {
      for supplier in Set(notice.covers.map(\.supplier.value)) {
        if let position = directory.position(of: supplier) {
          notices[position, default: []].append(index)
        }
      }
    }
    return notices
  }
}
