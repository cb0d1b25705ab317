/// A number for a text that is the same in every run, for indexes whose hits are compared again.
package struct TextHash: Hashable, Sendable {
  package private(set) var value: UInt64

  package init(_ text: some StringProtocol) {
    value = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    value = Self.mixed(value)
  }

  package init(_ parts: UInt64...) {
    value = 0
    for part in parts { value = Self.mixed(value ^ part) }
  }

  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return (mixed ^ (mixed >> 31)) &+ 0x9E37_79B9_7F4A_7C15
  }
}
