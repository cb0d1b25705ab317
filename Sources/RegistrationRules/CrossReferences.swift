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

  /// What was taken over from other references, of which both say the same.
  private let areClaimsKept: Bool
  private let areDuplicatesKept: Bool

  /// Looks through what was known at the standpoint; duplicate firms are looked for where one of the rules asks for them.
  ///
  /// - Parameters:
  ///   - directory: whose suppliers are looked through.
  ///   - rules: these that ask.
  ///   - standpoint: the day by which suppliers must have been known.
  ///   - jobs: how many threads share the work; the result does not depend on it.
  ///   - before: what was found for the same rules at the same standpoint in a directory that differs in nothing but these
  ///     changes; what they do not touch is taken over.
  /// - Returns: who else speaks of what.
  static func find(
    in directory: Directory, for rules: [RegistrationRule], at standpoint: Standpoint, jobs: Int,
    recalling before: (found: CrossReferences, changes: SupplierChanges)? = nil
  ) -> CrossReferences {
    let areDuplicatesAsked = rules.contains { $0.checks.contains { $0 is SupplierIsListedOnce } }
    let knownClaims = before.flatMap { before in
      before.changes.all.allSatisfy { SharedClaims.areAlike($0, at: standpoint) }
        ? before.found.claims : nil
    }
    let known = before?.found.duplicates?.kept(after: before?.changes, at: standpoint)
    // Names and identifiers are looked through by all threads, claims by one.
    let (claims, duplicates) = alongside(jobs: jobs) {
      knownClaims ?? SharedClaims(in: directory, at: standpoint)
    } _: {
      areDuplicatesAsked
        ? DuplicateSuppliers(
          known?.names ?? NearNameSearch(in: directory, at: standpoint, jobs: jobs),
          known?.identifiers ?? SharedIdentifiers(in: directory, at: standpoint, jobs: jobs))
        : nil
    }
    return CrossReferences(
      claims, before?.found.noticesBySupplier ?? notices(of: directory), duplicates,
      areClaimsKept: knownClaims != nil,
      areDuplicatesKept: known?.names != nil && known?.identifiers != nil)
  }

  private init(
    _ claims: SharedClaims, _ notices: [Int: [Int]], _ duplicates: DuplicateSuppliers?,
    areClaimsKept: Bool, areDuplicatesKept: Bool
  ) {
    self.claims = claims
    noticesBySupplier = notices
    self.duplicates = duplicates
    self.areClaimsKept = areClaimsKept
    self.areDuplicatesKept = areDuplicatesKept
  }

  /// Everybody who claims the same paper, by maker, the asking offer included; empty when all have one maker.
  func claimants(of claim: CertificateClaim) -> [SharedClaims.Group] { claims.claimants(of: claim) }

  /// Notices about a supplier, by their position in the directory.
  func notices(about supplier: Int) -> [Int] {
    noticesBySupplier.isEmpty ? [] : noticesBySupplier[supplier] ?? []
  }

  /// Whether others are said to speak of what is a supplier's as those references say that these were found with; of
  /// notices both say the same.
  func say(of supplier: Int, in directory: Directory, asDo others: CrossReferences) -> Bool {
    (areClaimsKept || saysOfClaims(of: supplier, in: directory, what: others))
      && (areDuplicatesKept
        || says(duplicates, of: supplier, in: directory, whatSays: others.duplicates))
  }

  private func saysOfClaims(
    of supplier: Int, in directory: Directory, what others: CrossReferences
  ) -> Bool {
    directory.suppliers[supplier].offers.allSatisfy { offer in
      offer.claims.allSatisfy { claimants(of: $0) == others.claimants(of: $0) }
    }
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
