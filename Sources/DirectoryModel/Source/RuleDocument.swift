/// A rule file as read: its front matter, its reason by language, and its examples as small directories.
package struct RuleDocument: Sendable {
  /// A word on an example's line that a finding must point at and contain.
  package struct Mark: Sendable {
    package let outcome: Outcome
    package let words: String
    package let line: Int

    package init(outcome: Outcome, words: String, line: Int) {
      self.outcome = outcome
      self.words = words
      self.line = line
    }
  }

  /// A fenced `supplier` block: one supplier (with what it needs beside it) and the outcome expected on a day.
  package struct Example: Sendable {
    package let outcome: Located<Outcome>
    package let day: CalendarDay
    /// The site's products, schemes, markets and issuers with the example's suppliers and register rows;
    /// the example itself is the supplier with the id `example`.
    package let directory: Directory
    package let marks: [Mark]
    /// The block without the marks, as readers see it.
    package let text: String

    package init(
      outcome: Located<Outcome>, day: CalendarDay, directory: Directory, marks: [Mark],
      text: String
    ) {
      self.outcome = outcome
      self.day = day
      self.directory = directory
      self.marks = marks
      self.text = text
    }
  }

  package let id: RuleStatement.ID
  package let file: SourceFile.ID
  package let frontMatter: ContentValue
  package let reason: [LanguageTag: Prose]
  package let examples: [Example]

  package init(
    id: RuleStatement.ID, file: SourceFile.ID, frontMatter: ContentValue,
    reason: [LanguageTag: Prose], examples: [Example]
  ) {
    self.id = id
    self.file = file
    self.frontMatter = frontMatter
    self.reason = reason
    self.examples = examples
  }
}
