/// What is kept of a published edition: what changed in it, and of the last one everything later ones are compared with.
package struct EditionStatement: Sendable {
  package let number: Int
  package let file: SourceFile.ID
  package let edition: EditionName
  /// Nil for the first edition on record.
  package let changes: EditionChanges?
  /// Nil when it was taken out because a later edition is on record.
  package let state: StatedLines?

  package init(
    number: Int, file: SourceFile.ID, edition: EditionName, changes: EditionChanges?,
    state: StatedLines?
  ) {
    self.number = number
    self.file = file
    self.edition = edition
    self.changes = changes
    self.state = state
  }
}

/// The records of an edition as a statement writes them: one on a line, so that equal ones need not be read.
package struct StatedLines: Sendable {
  package struct Line: Sendable {
    /// Without the comma behind it.
    package let bytes: Range<Int>
    /// In the file, from 1.
    package let number: Int

    package init(bytes: Range<Int>, number: Int) {
      self.bytes = bytes
      self.number = number
    }
  }

  package let bytes: [UInt8]
  package let lines: [StatedSubject: [Line]]

  package init(bytes: [UInt8], lines: [StatedSubject: [Line]]) {
    self.bytes = bytes
    self.lines = lines
  }
}
