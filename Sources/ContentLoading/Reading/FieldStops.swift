import CPlatform

/// Where fields of comma-separated values may end: at separators, line feeds and quotes, looked for 64 bytes at a time.
struct FieldStops {
  /// Where the 64 bytes begin whose stops are known; far behind everything as long as there are none.
  private var start = Int.max / 2
  private var stops: UInt64 = 0

  /// The first stop at or behind a place, or the end of the bytes, which are the same in all calls.
  mutating func next(from place: Int, in bytes: [UInt8], _ separator: UInt8) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var place = place
      while place < bytes.count {
        if place < start || place >= start + 64 {
          guard let base = bytes.baseAddress, bytes.count - place >= 64 else { break }
          start = place
          stops = platform_places_of(base + place, separator, Self.lineFeed, Self.quote)
        }
        let left = stops >> UInt64(place - start)
        if left != 0 { return place + left.trailingZeroBitCount }
        place = start + 64
      }
      while place < bytes.count, !isStop(bytes[place], separator) { place += 1 }
      return place
    }
  }

  private func isStop(_ byte: UInt8, _ separator: UInt8) -> Bool {
    byte == separator || byte == Self.lineFeed || byte == Self.quote
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let quote = UInt8(ascii: "\"")
}
