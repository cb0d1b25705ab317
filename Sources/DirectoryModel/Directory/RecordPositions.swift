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
///
/// A table of our own, because pages and rules ask a hundred times for each supplier: ids are short and ASCII, so their bytes
/// are hashed as they are. Hashing starts from a number that differs in each run, as that of the standard library does.
struct RecordPositions<Record: Identified>: Sendable {
  let records: [Record]
  /// Positions in the order of hashes, -1 for a free place; at least half of them are free.
  private let slots: [Int32]

  /// Takes the table of earlier records over where these have the same ids in the same order.
  init(_ records: [Record], recalling before: RecordPositions? = nil) {
    self.records = records
    if let before, before.isOf(records) {
      slots = before.slots
      return
    }
    var size = 4
    while size < records.count * 2 { size *= 2 }
    var slots = Array(repeating: Int32(-1), count: size)
    for (position, record) in records.enumerated() {
      let place = Self.place(of: record.id, among: records, in: slots)
      if slots[place] < 0 { slots[place] = Int32(position) }
    }
    self.slots = slots
  }

  subscript(_ id: Identifier<Record>) -> Int? {
    let position = slots[Self.place(of: id, among: records, in: slots)]
    return position < 0 ? nil : Int(position)
  }

  /// Whether the records have the ids of these in the same order.
  func isOf(_ others: [Record]) -> Bool {
    let isSame = records.withUnsafeBufferPointer { own in
      others.withUnsafeBufferPointer { own.baseAddress == $0.baseAddress && own.count == $0.count }
    }
    return isSame || records.elementsEqual(others) { $0 === $1 || $0.id == $1.id }
  }

  /// The slot of an id, or the free one it would take.
  private static func place(
    of id: Identifier<Record>, among records: [Record], in slots: [Int32]
  ) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash(id.text)) & mask
    while slots[place] >= 0, records[Int(slots[place])].id != id { place = (place + 1) & mask }
    return place
  }

  private static func hash(_ text: String) -> UInt64 {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      var hash = HashSeed.ofRun
      var place = 0
      while place + 8 <= raw.count {
        hash = mixed(hash, raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        place += 8
      }
      var rest = UInt64(raw.count)
      while place < raw.count {
        rest = rest << 8 | UInt64(raw[place])
        place += 1
      }
      return mixed(hash, rest)
    } ?? 0
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}

/// What hashing starts from.
private enum HashSeed {
  static let ofRun = UInt64.random(in: .min ... .max)
}
