/// A file of the edition, or a place in one, as a 64-bit digest (FNV-1a) of its path and anchor.
struct LinkKey: Hashable, Comparable, Sendable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  static func < (left: LinkKey, right: LinkKey) -> Bool { left.value < right.value }

  init() {}

  init(_ path: some Sequence<UInt8>) {
    for byte in path { add(byte) }
  }

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }

  /// The place with this anchor in the file.
  func anchor(_ name: some Sequence<UInt8>) -> LinkKey {
    var key = self
    key.add(UInt8(ascii: "#"))
    for byte in name { key.add(byte) }
    return key
  }
}
