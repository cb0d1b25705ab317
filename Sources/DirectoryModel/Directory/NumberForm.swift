/// One way a scheme's numbers are built: a list of segments, readable as data by every reader of it.
///
/// A class, like the records, so that handing it on costs one count.
package final class NumberForm: Sendable {
  package struct Segment: Sendable {
    package enum Shape: Sendable {
      case text(String, isOptional: Bool)
      case choice([(value: String, meaning: Words)])
      case digits(ClosedRange<Int>)
      /// Latin letters A to Z.
      case letters(ClosedRange<Int>)
      case year(ClosedRange<Int>)
      /// The last two digits of the one year in the span that ends in them.
      case shortYear(ClosedRange<Int>)
      case han(ClosedRange<Int>)
      /// Computed from all that stands before it.
      case checkDigit(CheckDigitScheme)
    }

    package let name: String?
    package let label: Words?
    package let shape: Shape

    package init(name: String?, label: Words?, shape: Shape) {
      self.name = name
      self.label = label
      self.shape = shape
    }
  }

  /// A segment as found in a number.
  package struct Part: Sendable, Equatable {
    package let segment: Int
    package let text: String

    package init(segment: Int, text: String) {
      self.segment = segment
      self.text = text
    }
  }

  package let name: Words
  package let segments: [Segment]
  /// By segment: its name, empty where it has none.
  private let names: [String]
  /// By segment: the years it can stand for, and how many digits they are written with; nil where it is no year.
  private let years: [(span: ClosedRange<Int>, digits: Int)?]
  private let matchers: [SegmentMatcher]
  /// How many bytes a number has, so that most numbers of other schemes are told apart at once.
  private let length: ClosedRange<Int>
  /// Whether a number can begin with a byte.
  private let begins: [Bool]

  package init(name: Words, segments: [Segment]) {
    self.name = name
    self.segments = segments
    names = segments.map { $0.name ?? "" }
    years = segments.map { segment in
      switch segment.shape {
      case .year(let span): (span, 4)
      case .shortYear(let span): (span, 2)
      case .text, .choice, .digits, .letters, .han, .checkDigit: nil
      }
    }
    matchers = segments.map { SegmentMatcher($0.shape) }
    let shortest = matchers.reduce(0) { $0 + $1.length.lowerBound }
    let longest = matchers.reduce(0) { $0 + $1.length.upperBound }
    length = shortest...longest
    var begins = [Bool](repeating: false, count: 256)
    for matcher in matchers {
      for byte in matcher.firstBytes { begins[Int(byte)] = true }
      if matcher.length.lowerBound > 0 { break }
    }
    self.begins = begins
  }

  /// The parts of a number of this form, nil when it does not fit.
  package func parts(of number: FoldedNumber) -> [Part]? {
    var text = number.text
    return text.withUTF8 { bytes in
      guard mayFit(bytes) else { return nil }
      return withUnsafeTemporaryAllocation(of: Int.self, capacity: matchers.count) { lengths in
        guard fits(bytes, at: 0, from: 0, lengths) else { return nil }
        var start = 0
        var parts: [Part] = []
        parts.reserveCapacity(matchers.count)
        for segment in matchers.indices where lengths[segment] > 0 {
          let end = start + lengths[segment]
          let text = String(decoding: bytes[start..<end], as: UTF8.self)
          parts.append(Part(segment: segment, text: text))
          start = end
        }
        return parts
      }
    }
  }

  /// Whether a number is of this form.
  package func fits(_ number: FoldedNumber) -> Bool {
    var text = number.text
    return text.withUTF8 { bytes in
      guard mayFit(bytes) else { return false }
      return withUnsafeTemporaryAllocation(of: Int.self, capacity: matchers.count) {
        fits(bytes, at: 0, from: 0, $0)
      }
    }
  }

  /// The text of a named segment among decoded parts.
  package func value(of name: String, in parts: [Part]) -> String? {
    place(of: name, in: parts).map { parts[$0].text }
  }

  /// Where the part of a named segment stands among decoded parts.
  func place(of name: String, in parts: [Part]) -> Int? {
    for place in parts.indices where names[parts[place].segment] == name { return place }
    return nil
  }

  /// The year a part stands for; nil when its segment is no year.
  package func year(of part: Part) -> Int? {
    guard let (span, digits) = years[part.segment], let number = Int(part.text) else { return nil }
    return digits == 4 ? number : Self.year(endingIn: number, within: span)
  }

  /// The first year of a span that ends in two digits.
  static func year(endingIn digits: Int, within years: ClosedRange<Int>) -> Int? {
    let year = years.lowerBound + (digits - years.lowerBound % 100 + 100) % 100
    return years.contains(year) ? year : nil
  }

  /// Whether length and first byte are those of a number of this form.
  private func mayFit(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard length.contains(bytes.count) else { return false }
    return bytes.isEmpty || begins[Int(bytes[0])]
  }

  /// Whether the rest can be cut into the segments from `index` on; fills the bytes each takes.
  private func fits(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, from index: Int,
    _ lengths: UnsafeMutableBufferPointer<Int>
  ) -> Bool {
    guard index < matchers.count else { return start == bytes.count }
    return matchers[index].eachLength(in: bytes, at: start) { length in
      lengths[index] = length
      return fits(bytes, at: start + length, from: index + 1, lengths)
    }
  }
}
