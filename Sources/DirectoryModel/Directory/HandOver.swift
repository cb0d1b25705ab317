/// One change of hands of offered goods, and what they were then said to be for.
package struct HandOver: Sendable {
  package enum Step: String, Sendable, CaseIterable {
    case maker, declaration, exporter, importer, distributor, user
  }

  /// What the goods were said to be for.
  package enum Use: String, Sendable, CaseIterable {
    case medical
    case nonMedical = "non-medical"
    case unknown
  }

  package let step: Step
  package let use: Use
  package let who: String?
  package let date: CalendarDay?
  package let source: String?
  package let note: Words?
  package let range: SourceRange

  package init(
    step: Step, use: Use, who: String?, date: CalendarDay?, source: String?, note: Words?,
    range: SourceRange
  ) {
    self.step = step
    self.use = use
    self.who = who
    self.date = date
    self.source = source
    self.note = note
    self.range = range
  }
}
