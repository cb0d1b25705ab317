import CXXHash

/// The 128-bit XXH3 of some bytes: it tells damage in a sixth of the time of a `Digest`, and nothing of intent.
package struct Checksum: Equatable, Sendable, BitwiseCopyable {
  private let low: UInt64
  private let high: UInt64

  fileprivate init(_ hash: XXH128_hash_t) { (low, high) = (hash.low64, hash.high64) }

  private init(low: UInt64, high: UInt64) { (self.low, self.high) = (low, high) }

  /// Stands for no bytes at all, not even none.
  package static let none = Checksum(low: 0, high: 0)
}

/// A checksum taken piece by piece.
package struct RunningChecksum: ~Copyable {
  private let state: OpaquePointer?

  package init() {
    state = XXH3_createState()
    _ = XXH3_128bits_reset(state)
  }

  deinit { _ = XXH3_freeState(state) }

  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    _ = XXH3_128bits_update(state, bytes.baseAddress, bytes.count)
  }

  /// The checksum of all bytes so far.
  package var value: Checksum { Checksum(XXH3_128bits_digest(state)) }
}
