import CPlatform

/// A kind of bytes that is looked for 64 at a time.
protocol SoughtBytes {
  /// Which of 64 bytes are of the kind, the first as the lowest bit.
  static func places(behind bytes: UnsafePointer<UInt8>) -> UInt64

  static func contain(_ byte: UInt8) -> Bool
}

/// Goes from one byte of a kind to the next: most texts have few of them.
struct BytePlaces<Sought: SoughtBytes> {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The place of the lowest bit of `found`.
  private var start: Int
  /// A bit for each sought byte of those that are known.
  private var found: UInt64 = 0
  /// How many are known.
  private var known = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) {
    self.bytes = bytes
    self.start = start
  }

  /// The first sought byte at or behind a place, which is behind all places asked for before; nil when there is none.
  @inline(__always)
  mutating func next(from place: Int) -> Int? {
    var place = place
    while place < bytes.count {
      if place >= start + known { look(from: place) }
      let left = found >> UInt64(place - start)
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
      found = Sought.places(behind: base + place)
      return
    }
    known = bytes.count - place
    found = 0
    for offset in 0..<known where Sought.contain(bytes[place + offset]) {
      found |= 1 << UInt64(offset)
    }
  }
}

/// Bytes that are neither visible ASCII nor blanks nor line feeds.
enum OddBytes: SoughtBytes {
  @inline(__always)
  static func places(behind bytes: UnsafePointer<UInt8>) -> UInt64 { platform_odd_places(bytes) }

  @inline(__always)
  static func contain(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x0A || byte >= 0x7F }
}

/// Bytes that may mean something to Markdown within a line, or end it.
enum ProseMarks: SoughtBytes {
  @inline(__always)
  static func places(behind bytes: UnsafePointer<UInt8>) -> UInt64 { platform_prose_places(bytes) }

  @inline(__always)
  static func contain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "<"),
      UInt8(ascii: "[")...UInt8(ascii: "`"):
      true
    default: false
    }
  }
}
