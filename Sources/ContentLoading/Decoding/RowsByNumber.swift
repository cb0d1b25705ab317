import DirectoryModel

/// The hashes of a row's number as numbers are compared.
struct NumberHash: Sendable {
  fileprivate let hash: UInt64
  /// 31 bits of another one, of all bytes, and whether other bits mean another number.
  fileprivate let mark: UInt32

  /// Nil for a row without a number.
  init?(_ certificate: Certificate) {
    guard let number = certificate.writtenNumber else { return nil }
    self.init(FoldedNumber(number))
  }

  fileprivate init(_ number: FoldedNumber) {
    let hash = RunHash(number.text)
    self.hash = hash.value
    mark = UInt32(truncatingIfNeeded: hash.ofBytes >> 32) & ~1 | (hash.isPlain ? 1 : 0)
  }
}

/// The rows of each number, in their order.
struct RowsByNumber: Sendable {
  /// The first row of each.
  private let first: HashedPositions
  /// By row the next one of its number, -1 behind the last.
  private let next: [Int32]
  /// By row: most that stand beside one another in the table are told apart by them, and their rows not looked at.
  private let marks: [UInt32]

  init(_ certificates: [Certificate], _ numbers: [NumberHash?]) {
    let marks = numbers.map { $0?.mark ?? 0 }
    var first = HashedPositions(capacity: certificates.count)
    var next = Array(repeating: Int32(-1), count: certificates.count)
    // By the first row of a number its last one so far.
    var last = next
    for row in certificates.indices {
      guard let number = numbers[row] else { continue }
      let head = first.add(row, number.hash) { other in
        Self.maybeSame(marks[other], number.mark)
          && Self.text(of: certificates[other]) == Self.text(of: certificates[row])
      }
      if let head { next[Int(last[head])] = Int32(row) }
      last[head ?? row] = Int32(row)
    }
    self.first = first
    self.next = next
    self.marks = marks
  }

  /// The rows of a number among those this was made of; nil when there are none.
  func rows(of number: FoldedNumber, in certificates: [Certificate]) -> PaperRows? {
    let wanted = NumberHash(number)
    let first = first.position(of: wanted.hash) { row in
      Self.maybeSame(marks[row], wanted.mark) && Self.text(of: certificates[row]) == number.text
    }
    guard var row = first else { return nil }
    var rows = PaperRows(first: row)
    while next[row] >= 0 {
      row = Int(next[row])
      rows.append(row)
    }
    return rows
  }

  private static func maybeSame(_ one: UInt32, _ other: UInt32) -> Bool {
    one == other || one & other & 1 == 0
  }

  private static func text(of certificate: Certificate) -> String? {
    certificate.writtenNumber.map { FoldedNumber($0).text }
  }
}
