/// A day without a time zone: certificates end on a day, not at an instant.
///
/// Public for the reason `Located` is: days are compared everywhere.
public struct CalendarDay: Hashable, Sendable {
  /// Days since 1970-01-01 in the proleptic Gregorian calendar.
  public let number: Int32

  package init(number: Int32) { self.number = number }

  /// Nil when there is no such day (2021-02-29); years 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, in: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads `YYYY-MM-DD`, nothing else.
  package init?(_ text: String) {
    var text = text
    guard let day = text.withUTF8({ CalendarDay(UnsafeRawBufferPointer($0)) }) else { return nil }
    self = day
  }

  /// The same for bytes.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    let dash = UInt8(ascii: "-")
    guard bytes.count == 10, bytes[4] == dash, bytes[7] == dash else { return nil }
    var areDigits = true
    func digit(_ place: Int) -> Int {
      let digit = bytes[place] &- UInt8(ascii: "0")
      if digit > 9 { areDigits = false }
      return Int(digit)
    }
    let year = digit(0) &* 1000 &+ digit(1) &* 100 &+ digit(2) &* 10 &+ digit(3)
    let month = digit(5) &* 10 &+ digit(6)
    let day = digit(8) &* 10 &+ digit(9)
    guard areDigits else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * monthIndex + 2) / 5 + 1
    )
  }

  package func adding(days: Int) -> CalendarDay { CalendarDay(number: number + Int32(days)) }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDay: Comparable {
  @inlinable
  public static func == (left: CalendarDay, right: CalendarDay) -> Bool {
    left.number == right.number
  }
  @inlinable
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.number < right.number
  }
  @inlinable
  public static func > (left: CalendarDay, right: CalendarDay) -> Bool {
    left.number > right.number
  }
  @inlinable
  public static func <= (left: CalendarDay, right: CalendarDay) -> Bool {
    left.number <= right.number
  }
}

extension CalendarDay: CustomStringConvertible {
  public var description: String {
    let (year, month, day) = parts
    guard (0...9999).contains(year) else { return "\(year)-\(month)-\(day)" }
    return String(unsafeUninitializedCapacity: 10) { digits in
      func put(_ value: UInt32, at place: Int) {
        digits[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / 10)
        digits[place + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10)
      }
      put(UInt32(year) / 100, at: 0)
      put(UInt32(year) % 100, at: 2)
      put(UInt32(month), at: 5)
      put(UInt32(day), at: 8)
      digits[4] = UInt8(ascii: "-")
      digits[7] = UInt8(ascii: "-")
      return 10
    }
  }
}

/// A day or none, in the room of a day.
struct PackedDay: Sendable {
  /// The day's number; the least number of all for none.
  private let number: Int32

  init(_ day: CalendarDay?) { number = day?.number ?? .min }

  var day: CalendarDay? { number == .min ? nil : CalendarDay(number: number) }
}
