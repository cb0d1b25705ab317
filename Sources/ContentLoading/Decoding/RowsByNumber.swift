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
  /// In the order of hashes the first row of each number, counted from one, below its mark; zero for a free place.
  ///
  /// At least half are free. Most that stand beside one another are told apart by their marks, and their rows not looked at.
  private var slots: [UInt64]
  /// By row the next one of its number, -1 behind the last.
  private var next: [Int32]

  init(_ certificates: [Certificate], _ numbers: [NumberHash?]) {
    var size = 4
    while size < certificates.count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    next = Array(repeating: Int32(-1), count: certificates.count)
    // By the first row of a number its last one so far.
    var last = next
    for row in certificates.indices {
      guard let number = numbers[row] else { continue }
      let (head, place) = find(number) { other in
        Self.text(of: certificates[other]) == Self.text(of: certificates[row])
      }
      if let head {
        next[Int(last[head])] = Int32(row)
      } else {
        slots[place] = UInt64(number.mark) << 32 | UInt64(row + 1)
      }
      last[head ?? row] = Int32(row)
    }
  }

  /// The rows of a number among those this was made of; nil when there are none.
  func rows(of number: FoldedNumber, in certificates: [Certificate]) -> PaperRows? {
    let head = find(NumberHash(number)) { row in
      // What is written in the bytes it is compared by need not be folded.
      certificates[row].writtenNumber?.hasBytes(of: number.text) == true
        || Self.text(of: certificates[row]) == number.text
    }.row
    guard var row = head else { return nil }
    var rows = PaperRows(first: row)
    while next[row] >= 0 {
      row = Int(next[row])
      rows.append(row)
    }
    return rows
  }

  /// The first row with a number for which `isSame` holds, and the place where it stands or would.
  @inline(__always)
  private func find(_ number: NumberHash, _ isSame: (Int) -> Bool) -> (row: Int?, place: Int) {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count &- 1
      var place = Int(truncatingIfNeeded: number.hash) & mask
      while slots[place] != 0 {
        let row = Int(slots[place] & 0xFFFF_FFFF) &- 1
        if Self.maybeSame(UInt32(slots[place] >> 32), number.mark), isSame(row) {
          return (row, place)
        }
        place = (place &+ 1) & mask
      }
      return (nil, place)
    }
  }

  private static func maybeSame(_ one: UInt32, _ other: UInt32) -> Bool {
    one == other || one & other & 1 == 0
  }

  private static func text(of certificate: Certificate) -> String? {
    certificate.writtenNumber.map { FoldedNumber($0).text }
  }
}
