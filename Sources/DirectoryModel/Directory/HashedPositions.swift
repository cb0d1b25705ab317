/// Positions of values that are kept elsewhere, found by hashes of theirs.
///
/// A table of our own, because reading, pages and rules ask a hundred times for each supplier: what is asked for is short and
/// mostly ASCII, so its bytes are hashed as they are (`RunHash`).
public struct HashedPositions: Sendable {
  /// Positions in the order of hashes, -1 for a free place; at least half of them are free.
  @usableFromInline var slots: [Int32]

  /// Makes a table for so many values.
  package init(capacity: Int) {
    var size = 4
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
  }

  /// The position with this hash for which `isSame` holds.
  @inlinable
  public func position(of hash: UInt64, where isSame: (Int) -> Bool) -> Int? {
    slots.withUnsafeBufferPointer { slots in
      let position = slots[Self.place(of: hash, in: slots, where: isSame)]
      return position < 0 ? nil : Int(position)
    }
  }

  /// Adds a position, of which the table holds fewer than it was made for, unless `isSame` holds for one with its hash.
  ///
  /// - Returns: the one for which it holds.
  @inlinable
  public mutating func add(
    _ position: Int, _ hash: UInt64, unless isSame: (Int) -> Bool
  ) -> Int? {
    slots.withUnsafeMutableBufferPointer { slots in
      let place = Self.place(of: hash, in: UnsafeBufferPointer(slots), where: isSame)
      if slots[place] >= 0 { return Int(slots[place]) }
      slots[place] = Int32(truncatingIfNeeded: position)
      return nil
    }
  }

  /// Where a position stands for which `isSame` holds, or the free place it would take.
  @inlinable
  static func place(
    of hash: UInt64, in slots: UnsafeBufferPointer<Int32>, where isSame: (Int) -> Bool
  ) -> Int {
    let mask = slots.count &- 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] >= 0, !isSame(Int(slots[place])) { place = (place &+ 1) & mask }
    return place
  }
}

/// Hashes that differ from run to run, like those of the standard library, so that nobody can write texts that all get the same.
package struct RunHash: Sendable {
  /// The same for texts that are equal: of the bytes, or where some are beyond ASCII of the digits, which are the same in all
  /// ways to compose the same characters. (Three signs that the standard library holds for `K`, `;` and `` ` `` get others.)
  package let value: UInt64
  /// Of all bytes.
  package let ofBytes: UInt64
  /// Whether the bytes are ASCII and Chinese characters, so that another such text is equal only where its bytes are the same.
  package let isPlain: Bool

  package init(_ text: String) {
    let hash = text.utf8.withContiguousStorageIfAvailable { RunHash(UnsafeRawBufferPointer($0)) }
    self = hash ?? Array(text.utf8).withUnsafeBytes { RunHash($0) }
  }

  private init(_ bytes: UnsafeRawBufferPointer) {
    var hash = Self.seed
    var all: UInt64 = 0
    var place = 0
    while place &+ 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      hash = Self.mixed(hash, word)
      all |= word
      place &+= 8
    }
    var rest: UInt64 = 0
    while place < bytes.count {
      rest = rest << 8 | UInt64(bytes[place])
      place &+= 1
    }
    ofBytes = Self.mixed(Self.mixed(hash, rest), UInt64(bytes.count))
    let isASCII = (all | rest) & 0x8080_8080_8080_8080 == 0
    value = isASCII ? ofBytes : Self.ofDigits(bytes)
    isPlain = isASCII || Self.areChinese(bytes)
  }

  package static func of(_ text: String) -> UInt64 { RunHash(text).value }

  package static func of(_ number: UInt64) -> UInt64 { mixed(seed, number) }

  private static func ofDigits(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = seed
    for byte in bytes where byte &- UInt8(ascii: "0") < 10 { hash = mixed(hash, UInt64(byte)) }
    return hash
  }

  /// Whether what is not ASCII lies between U+4000 and U+9FFF, where no character is composed of others.
  private static func areChinese(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.allSatisfy { $0 < 0xC0 || (0xE4...0xE9).contains($0) }
  }

  private static let seed = UInt64.random(in: .min ... .max)

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}

/// Names that are found by themselves; of two that are the same the first is found.
package struct NamePositions: Sendable {
  package let names: [String]
  private let positions: HashedPositions

  package init(_ names: [String]) {
    var positions = HashedPositions(capacity: names.count)
    for (position, name) in names.enumerated() {
      _ = positions.add(position, RunHash.of(name)) { names[$0] == name }
    }
    self.names = names
    self.positions = positions
  }

  package subscript(_ name: String) -> Int? {
    positions.position(of: RunHash.of(name)) { names[$0] == name }
  }
}
