package import DirectoryModel

/// What the register and the notices hold about each supplier, found once for all pages.
package struct SupplierRecords: Sendable {
  /// By position of the supplier: the register rows that name it.
  private let own: RowLists
  /// By position of the supplier: the register rows its page shows.
  private var papers: RowLists
  /// By register row: the suppliers whose offers name it.
  private var claimants: RowLists
  private let notices: [Int32: [Int32]]

  init(_ directory: Directory, _ standpoint: Standpoint) {
    var assigned: [(list: Int32, row: Int32)] = []
    for (row, certificate) in directory.certificates.enumerated() {
      guard certificate.recorded <= standpoint.knownBy, let id = certificate.supplier?.value,
        let position = directory.position(of: id)
      else { continue }
      assigned.append((Int32(position), Int32(row)))
    }
    own = RowLists(assigned, lists: directory.suppliers.count)
    var papers: [(list: Int32, row: Int32)] = []
    var claimed: [(list: Int32, row: Int32)] = []
    for (position, supplier) in directory.suppliers.enumerated() {
      let rows = supplier.claimedRows
      for row in Self.papers(rows, own[position]) { papers.append((Int32(position), row)) }
      guard supplier.isKnown(at: standpoint) else { continue }
      for row in rows { claimed.append((row, Int32(position))) }
    }
    var notices: [Int32: [Int32]] = [:]
    for (index, notice) in directory.notices.enumerated()
    where notice.isKnown(at: standpoint) {
      for position in Set(notice.covers.compactMap { directory.position(of: $0.supplier.value) }) {
        notices[Int32(position), default: []].append(Int32(index))
      }
    }
    self.papers = RowLists(papers, lists: directory.suppliers.count)
    claimants = RowLists(claimed, lists: directory.certificates.count)
    self.notices = notices
  }

  private static func papers(_ claimed: [Int32], _ own: ArraySlice<Int32>) -> [Int32] {
    Set(claimed).union(own).sorted()
  }

  /// The same of a directory in which some suppliers have changed, and nothing else.
  func corrected(by changes: SupplierChanges, at standpoint: Standpoint) -> SupplierRecords {
    var papers: [Int: [Int32]] = [:]
    var claimants: [Int: [Int32]] = [:]
    for change in changes.all {
      let (position, rows) = (change.position, change.new.claimedRows)
      papers[position] = Self.papers(rows, own[position])
      let before = Set(change.old.isKnown(at: standpoint) ? change.old.claimedRows : [])
      let now = Set(change.new.isKnown(at: standpoint) ? rows : [])
      for row in before.symmetricDifference(now) {
        var others = claimants[Int(row)] ?? Array(self.claimants[Int(row)])
        others.removeAll { $0 == position }
        if now.contains(row) { others.append(Int32(position)) }
        claimants[Int(row)] = others.sorted()
      }
    }
    var corrected = self
    corrected.papers = self.papers.replacing(papers)
    corrected.claimants = self.claimants.replacing(claimants)
    return corrected
  }

  /// The register rows a supplier's page shows: those its offers name and those that name it, in register order.
  package func papers(ofSupplierAt position: Int) -> ArraySlice<Int32> { papers[position] }

  /// The suppliers whose offers name a register row.
  package func claimants(of certificate: Int) -> ArraySlice<Int32> { claimants[certificate] }

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
