import DirectoryModel

/// A way of writing days: `MM/DD/YYYY`, `MMMM D, YYYY`; `*` is anything, up to what follows.
struct DayStyle: Sendable {
  private enum Part: Sendable {
    case year, month, day, monthName, anything
    case text(Character)
  }

  private let parts: [Part]

  /// Nil when year, month and day do not stand in it once each.
  init?(_ style: String) {
    var parts: [Part] = []
    var rest = Substring(style)
    var seen = ["Y": 0, "M": 0, "D": 0]
    while let sign = rest.first {
      let run = rest.prefix { $0 == sign }
      switch sign {
      case "Y" where run.count == 4: parts.append(.year)
      case "M" where run.count >= 3: parts.append(.monthName)
      case "M": parts.append(.month)
      case "D": parts.append(.day)
      case "*": parts.append(.anything)
      case "Y": return nil
      default: parts += run.map { .text($0) }
      }
      if seen[String(sign)] != nil { seen[String(sign), default: 0] += 1 }
      rest = rest.dropFirst(run.count)
    }
    guard seen.values.allSatisfy({ $0 == 1 }) else { return nil }
    self.parts = parts
  }

  func day(in text: String) -> CalendarDay? {
    var rest = Substring(text)
    var (year, month, day) = (0, 0, 0)
    for (place, part) in parts.enumerated() {
      switch part {
      case .year:
        guard let number = Self.number(&rest, digits: 4...4) else { return nil }
        year = number
      case .month:
        guard let number = Self.number(&rest, digits: Self.width(before: place, parts)) else {
          return nil
        }
        month = number
      case .day:
        guard let number = Self.number(&rest, digits: Self.width(before: place, parts)) else {
          return nil
        }
        day = number
      case .monthName:
        guard let number = Self.monthName(&rest) else { return nil }
        month = number
      case .anything:
        guard place + 1 < parts.count else {
          return CalendarDay(year: year, month: month, day: day)
        }
        if case .text(let sign) = parts[place + 1] {
          rest = rest[(rest.firstIndex(of: sign) ?? rest.endIndex)...]
        } else {
          rest = rest.drop { !$0.isNumber }
        }
      case .text(let sign):
        guard rest.first == sign else { return nil }
        rest = rest.dropFirst()
      }
    }
    return rest.isEmpty ? CalendarDay(year: year, month: month, day: day) : nil
  }

  /// Where digits follow digits, as in 20140604, each part has its full width.
  private static func width(before place: Int, _ parts: [Part]) -> ClosedRange<Int> {
    func isNumber(_ place: Int) -> Bool {
      guard parts.indices.contains(place) else { return false }
      switch parts[place] {
      case .year, .month, .day: return true
      case .monthName, .anything, .text: return false
      }
    }
    return isNumber(place - 1) || isNumber(place + 1) ? 2...2 : 1...2
  }

  private static func number(_ rest: inout Substring, digits: ClosedRange<Int>) -> Int? {
    let found = rest.prefix(digits.upperBound).prefix { ("0"..."9").contains($0) }
    guard found.count >= digits.lowerBound else { return nil }
    rest = rest.dropFirst(found.count)
    return Int(found)
  }

  private static func monthName(_ rest: inout Substring) -> Int? {
    let word = rest.prefix { $0.isLetter }
    guard word.count >= 3 else { return nil }
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    guard let place = months.firstIndex(where: { $0.hasPrefix(word.lowercased()) }) else {
      return nil
    }
    rest = rest.dropFirst(word.count)
    if rest.first == "." { rest = rest.dropFirst() }
    return place + 1
  }
}
