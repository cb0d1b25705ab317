/// A set of positions of schemes that says "none in common" at once; positions 64 apart share a bit.
struct SchemeBits {
  private var bits: UInt64 = 0

  init() {}

  init(_ positions: [Int]) {
    for position in positions { insert(position) }
  }

  mutating func insert(_ position: Int) { bits |= 1 << UInt64(position & 63) }

  mutating func formUnion(_ other: SchemeBits) { bits |= other.bits }

  /// Whether both may hold one position; when not, they surely do not.
  func mayMeet(_ other: SchemeBits) -> Bool { bits & other.bits != 0 }
}

/// The schemes a rule asks for, by their positions in `Directory.schemes`.
struct WantedSchemes {
  private let positions: [Int]
  let bits: SchemeBits

  init(_ positions: [Int]) {
    self.positions = positions
    bits = SchemeBits(positions)
  }

  func contains(_ position: Int) -> Bool { positions.contains(position) }
}
