import DirectoryModel

/// Numbers behind one another, read back in the order they were put there: how counts are kept from build to build.
struct NumberTape {
  /// The tape ends too early, or says something that cannot be.
  struct Torn: Error {}

  private(set) var numbers: [Int32]
  private var place = 0

  init(_ numbers: [Int32] = []) { self.numbers = numbers }

  var isAtEnd: Bool { place == numbers.count }

  mutating func put(_ number: Int) { numbers.append(Int32(number)) }

  mutating func put(_ day: CalendarDay?) {
    put(day == nil ? 0 : 1)
    if let day { numbers.append(day.number) }
  }

  mutating func number() throws(Torn) -> Int {
    guard place < numbers.count else { throw Torn() }
    defer { place += 1 }
    return Int(numbers[place])
  }

  mutating func day() throws(Torn) -> CalendarDay? {
    try number() == 0 ? nil : CalendarDay(number: Int32(try number()))
  }

  /// How many there are of something that is not on the tape.
  mutating func size() throws(Torn) -> Int {
    let size = try number()
    guard size >= 0 else { throw Torn() }
    return size
  }

  /// How many things follow that take a number each at least.
  mutating func count() throws(Torn) -> Int {
    let count = try number()
    guard count >= 0, count <= numbers.count else { throw Torn() }
    return count
  }
}
