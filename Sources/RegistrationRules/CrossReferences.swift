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

  private enum Found: Sendable {
    case claims(SharedClaims)
    case identifiers(SharedIdentifiers)
    case names(NearNameSearch)
  }

  /// Looks through what was known at the standpoint; duplicate firms are looked for where one of the rules asks for them.
  static func find(
    in directory: Directory, for rules: [RegistrationRule], at standpoint: Standpoint, jobs: Int
  ) -> CrossReferences {
    let areAsked = rules.contains { $0.checks.contains { $0 is SupplierIsListedOnce } }
    let found = mapChunks(of: areAsked ? 3 : 1, size: 1, jobs: jobs) { part -> Found in
      switch part.lowerBound {
      case 1: .identifiers(SharedIdentifiers(in: directory, at: standpoint, jobs: jobs))
      case 2: .names(NearNameSearch(in: directory, at: standpoint, jobs: jobs))
      default: .claims(SharedClaims(in: directory, at: standpoint))
      }
    }
    var claims = SharedClaims()
    var identifiers: SharedIdentifiers?
    var names: NearNameSearch?
    for part in found {
      switch part {
      case .claims(let found): claims = found
      case .identifiers(let found): identifiers = found
      case .names(let found): names = found
      }
    }
    let duplicates = names.flatMap { names in
      identifiers.map { DuplicateSuppliers(names, $0) }
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
