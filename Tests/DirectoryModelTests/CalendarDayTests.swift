import DirectoryModel
import Testing

@Suite struct CalendarDayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2020-04-01", 18_353),
    ("9999-12-31", 2_932_896),
  ])
  func `a day is counted from 1970`(text: String, number: Int32) throws {
    let day = try #require(CalendarDay(text))
    #expect(day.number == number)
    #expect(day.description == text)
  }

  @Test(arguments: [
    "2021-02-29", "1900-02-29", "2020-13-01", "2020-00-10", "2020-04-31", "2020-4-1", "20200401",
    "2020-04-01 ", "２０２０-04-01", "0000-01-01", "2020-04-0a",
  ])
  func `a day that is not in the calendar is nil`(text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test func `every day of four centuries comes back from its parts`() throws {
    for number in Int32(-135_000)..<Int32(12_000) {
      let day = CalendarDay(number: number)
      let parts = day.parts
      let again = try #require(
        CalendarDay(year: parts.year, month: parts.month, day: parts.day))
      guard again == day else {
        Issue.record("\(number) became \(again.number)")
        return
      }
    }
  }

  /// domain.md 2.4: end = start + period - 1 day, as official rows have it; half a year later by the calendar.
  @Test func `days added cross months and years`() throws {
    let start = try #require(CalendarDay("2020-07-06"))
    #expect(start.adding(days: 183).description == "2021-01-05")
  }

  @Test func `a window holds both its ends and nothing beyond`() throws {
    let from = try #require(CalendarDay("2020-04-01"))
    let until = try #require(CalendarDay("2020-04-25"))
    let window = DayWindow(from: from, until: until)
    #expect(window.contains(from) && window.contains(until))
    #expect(!window.contains(from.adding(days: -1)))
    #expect(!window.contains(until.adding(days: 1)))
    #expect(DayWindow().contains(from))
  }
}
