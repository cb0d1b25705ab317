/// Says how many bytes of a number a segment can take; made once for each form.
///
/// A class, so that asking one of a list copies nothing.
final class SegmentMatcher: Sendable {
  /// What is looked for; texts stand beside it, so that switching over it copies nothing.
  private enum Way {
    case fixed(isOptional: Bool)
    /// Values of one length of up to eight bytes.
    case packed(length: Int)
    case digits(ClosedRange<Int>)
    case letters(ClosedRange<Int>)
    case year(ClosedRange<Int>)
    case shortYear(ClosedRange<Int>)
    case han(ClosedRange<Int>)
    case check(CheckDigitScheme)
  }

  private let way: Way
  /// The texts of a fixed segment, longest first.
  private let texts: [[UInt8]]
  /// The values of a packed one, each as one number.
  private let values: [UInt64]
  /// How many bytes the segment takes at least and at most.
  let length: ClosedRange<Int>
  /// The bytes it can begin with.
  let firstBytes: Set<UInt8>

  init(_ shape: NumberForm.Segment.Shape) {
    let figures = Set<UInt8>(48...57)
    var texts: [[UInt8]] = []
    var values: [UInt64] = []
    switch shape {
    case .text(let text, let isOptional):
      let bytes = Array(text.utf8)
      way = .fixed(isOptional: isOptional)
      texts = [bytes]
      length = (isOptional ? 0 : bytes.count)...bytes.count
      firstBytes = Set(bytes.prefix(1))
    case .choice(let choices):
      texts = choices.map { Array($0.value.utf8) }.sorted { $0.count > $1.count }
      let shortest = texts.last?.count ?? 0
      let longest = texts.first?.count ?? 0
      length = shortest...longest
      firstBytes = Set(texts.compactMap(\.first))
      if shortest == longest, (1...8).contains(longest) {
        way = .packed(length: longest)
        values = texts.map { Self.pack($0) }
      } else {
        way = .fixed(isOptional: false)
      }
    case .digits(let count):
      (way, length, firstBytes) = (.digits(count), count, figures)
    case .letters(let count):
      (way, length, firstBytes) = (.letters(count), count, Set(65...90))
    case .year(let years):
      (way, length, firstBytes) = (.year(years), 4...4, figures)
    case .shortYear(let years):
      (way, length, firstBytes) = (.shortYear(years), 2...2, figures)
    case .han(let count):
      way = .han(count)
      length = (count.lowerBound * 3)...(count.upperBound * 3)
      firstBytes = Set(0xE4...0xE9)
    case .checkDigit(let scheme):
      way = .check(scheme)
      length = scheme.length...scheme.length
      firstBytes = scheme == .creditCode ? Set(CheckDigitScheme.creditCodeAlphabet) : figures
    }
    self.texts = texts
    self.values = values
  }

  /// Offers each possible length from a place on, longest first, until one is taken; whether one was.
  func eachLength(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ take: (Int) -> Bool
  ) -> Bool {
    switch way {
    case .fixed(let isOptional):
      for index in texts.indices
      where Self.stands(texts[index], in: bytes, at: start) && take(texts[index].count) {
        return true
      }
      return isOptional && take(0)
    case .packed(let length):
      guard start + length <= bytes.count else { return false }
      return values.contains(Self.pack(bytes[start..<(start + length)])) && take(length)
    case .digits(let count):
      let run = Self.run(in: bytes, at: start, atMost: count.upperBound, CheckDigitScheme.isDigit)
      return Self.offer(count, upTo: run, take)
    case .letters(let count):
      let run = Self.run(in: bytes, at: start, atMost: count.upperBound) {
        (65...90).contains($0)
      }
      return Self.offer(count, upTo: run, take)
    case .year(let years):
      guard let year = Self.number(in: bytes, at: start, digits: 4) else { return false }
      return years.contains(year) && take(4)
    case .shortYear(let years):
      guard let digits = Self.number(in: bytes, at: start, digits: 2) else { return false }
      return NumberForm.year(endingIn: digits, within: years) != nil && take(2)
    case .han(let count):
      var run = 0
      while run < count.upperBound, Self.isHan(bytes, at: start + run * 3) { run += 1 }
      return Self.offer(count, upTo: run) { take($0 * 3) }
    case .check(let scheme):
      guard start + scheme.length <= bytes.count,
        let expected = scheme.characters(after: Array(bytes[..<start])),
        Self.stands(expected, in: bytes, at: start)
      else { return false }
      return take(scheme.length)
    }
  }

  private static func offer(
    _ count: ClosedRange<Int>, upTo run: Int, _ take: (Int) -> Bool
  ) -> Bool {
    var length = run
    while length >= count.lowerBound {
      if take(length) { return true }
      length -= 1
    }
    return false
  }

  private static func stands(
    _ text: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    guard start + text.count <= bytes.count else { return false }
    for offset in text.indices where bytes[start + offset] != text[offset] { return false }
    return true
  }

  private static func run(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, atMost most: Int,
    _ belongs: (UInt8) -> Bool
  ) -> Int {
    var run = 0
    while run < most, start + run < bytes.count, belongs(bytes[start + run]) { run += 1 }
    return run
  }

  private static func number(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, digits: Int
  ) -> Int? {
    guard
      run(in: bytes, at: start, atMost: digits, CheckDigitScheme.isDigit) == digits
    else { return nil }
    return bytes[start..<(start + digits)].reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  private static func pack(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Whether a character from U+4E00 to U+9FFF stands at the place.
  private static func isHan(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + 3 <= bytes.count else { return false }
    return (bytes[start] == 0xE4 && bytes[start + 1] >= 0xB8)
      || (0xE5...0xE9).contains(bytes[start])
  }
}
