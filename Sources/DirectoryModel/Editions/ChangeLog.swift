/// The editions of a site and what changed from one to the next, the newest first.
package struct ChangeLog: Sendable {
  package struct Entry: Sendable {
    /// Counts the editions on record, from 1.
    package let number: Int
    package let edition: EditionName
    /// Nil for the first edition on record.
    package let changes: EditionChanges?
    /// The statement it was read from; nil for what is not on record yet.
    package let file: SourceFile.ID?

    package init(
      number: Int, edition: EditionName, changes: EditionChanges?, file: SourceFile.ID?
    ) {
      self.number = number
      self.edition = edition
      self.changes = changes
      self.file = file
    }
  }

  package let entries: [Entry]

  package init(entries: [Entry]) { self.entries = entries }

  package static let none = ChangeLog(entries: [])
}
