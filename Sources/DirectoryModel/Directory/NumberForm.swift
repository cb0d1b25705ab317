/// One way a scheme's numbers are built: a list of segments, readable as data by every reader of it.
package struct NumberForm: Sendable {
  package struct Segment: Sendable {
    package enum Shape: Sendable {
      case text(String, isOptional: Bool)
      case choice([(value: String, meaning: Words)])
      case digits(ClosedRange<Int>)
      case year(ClosedRange<Int>)
      case han(ClosedRange<Int>)
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
  private let matchers: [SegmentMatcher]

  package init(name: Words, segments: [Segment]) {
    self.name = name
    self.segments = segments
    matchers = segments.map { SegmentMatcher($0.shape) }
  }

  /// The parts of a number of this form, nil when it does not fit.
  package func parts(of number: FoldedNumber) -> [Part]? {
    var text = number.text
    return text.withUTF8 { bytes in
      var lengths: [Int] = []
      guard fits(bytes[...], from: 0, &lengths) else { return nil }
      var start = 0
      return lengths.enumerated().compactMap { segment, length in
        defer { start += length }
        guard length > 0 else { return nil }
        return Part(
          segment: segment,
          text: String(decoding: bytes[start..<(start + length)], as: UTF8.self))
      }
    }
  }

  /// The text of a named segment among decoded parts.
  package func value(of name: String, in parts: [Part]) -> String? {
    parts.first { segments[$0.segment].name == name }?.text
  }

  /// Whether the rest can be cut into the segments from `index` on; fills the bytes each takes.
  private func fits(
    _ rest: Slice<UnsafeBufferPointer<UInt8>>, from index: Int, _ lengths: inout [Int]
  ) -> Bool {
    guard index < matchers.count else { return rest.isEmpty }
    return matchers[index].eachLength(in: rest) { length in
      lengths.append(length)
      if fits(rest.dropFirst(length), from: index + 1, &lengths) { return true }
      lengths.removeLast()
      return false
    }
  }
}
