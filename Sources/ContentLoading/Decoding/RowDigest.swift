import DirectoryModel

/// A row's words in so few bytes that every row can be remembered; two sums make chance equality impossible.
struct RowDigest: Hashable, Sendable {
  private var first: UInt64 = 0xCBF2_9CE4_8422_2325
  private var second: UInt64 = 0x9E37_79B9_7F4A_7C15

  init(_ row: CSVTable<RegisterColumn>) {
    for column in RegisterColumn.allCases {
      add(UInt8(truncatingIfNeeded: column.rawValue))
      for byte in row.bytes(column) { add(byte) }
    }
  }

  private mutating func add(_ byte: UInt8) {
    first = (first ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    second = (second &+ UInt64(byte) &+ 1) &* 0xD6E8_FEB8_6659_FD93
    second ^= second >> 29
  }
}
