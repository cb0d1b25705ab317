/// Some places of a list: those below 64 in one number, as most lists of keys are short.
struct SmallPlaces: Sendable {
  private var low: UInt64 = 0
  private var high: Set<Int> = []

  var count: Int { low.nonzeroBitCount + high.count }

  func contains(_ place: Int) -> Bool {
    place < 64 ? low >> UInt64(place) & 1 != 0 : high.contains(place)
  }

  mutating func insert(_ place: Int) {
    if place < 64 { low |= 1 << UInt64(place) } else { high.insert(place) }
  }
}
