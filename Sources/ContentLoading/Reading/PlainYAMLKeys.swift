import DirectoryModel

/// The keys that profiles of suppliers are written with, told by their bytes at one look instead of letter by letter.
///
/// Any other key is as right as these, and read as any word is.
struct PlainYAMLKeys: Sendable {
  /// A key of these, and which.
  struct Found {
    let text: String
    let length: Int
    /// Below `count`.
    let number: Int
  }

  /// The keys of a mapping so far: one bit for each of these, and whether there are others.
  struct Written {
    var ofProfiles: UInt64 = 0
    var hasOthers = false
  }

  /// Sixteen bytes behind one another, those behind the key zero.
  private struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var text = ""
    var length = 0
    var number = 0
  }

  static let ofProfiles = PlainYAMLKeys([
    "name", "names", "country", "region", "city", "address", "roles", "identifiers", "contact",
    "website", "email", "phone", "sources", "title", "url", "date", "recorded", "fictional",
    "offers", "product", "model", "models", "use", "markets", "standards", "certificates", "gtin",
    "made-by", "lots", "hand-overs", "uscc", "lei", "gln",
  ])

  private var slots = Array(repeating: Slot(), count: 1 << Self.bits)
  private static let bits = 7

  /// All of these, in no order.
  var texts: [String] { slots.filter { $0.length > 0 }.map(\.text) }

  /// Words of ASCII, at most 64; longer ones than fifteen bytes, and those whose place another one has, are left out.
  private init(_ words: [String]) {
    for (number, word) in words.prefix(64).enumerated() where word.utf8.count < 16 {
      var slot = Slot(text: word, length: word.utf8.count, number: number)
      for (place, byte) in word.utf8.enumerated() {
        if place < 8 {
          slot.low |= UInt64(byte) << UInt64(place * 8)
        } else {
          slot.high |= UInt64(byte) << UInt64(place * 8 - 64)
        }
      }
      let place = Self.place(of: slot.low, slot.high)
      if slots[place].length == 0 { slots[place] = slot }
    }
  }

  /// The key that stands at a place, up to its colon; nil when it is none of these or too near the end of the text.
  @inline(__always)
  func find(at start: Int, of text: UnsafeBufferPointer<UInt8>) -> Found? {
    guard start &+ 16 <= text.count else { return nil }
    let bytes = UnsafeRawBufferPointer(text)
    var low = UInt64(
      littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    var high = UInt64(
      littleEndian: bytes.loadUnaligned(fromByteOffset: start &+ 8, as: UInt64.self))
    let colon = Self.colons(in: low)
    var length = colon.trailingZeroBitCount >> 3
    if colon != 0 {
      low &= (colon & (0 &- colon)) >> 7 &- 1
      high = 0
    } else {
      let colon = Self.colons(in: high)
      guard colon != 0 else { return nil }
      high &= (colon & (0 &- colon)) >> 7 &- 1
      length = 8 + colon.trailingZeroBitCount >> 3
    }
    return slots.withUnsafeBufferPointer { slots in
      let slot = slots[Self.place(of: low, high)]
      guard length > 0, slot.length == length, slot.low == low, slot.high == high else {
        return nil
      }
      return Found(text: slot.text, length: length, number: slot.number)
    }
  }

  /// The highest bit of each byte that is a colon; right up to the first one.
  @inline(__always)
  private static func colons(in word: UInt64) -> UInt64 {
    let other = word ^ 0x3A3A_3A3A_3A3A_3A3A
    return (other &- 0x0101_0101_0101_0101) & ~other & 0x8080_8080_8080_8080
  }

  /// With this factor no two of the keys have one place.
  @inline(__always)
  private static func place(of low: UInt64, _ high: UInt64) -> Int {
    let mixed = (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0x960D_5A8F_9A65_6AAF
    return Int(truncatingIfNeeded: mixed >> UInt64(64 - bits))
  }
}

extension [ContentValue.Entry] {
  func hasKey(_ key: String) -> Bool {
    indices.contains {
      self[$0].key.value.utf8.count == key.utf8.count && self[$0].key.value == key
    }
  }
}
