/// Numbers that are the same in every run: a linear congruential generator with the factors of Knuth's MMIX.
package struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  package init(state: UInt64) { self.state = state }

  package mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    // The low bits of such a sequence repeat soon.
    return state ^ (state >> 29)
  }
}
