import CPlatform

/// Goes from one byte that is neither visible ASCII nor a blank nor a line feed to the next: most texts have few of them.
struct OddBytes {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The place of the lowest bit of `odd`.
  private var start: Int
  /// A bit for each odd byte of those that are known.
  private var odd: UInt64 = 0
  /// How many are known.
  private var known = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) {
    self.bytes = bytes
    self.start = start
  }

  /// The first odd byte at or behind a place, which is behind all places asked for before; nil when there is none.
  @inline(__always)
  mutating func next(from place: Int) -> Int? {
    var place = place
    while place < bytes.count {
      if place >= start + known { look(from: place) }
      let left = odd >> UInt64(place - start)
      if left != 0 { return place + left.trailingZeroBitCount }
      place = start + known
    }
    return nil
  }

  private mutating func look(from place: Int) {
    guard let base = bytes.baseAddress else { return }
    start = place
    if bytes.count - place >= 64 {
      known = 64
      odd = platform_odd_places(base + place)
      return
    }
    known = bytes.count - place
    odd = 0
    for offset in 0..<known where Self.isOdd(bytes[place + offset]) { odd |= 1 << UInt64(offset) }
  }

  private static func isOdd(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x0A || byte >= 0x7F
  }
}
