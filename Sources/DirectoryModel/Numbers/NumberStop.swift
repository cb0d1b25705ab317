/// The place where a text stops being a number of a form, and what the form has there.
package struct NumberStop: Sendable, Equatable {
  package enum Wanted: Sendable, Hashable {
    case character(String)
    case digit
    case letter
    case han
    case year(ClosedRange<Int>)
    /// The check characters computed from what stands before.
    case check(String)
    case end
  }

  /// From 1, in characters of the folded text; one more than it has when it ends too early.
  package let character: Int
  package let wanted: [Wanted]
  /// What stands there, nil at the end.
  package let found: String?

  /// How much of the text the form has; an empty text has none of it.
  package var fitting: Int { character - 1 }
}

extension NumberForm {
  /// Where a text that is no number of this form stops being one; nil when it is one.
  package func stop(in number: FoldedNumber) -> NumberStop? {
    guard parts(of: number) == nil else { return nil }
    var walk = StopWalk(form: self, text: Array(number.text.unicodeScalars))
    walk.step(into: 0, at: 0, having: 0)
    return walk.stop
  }
}

/// Follows a form along a text in every way it can be cut, and keeps what was wanted at the furthest place.
///
/// Of several ways that reach it those count that have most of the segments a number must have.
private struct StopWalk {
  let form: NumberForm
  let text: [Unicode.Scalar]
  private var furthest = 0
  private var most = 0
  private var wanted: [NumberStop.Wanted] = []

  init(form: NumberForm, text: [Unicode.Scalar]) {
    self.form = form
    self.text = text
  }

  var stop: NumberStop {
    var seen: Set<NumberStop.Wanted> = []
    return NumberStop(
      character: furthest + 1, wanted: wanted.filter { seen.insert($0).inserted },
      found: furthest < text.count ? String(text[furthest]) : nil)
  }

  mutating func step(into index: Int, at start: Int, having had: Int) {
    guard index < form.segments.count else {
      miss(.end, at: start, having: had)
      return
    }
    switch form.segments[index].shape {
    case .text(let value, let isOptional):
      take([value], into: index, at: start, having: had, worth: isOptional ? 0 : 1)
      if isOptional { step(into: index + 1, at: start, having: had) }
    case .choice(let values):
      take(values.map(\.value), into: index, at: start, having: had, worth: 1)
    case .digits(let count):
      run(count, .digit, into: index, at: start, having: had) { ("0"..."9").contains($0) }
    case .letters(let count):
      run(count, .letter, into: index, at: start, having: had) { ("A"..."Z").contains($0) }
    case .han(let count):
      run(count, .han, into: index, at: start, having: had) {
        ("\u{4E00}"..."\u{9FFF}").contains($0)
      }
    case .year(let years):
      year(years, digits: 4, into: index, at: start, having: had) { years.contains($0) }
    case .shortYear(let years):
      year(years, digits: 2, into: index, at: start, having: had) {
        NumberForm.year(endingIn: $0, within: years) != nil
      }
    case .checkDigit(let scheme):
      let before = String(String.UnicodeScalarView(text[..<start]))
      guard let bytes = scheme.characters(after: Array(before.utf8)) else { return }
      let check = String(decoding: bytes, as: UTF8.self)
      if text[start...].starts(with: check.unicodeScalars) {
        step(into: index + 1, at: start + scheme.length, having: had + 1)
      } else {
        miss(.check(check), at: start, having: had)
      }
    }
  }

  private mutating func miss(_ want: NumberStop.Wanted, at place: Int, having had: Int) {
    if (place, had) > (furthest, most) { (furthest, most, wanted) = (place, had, []) }
    if (place, had) == (furthest, most) { wanted.append(want) }
  }

  /// Values that can stand here; the next character of each counts as wanted as far as the text goes along with it.
  private mutating func take(
    _ values: [String], into index: Int, at start: Int, having had: Int, worth: Int
  ) {
    for value in values {
      var place = start
      var isWhole = true
      for scalar in value.unicodeScalars {
        guard place < text.count, text[place] == scalar else {
          miss(.character(String(scalar)), at: place, having: had)
          isWhole = false
          break
        }
        place += 1
      }
      if isWhole { step(into: index + 1, at: place, having: had + worth) }
    }
  }

  private mutating func run(
    _ count: ClosedRange<Int>, _ want: NumberStop.Wanted, into index: Int, at start: Int,
    having had: Int, _ belongs: (Unicode.Scalar) -> Bool
  ) {
    let length = text[start...].prefix(count.upperBound).prefix(while: belongs).count
    let isEnough = length >= count.lowerBound
    let now = had + (isEnough && count.lowerBound > 0 ? 1 : 0)
    if length < count.upperBound { miss(want, at: start + length, having: now) }
    guard isEnough else { return }
    for taken in (count.lowerBound...length).reversed() {
      step(into: index + 1, at: start + taken, having: now)
    }
  }

  private mutating func year(
    _ years: ClosedRange<Int>, digits count: Int, into index: Int, at start: Int,
    having had: Int, _ isIn: (Int) -> Bool
  ) {
    let digits = text[start...].prefix(count).prefix { ("0"..."9").contains($0) }
    guard digits.count == count, let year = Int(String(String.UnicodeScalarView(digits))) else {
      miss(.digit, at: start + digits.count, having: had)
      return
    }
    if isIn(year) {
      step(into: index + 1, at: start + count, having: had + 1)
    } else {
      miss(.year(years), at: start, having: had)
    }
  }
}
