/// A text in so few bits that each field of each record of an edition can be kept: enough to see that it has changed.
package struct TextDigest: Hashable, Sendable {
  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
  private var sum = Self.start

  package init() {}

  package init(of text: String) {
    add(text)
  }

  /// Of a digest as it is written.
  package init?(written: some StringProtocol) {
    var bits: UInt32 = 0
    for byte in written.utf8 {
      guard let value = Self.letters.firstIndex(of: byte) else { return nil }
      bits = bits << 6 | UInt32(value)
    }
    guard written.utf8.count == Self.length else { return nil }
    short = bits
  }

  /// Letters a written digest has.
  package static let length = 5

  package mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
    short = Self.fold(sum)
  }

  /// The bits that count: 30 of them.
  private var short = Self.fold(Self.start)

  private static func fold(_ sum: UInt64) -> UInt32 {
    let mixed = (sum ^ sum >> 29) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: mixed >> 34)
  }

  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// Five letters, digits, hyphens and low lines.
  package var written: String {
    String(unsafeUninitializedCapacity: Self.length) { bytes in
      for place in 0..<Self.length {
        bytes[place] = Self.letters[Int(short >> UInt32(24 - 6 * place) & 63)]
      }
      return Self.length
    }
  }

  package static func == (left: TextDigest, right: TextDigest) -> Bool { left.short == right.short }

  package func hash(into hasher: inout Hasher) { hasher.combine(short) }
}
