import DirectoryModel

/// A row's words in so few bytes that every row can be remembered; two sums make chance equality impossible.
struct RowDigest: Hashable, Sendable {
  private var first: UInt64 = 0xCBF2_9CE4_8422_2325
  private var second: UInt64 = 0x9E37_79B9_7F4A_7C15

  init(_ row: CSVTable<RegisterColumn>) {
    for column in RegisterColumn.allCases {
      row.withBytes(of: column) { bytes in
        add(UInt64(column.rawValue) << 32 | UInt64(bytes.count))
        var place = 0
        while place &+ 8 <= bytes.count {
          add(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
          place &+= 8
        }
        var rest: UInt64 = 0
        while place < bytes.count {
          rest = rest << 8 | UInt64(bytes[place])
          place &+= 1
        }
        add(rest)
      }
    }
  }

  /// For a table of rows.
  var hash: UInt64 { RunHash.of(first) }

  /// Both sums in one number: enough to see that the row at a place is another one.
  var mark: UInt64 { first ^ (second << 31 | second >> 33) }

  private mutating func add(_ word: UInt64) {
    first = (first ^ word) &* 0x9E37_79B9_7F4A_7C15
    first ^= first >> 32
    second = (second &+ word &+ 1) &* 0xD6E8_FEB8_6659_FD93
    second ^= second >> 29
  }
}
