import DirectoryModel

/// A row's words in so few bytes that every row can be remembered; two sums make chance equality impossible.
struct RowDigest: Hashable, Sendable {
  private var first: UInt64 = 0xCBF2_9CE4_8422_2325
  private var second: UInt64 = 0x9E37_79B9_7F4A_7C15

  init(_ row: CSVTable<RegisterColumn>) {
    for column in RegisterColumn.allCases {
      row.withBytes(of: column) { add($0, of: column) }
    }
  }

  /// For a table of rows.
  var hash: UInt64 { RunHash.of(first) }

  /// Both sums in one number: enough to see that the row at a place is another one.
  var mark: UInt64 { first ^ (second << 31 | second >> 33) }

  /// Adds a cell, sixteen bytes at a time; the last ones may be taken twice, as how many there are counts too.
  @inline(__always)
  private mutating func add(_ bytes: UnsafeRawBufferPointer, of column: RegisterColumn) {
    func word(_ place: Int) -> UInt64 {
      bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    }
    func half(_ place: Int) -> UInt64 {
      UInt64(bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
    }
    let count = bytes.count
    let salt = (UInt64(column.rawValue + 1) << 32 | UInt64(count)) &* 0xD6E8_FEB8_6659_FD93
    switch count {
    case 16...:
      var place = 0
      while place &+ 16 < count {
        add(word(place), word(place &+ 8), salt)
        place &+= 16
      }
      add(word(count &- 16), word(count &- 8), salt)
    case 8...: add(word(0), word(count &- 8), salt)
    case 4...: add(half(0), half(count &- 4), salt)
    case 1...: add(UInt64(bytes[0]) << 8 | UInt64(bytes[count / 2]), UInt64(bytes[count - 1]), salt)
    default: add(0, 0, salt)
    }
  }

  /// Adds two words; where they make a product nothing, what was added before counts all the same, and the other sum tells them.
  private mutating func add(_ one: UInt64, _ other: UInt64, _ salt: UInt64) {
    first = (first << 29 | first >> 35) &+ Self.folded(first ^ one, salt ^ other)
    second =
      (second << 31 | second >> 33)
      &+ Self.folded(second &+ other, (salt << 32 | salt >> 32) &+ one)
  }

  /// Both halves of a product, in which each bit of one number hangs on many of the other.
  private static func folded(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = one.multipliedFullWidth(by: other)
    return product.high ^ product.low
  }
}
