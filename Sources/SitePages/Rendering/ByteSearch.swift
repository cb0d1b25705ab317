/// Looks for bytes eight at a time.
enum ByteSearch {
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Where the first byte stands, at or behind a place, that `marks` finds in words of eight; the end without one.
  ///
  /// A mark is the high bit of its byte; of the marks of a word only the lowest counts.
  @inline(__always)
  static func first(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ marks: (UInt64) -> UInt64
  ) -> Int {
    let base = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 8 <= base.count {
      let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let found = marks(UInt64(littleEndian: word))
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    guard index < base.count else { return base.count }
    var last = word(of: UInt8(ascii: "a"))
    withUnsafeMutableBytes(of: &last) {
      $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: base[index...]))
    }
    let found = marks(UInt64(littleEndian: last))
    return found == 0 ? base.count : index + found.trailingZeroBitCount / 8
  }

  /// Marks the bytes of a word that are zero.
  @inline(__always)
  static func zeroes(_ word: UInt64) -> UInt64 {
    (word &- ones) & ~word & (ones &* 0x80)
  }

  /// A byte eight times.
  @inline(__always)
  static func word(of byte: UInt8) -> UInt64 { ones &* UInt64(byte) }
}
