/// A number for a text that is the same in every run, for indexes whose hits are compared again.
package struct TextHash: Hashable, Sendable {
  package let value: UInt64

  package init(_ text: String) {
    var text = text
    self = text.withUTF8 { TextHash($0) }
  }

  package init(_ text: Substring) {
    var text = text
    self = text.withUTF8 { TextHash($0) }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.value = Self.mixed(value)
  }

  @inlinable
  package init(_ one: UInt64, _ two: UInt64) {
    value = Self.mixed(Self.mixed(one) ^ two)
  }

  @inlinable
  package init(_ one: UInt64, _ two: UInt64, _ three: UInt64) {
    value = Self.mixed(Self(one, two).value ^ three)
  }

  @inlinable
  package init(_ one: UInt64, _ two: UInt64, _ three: UInt64, _ four: UInt64) {
    value = Self.mixed(Self(one, two, three).value ^ four)
  }

  @inlinable
  static package func mixed(_ number: UInt64) -> UInt64 {
    var mixed = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return (mixed ^ (mixed >> 31)) &+ 0x9E37_79B9_7F4A_7C15
  }
}
