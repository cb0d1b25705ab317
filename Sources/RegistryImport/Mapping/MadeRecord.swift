import DirectoryModel

/// A record with all that the rows about it say.
struct MadeRecord: Sendable {
  let kind: RecordKind
  let id: String
  var fields: [RecordField]
  /// The rows it was made from, the one that speaks first in front.
  var rows: [SourceRange]

  var record: String { "\(kind.folder)/\(id)" }
}

/// The spellings of names that were put together under one id.
package struct SpellingGroup: Sendable {
  package let id: String
  /// Each with the number of its rows.
  package var spellings: [(name: String, rows: Int)]
}

/// The records all drafts come to.
struct MergedRecords: Sendable {
  var records: [MadeRecord] = []
  /// All names of suppliers whose spellings are put together.
  var names: [SpellingGroup] = []
  /// The drafts that began a record.
  var beginnings: Set<Int> = []
  /// Drafts that could not be put with the others of their id.
  var refused: Set<Int> = []
  /// How many values gave way to others, by their key.
  var setAside: [String: Int] = [:]
}
