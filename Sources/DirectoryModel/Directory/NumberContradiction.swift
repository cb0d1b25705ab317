/// What the segments of one number cannot, or hardly ever, say together.
package final class NumberContradiction: Sendable {
  /// A segment has one of the values; a span of numbers is one value.
  package struct Condition: Sendable {
    package enum Value: Sendable, Equatable {
      case text(String)
      case numbers(ClosedRange<Int>)
    }

    package let segment: String
    package let values: [Value]

    package init(segment: String, values: [Value]) {
      self.segment = segment
      self.values = values
    }
  }

  /// All of these hold.
  package let when: [Condition]
  /// Not all of these hold; none listed means that nothing excuses.
  package let unless: [Condition]
  package let says: Words
  /// Whether it is only unusual: said, but the number still fits.
  package let isDoubt: Bool

  package init(when: [Condition], unless: [Condition], says: Words, isDoubt: Bool) {
    self.when = when
    self.unless = unless
    self.says = says
    self.isDoubt = isDoubt
  }
}

extension NumberContradiction {
  /// Whether a number read in a form says what cannot stand together.
  package func holds(of parts: [NumberForm.Part], in form: NumberForm) -> Bool {
    guard when.allSatisfy({ $0.holds(of: parts, in: form) }) else { return false }
    return unless.isEmpty || !unless.allSatisfy { $0.holds(of: parts, in: form) }
  }
}

extension NumberContradiction.Condition {
  /// Whether the segment is there and has one of the values; a short year is compared as the year it stands for.
  func holds(of parts: [NumberForm.Part], in form: NumberForm) -> Bool {
    guard let place = form.place(of: segment, in: parts) else { return false }
    let year = form.year(of: parts[place])
    // By their places: a value handed out by the loop would be copied.
    for index in values.indices {
      switch values[index] {
      case .text(let text):
        if text == parts[place].text { return true }
        if let year, year == Int(text) { return true }
      case .numbers(let span):
        if let number = year ?? Int(parts[place].text), span.contains(number) { return true }
      }
    }
    return false
  }
}
