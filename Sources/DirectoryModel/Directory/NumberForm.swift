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

  package init(name: Words, segments: [Segment]) {
    self.name = name
    self.segments = segments
  }

  /// The parts of a number of this form, nil when it does not fit.
  package func parts(of number: FoldedNumber) -> [Part]? {
    parts(of: Array(number.text.unicodeScalars)[...], from: 0)
  }

  /// The text of a named segment among decoded parts.
  package func value(of name: String, in parts: [Part]) -> String? {
    parts.first { segments[$0.segment].name == name }?.text
  }

  private func parts(of rest: ArraySlice<Unicode.Scalar>, from index: Int) -> [Part]? {
    guard index < segments.count else { return rest.isEmpty ? [] : nil }
    for length in lengths(of: segments[index].shape, in: rest) {
      guard let tail = parts(of: rest.dropFirst(length), from: index + 1) else { continue }
      guard length > 0 else { return tail }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: rest.prefix(length))
      return [Part(segment: index, text: String(text))] + tail
    }
    return nil
  }

  /// How many characters the shape can take from the beginning, longest first.
  private func lengths(of shape: Segment.Shape, in rest: ArraySlice<Unicode.Scalar>) -> [Int] {
    switch shape {
    case .text(let text, let isOptional):
      let fixed = Array(text.unicodeScalars)
      return (rest.starts(with: fixed) ? [fixed.count] : []) + (isOptional ? [0] : [])
    case .choice(let values):
      return values.map { Array($0.value.unicodeScalars) }
        .filter { rest.starts(with: $0) }.map(\.count).sorted(by: >)
    case .digits(let count):
      return lengths(count, of: rest) { (48...57).contains($0.value) }
    case .year(let years):
      guard rest.prefix(4).allSatisfy({ (48...57).contains($0.value) }), rest.count >= 4 else {
        return []
      }
      let year = rest.prefix(4).reduce(0) { $0 * 10 + Int($1.value) - 48 }
      return years.contains(year) ? [4] : []
    case .han(let count):
      return lengths(count, of: rest) { (0x4E00...0x9FFF).contains($0.value) }
    }
  }

  private func lengths(
    _ count: ClosedRange<Int>, of rest: ArraySlice<Unicode.Scalar>,
    where fits: (Unicode.Scalar) -> Bool
  ) -> [Int] {
    let run = rest.prefix(while: fits).prefix(count.upperBound).count
    return run < count.lowerBound ? [] : Array((count.lowerBound...run).reversed())
  }
}
