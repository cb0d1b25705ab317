/// A stretch of days, both ends included; an open end is nil.
package struct DayWindow: Hashable, Sendable {
  package let from: CalendarDay?
  package let until: CalendarDay?

  package init(from: CalendarDay? = nil, until: CalendarDay? = nil) {
    self.from = from
    self.until = until
  }

  package func contains(_ day: CalendarDay) -> Bool {
    if let from, day < from { return false }
    if let until, day > until { return false }
    return true
  }
}
