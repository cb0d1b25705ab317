import DirectoryModel

/// Who else speaks of the same thing, found once for the whole directory instead of by comparing all pairs.
struct CrossReferences: Sendable {
  struct Claimant: Sendable {
    let supplier: Int
    let offer: Int
  }

  private let byCertificate: [Int32: [Claimant]]
  private let byNumber: [FoldedNumber: [Claimant]]
  private let noticesBySupplier: [Int: [Int]]

  init(of directory: Directory) {
    var claims: [(certificate: Int32, claimant: Claimant)] = []
    var unregistered: [FoldedNumber: [Claimant]] = [:]
    for (position, supplier) in directory.suppliers.enumerated() {
      for (index, offer) in supplier.offers.enumerated() {
        for claim in offer.claims {
          let claimant = Claimant(supplier: position, offer: index)
          if let first = claim.certificates.first {
            claims.append((Int32(first), claimant))
          } else {
            unregistered[FoldedNumber(claim.text.value), default: []].append(claimant)
          }
        }
      }
    }
    claims.sort { $0.certificate < $1.certificate }
    byCertificate = Self.shared(claims)
    byNumber = unregistered.filter { $0.value.count > 1 }

    var notices: [Int: [Int]] = [:]
    for (index, notice) in directory.notices.enumerated() {
      for supplier in Set(notice.covers.map(\.supplier.value)) {
        if let position = directory.position(of: supplier) {
          notices[position, default: []].append(index)
        }
      }
    }
    noticesBySupplier = notices
  }

  /// Everybody who claims the same paper, the asking offer included; empty when nobody else does.
  func claimants(of claim: CertificateClaim) -> [Claimant] {
    if let first = claim.certificates.first { return byCertificate[Int32(first)] ?? [] }
    return byNumber[FoldedNumber(claim.text.value)] ?? []
  }

  /// Notices about a supplier, by their position in the directory.
  func notices(about supplier: Int) -> [Int] { noticesBySupplier[supplier] ?? [] }

  /// Runs of claims of one certificate by more than one supplier.
  private static func shared(
    _ sorted: [(certificate: Int32, claimant: Claimant)]
  ) -> [Int32: [Claimant]] {
    var shared: [Int32: [Claimant]] = [:]
    var start = 0
    while start < sorted.count {
      let certificate = sorted[start].certificate
      let run = sorted[start...].prefix { $0.certificate == certificate }
      if let first = run.first,
        run.contains(where: { $0.claimant.supplier != first.claimant.supplier })
      {
        shared[certificate] = run.map(\.claimant)
      }
      start = run.endIndex
    }
    return shared
  }
}
