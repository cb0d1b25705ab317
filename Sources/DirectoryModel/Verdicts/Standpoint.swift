/// The only "now" there is: which rules and papers run, and which facts had been recorded.
package struct Standpoint: Hashable, Sendable {
  package let asOf: CalendarDay
  package let knownBy: CalendarDay

  package init(asOf: CalendarDay, knownBy: CalendarDay) {
    self.asOf = asOf
    self.knownBy = knownBy
  }
}
