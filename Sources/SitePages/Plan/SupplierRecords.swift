package import DirectoryModel

/// What the register and the notices hold about each supplier, found once for all pages.
package struct SupplierRecords: Sendable {
  /// Register rows that name the supplier in their own column.
  private let assigned: [Int32: [Int32]]
  private let claimants: [Int32: [Int32]]
  private let notices: [Int32: [Int32]]

  init(_ directory: Directory, _ standpoint: Standpoint) {
    var assigned: [Int32: [Int32]] = [:]
    for (row, certificate) in directory.certificates.enumerated() {
      guard certificate.recorded <= standpoint.knownBy, let id = certificate.supplier?.value,
        let position = directory.position(of: id)
      else { continue }
      assigned[Int32(position), default: []].append(Int32(row))
    }
    var claimants: [Int32: [Int32]] = [:]
    for (position, supplier) in directory.suppliers.enumerated()
    where supplier.isKnown(at: standpoint) {
      for row in supplier.claimedRows {
        claimants[row, default: []].append(Int32(position))
      }
    }
    var notices: [Int32: [Int32]] = [:]
    for (index, notice) in directory.notices.enumerated()
    where notice.isKnown(at: standpoint) {
      for position in Set(notice.covers.compactMap { directory.position(of: $0.supplier.value) }) {
        notices[Int32(position), default: []].append(Int32(index))
      }
    }
    self.assigned = assigned
    self.claimants = claimants
    self.notices = notices
  }

  /// The register rows a supplier's page shows: those its offers name and those that name it, in register order.
  package func papers(of supplier: Supplier, at position: Int, in directory: Directory) -> [Int32] {
    Set(supplier.claimedRows).union(assigned[Int32(position)] ?? []).sorted()
  }

  /// The suppliers whose offers name a register row.
  package func claimants(of certificate: Int) -> [Int32] { claimants[Int32(certificate)] ?? [] }

  /// The notices about a supplier that were known at the standpoint, open or ended.
  package func notices(about position: Int) -> [Int32] { notices[Int32(position)] ?? [] }
}

extension Supplier {
  /// The register rows meant by what the offers name, each once.
  var claimedRows: [Int32] {
    var rows: Set<Int32> = []
    for offer in offers {
      for claim in offer.claims { rows.formUnion(claim.certificates.map { Int32($0) }) }
    }
    return rows.sorted()
  }
}

extension Notice {
  /// Whether the notice had been published and recorded by the standpoint.
  package func isKnown(at standpoint: Standpoint) -> Bool {
    published <= standpoint.asOf && (recorded ?? published) <= standpoint.knownBy
  }
}
