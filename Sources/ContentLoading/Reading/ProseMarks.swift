import CPlatform

/// Goes from one byte that may mean something to Markdown within a line, or ends it, to the next.
struct ProseMarks {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the 64 bytes begin whose marks are known.
  private var start = 0
  private var marks: UInt64 = 0
  private var known = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The first mark at or behind a place, which is behind all places asked for before, or the end of the bytes.
  @inline(__always)
  mutating func next(from place: Int) -> Int {
    var place = place
    while place < bytes.count {
      if place >= start + known { look(from: place) }
      let left = marks >> UInt64(place - start)
      if left != 0 { return place + left.trailingZeroBitCount }
      place = start + known
    }
    return bytes.count
  }

  private mutating func look(from place: Int) {
    guard let base = bytes.baseAddress else { return }
    start = place
    if bytes.count - place >= 64 {
      known = 64
      marks = platform_prose_places(base + place)
      return
    }
    known = bytes.count - place
    marks = 0
    for offset in 0..<known where Self.isMark(bytes[place + offset]) {
      marks |= 1 << UInt64(offset)
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "<"),
      UInt8(ascii: "[")...UInt8(ascii: "`"):
      true
    default: false
    }
  }
}
