/// Says how many bytes of a number a segment can take; made once for each form.
struct SegmentMatcher: Sendable {
  private enum Way {
    case fixed([[UInt8]], isOptional: Bool)
    case digits(ClosedRange<Int>)
    case year(ClosedRange<Int>)
    case han(ClosedRange<Int>)
  }

  private let way: Way

  init(_ shape: NumberForm.Segment.Shape) {
    switch shape {
    case .text(let text, let isOptional):
      way = .fixed([Array(text.utf8)], isOptional: isOptional)
    case .choice(let values):
      way = .fixed(
        values.map { Array($0.value.utf8) }.sorted { $0.count > $1.count }, isOptional: false)
    case .digits(let count): way = .digits(count)
    case .year(let years): way = .year(years)
    case .han(let count): way = .han(count)
    }
  }

  /// Offers each possible length, longest first, until one is taken; whether one was.
  func eachLength(
    in rest: Slice<UnsafeBufferPointer<UInt8>>, _ take: (Int) -> Bool
  ) -> Bool {
    switch way {
    case .fixed(let texts, let isOptional):
      for text in texts where rest.starts(with: text) && take(text.count) { return true }
      return isOptional && take(0)
    case .digits(let count):
      let run = rest.prefix(count.upperBound).prefix { (48...57).contains($0) }.count
      return (count.lowerBound...max(run, count.lowerBound)).reversed()
        .contains { $0 <= run && take($0) }
    case .year(let years):
      let digits = rest.prefix(4).prefix { (48...57).contains($0) }
      guard digits.count == 4 else { return false }
      let year = digits.reduce(0) { $0 * 10 + Int($1) - 48 }
      return years.contains(year) && take(4)
    case .han(let count):
      var run = 0
      while run < count.upperBound, Self.isHan(rest.dropFirst(run * 3)) { run += 1 }
      return (count.lowerBound...max(run, count.lowerBound)).reversed()
        .contains { $0 <= run && take($0 * 3) }
    }
  }

  /// Whether a character from U+4E00 to U+9FFF stands at the beginning.
  private static func isHan(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard rest.count >= 3, let first = rest.first else { return false }
    let second = rest[rest.startIndex + 1]
    return (first == 0xE4 && second >= 0xB8) || (0xE5...0xE9).contains(first)
  }
}
