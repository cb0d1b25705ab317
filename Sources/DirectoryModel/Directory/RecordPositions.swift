/// A record of the directory that is found by its id.
protocol Identified: AnyObject, Sendable {
  var id: Identifier<Self> { get }
}

extension Supplier: Identified {}
extension Product: Identified {}
extension Market: Identified {}
extension CertificateScheme: Identified {}
extension Issuer: Identified {}

/// Where each record stands among those of its kind, by its id; of two with the same id the first is found.
struct RecordPositions<Record: Identified>: Sendable {
  let records: [Record]
  private let positions: HashedPositions

  /// Takes the table of earlier records over where these have the same ids in the same order.
  init(_ records: [Record], recalling before: RecordPositions? = nil) {
    self.records = records
    if let before, before.isOf(records) {
      positions = before.positions
      return
    }
    var positions = HashedPositions(capacity: records.count)
    for (position, record) in records.enumerated() {
      let id = record.id
      _ = positions.add(position, RunHash.of(id.text)) { records[$0].id == id }
    }
    self.positions = positions
  }

  subscript(_ id: Identifier<Record>) -> Int? {
    positions.position(of: RunHash.of(id.text)) { records[$0].id == id }
  }

  /// Whether the records have the ids of these in the same order.
  func isOf(_ others: [Record]) -> Bool {
    let isSame = records.withUnsafeBufferPointer { own in
      others.withUnsafeBufferPointer { own.baseAddress == $0.baseAddress && own.count == $0.count }
    }
    return isSame || records.elementsEqual(others) { $0 === $1 || $0.id == $1.id }
  }
}
