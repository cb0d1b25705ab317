package import DirectoryModel

/// What is to be done with one record of the content, and what differs in it.
package struct PlannedRecord: Sendable {
  package enum Action: String, CaseIterable, Sendable {
    case create, update
    /// Edited by hand where the registry says what it said before.
    case keep
    /// Edited by hand where the registry says something new.
    case conflict
    /// There before any import, and left alone as the map says.
    case left
    case unchanged
    /// Made by an earlier import and in no row any more; it stays.
    case vanished
  }

  package struct Change: Sendable {
    package let key: String
    package let before: String?
    package let after: String?
    /// Where the content says what it says, for a conflict.
    package let place: SourceRange?
    package let isConflict: Bool
  }

  /// Folder and id; behind a `#` the key of a table's row.
  package let record: String
  package let action: Action
  package let changes: [Change]
  /// The rows it is made from.
  package let rows: [SourceRange]

  /// Whether it is the text of a record in another language, a file of its own.
  package var isTranslation: Bool { !record.contains("#") && record.contains(".") }
}
