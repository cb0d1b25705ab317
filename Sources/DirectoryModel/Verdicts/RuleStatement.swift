/// What a page shows of a rule: the demand, its days and sources, and the tested examples.
package final class RuleStatement: Sendable {
  package typealias ID = Identifier<RuleStatement>

  /// A stretch of days in which the rule is in force, and the text it rests on.
  package struct Period: Sendable {
    package let window: DayWindow
    package let source: Words
    package let url: String?
    package let reference: Words?
    /// What the rule is for while the period lasts.
    package let applies: Applicability
    /// What the check asks for while the period lasts.
    package let parameters: [Parameter]
    package let range: SourceRange

    package init(
      window: DayWindow, source: Words, url: String?, reference: Words?, applies: Applicability,
      parameters: [Parameter], range: SourceRange
    ) {
      self.window = window
      self.source = source
      self.url = url
      self.reference = reference
      self.applies = applies
      self.parameters = parameters
      self.range = range
    }
  }

  /// A parameter of the rule's check, as written.
  package struct Parameter: Hashable, Sendable {
    package let name: String
    package let values: [String]

    package init(name: String, values: [String]) {
      self.name = name
      self.values = values
    }
  }

  /// An example as shown to readers, without the marks of the test.
  package struct Example: Sendable {
    package let outcome: Outcome
    package let day: CalendarDay
    package let text: String

    package init(outcome: Outcome, day: CalendarDay, text: String) {
      self.outcome = outcome
      self.day = day
      self.text = text
    }
  }

  /// What a buyer checks because of the rule, and when.
  package struct BuyerCheck: Sendable {
    package let stage: ChecklistStage
    package let item: Words

    package init(stage: ChecklistStage, item: Words) {
      self.stage = stage
      self.item = item
    }
  }

  /// The file's id: the demand in words.
  package let id: ID
  package let code: String
  package let file: SourceFile.ID
  package let title: Words
  package let severity: Diagnostic.Severity
  package let applies: Applicability
  package let checkName: String
  package let periods: [Period]
  package let help: Words
  /// Nil when the rule is about the record and leaves a buyer nothing to check.
  package let buyerCheck: BuyerCheck?
  package let reason: [LanguageTag: Prose]
  package let examples: [Example]

  package init(
    id: ID, code: String, file: SourceFile.ID, title: Words, severity: Diagnostic.Severity,
    applies: Applicability, checkName: String, periods: [Period], help: Words,
    buyerCheck: BuyerCheck?, reason: [LanguageTag: Prose], examples: [Example]
  ) {
    self.id = id
    self.code = code
    self.file = file
    self.title = title
    self.severity = severity
    self.applies = applies
    self.checkName = checkName
    self.periods = periods
    self.help = help
    self.buyerCheck = buyerCheck
    self.reason = reason
    self.examples = examples
  }

  /// The period the day falls into.
  package func period(on day: CalendarDay) -> Period? {
    periods.first { $0.window.contains(day) }
  }
}
