import CPlatform

/// Up to 64 bytes of ASCII in a row, of which it is told at once where words begin.
struct PlainStretch {
  /// How many bytes it has; none where the first one is not ASCII.
  let length: Int
  /// One bit for each byte that is a letter or digit, the first byte's lowest.
  private let inWords: UInt64

  /// The highest bit of each of eight bytes.
  static let highest: UInt64 = 0x8080_8080_8080_8080
  private static let each: UInt64 = 0x0101_0101_0101_0101

  /// The longest stretch that begins at a place and ends before another.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    let most = min(end - start, 64)
    if let base = text.baseAddress, text.count - start >= 64 {
      length = min(platform_high_places(base + start).trailingZeroBitCount, most)
      let inWords = platform_word_places(base + start)
      self.inWords = length == 64 ? inWords : inWords & (1 << UInt64(length) - 1)
      return
    }
    // Near the end of all bytes eight are read at a time.
    let bytes = UnsafeRawBufferPointer(text)
    var inWords: UInt64 = 0
    var length = 0
    while length < most, start + length + 8 <= bytes.count {
      let eight = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: start + length, as: UInt64.self))
      inWords |= Self.wordBytes(of: eight) << UInt64(length)
      let others = eight & Self.highest
      length += others.trailingZeroBitCount >> 3
      if others != 0 { break }
    }
    // The last bytes of all have no eight to be read with.
    while length < most, start + length + 8 > bytes.count, text[start + length] < 0x80 {
      let isWord = PhraseMatcher.isWordByte(Self.lower(text[start + length]))
      inWords |= (isWord ? 1 : 0) << UInt64(length)
      length += 1
    }
    self.length = min(length, most)
    self.inWords = self.length == 64 ? inWords : inWords & (1 << UInt64(self.length) - 1)
  }

  /// One bit for each byte that a word begins with.
  @inline(__always)
  func starts(isInWord: Bool) -> UInt64 { inWords & ~(inWords << 1 | (isInWord ? 1 : 0)) }

  /// Whether the last byte is a letter or digit; there must be one.
  var endsInWord: Bool { inWords >> UInt64(length - 1) & 1 != 0 }

  /// One bit for each of eight bytes that is a letter or digit; right up to the first one that is not ASCII.
  @inline(__always)
  private static func wordBytes(of bytes: UInt64) -> UInt64 {
    let small = bytes | 0x20 &* each
    let letters = atLeast(97, small) & ~atLeast(123, small)
    let digits = atLeast(48, bytes) & ~atLeast(58, bytes)
    // The highest bits of the bytes, moved together.
    return (((letters | digits) & highest) >> 7 &* 0x0102_0408_1020_4080) >> 56
  }

  /// The highest bit of each byte that is not below a limit; the others hold anything.
  @inline(__always)
  private static func atLeast(_ limit: UInt64, _ bytes: UInt64) -> UInt64 {
    bytes &+ (128 - limit) &* each
  }

  /// Eight ASCII bytes with small letters for capital ones.
  @inline(__always)
  static func lower(_ eight: UInt64) -> UInt64 {
    let capitals = atLeast(65, eight) & ~atLeast(91, eight) & highest
    return eight | capitals >> 2
  }

  /// The small letter of a capital one; other bytes stay.
  @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 0x20 : byte }
}
