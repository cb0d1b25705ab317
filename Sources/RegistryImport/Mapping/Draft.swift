import DirectoryModel

/// A record as one row makes it, before the rows about it are put together.
struct Draft: Sendable {
  let kind: RecordKind
  /// The id of a document, or what a row of a table is told from others by.
  let id: String
  let merging: RecordMap.Merging
  /// Drafts of a smaller rank speak first.
  let rank: Int
  var fields: [RecordField]
  /// The name as this row spells it, of a supplier.
  let name: Located<String>?
  let range: SourceRange

  var record: String { "\(kind.folder)/\(id)" }
}

/// What became of one row.
enum RowOutcome: Sendable {
  /// The drafts it made, by their numbers.
  case drafts([Int])
  case skipped(reason: String)
  case lookedUp
}

/// The drafts of all rows, and what became of each row, file by file.
struct MappedRows: Sendable {
  var drafts: [Draft] = []
  var outcomes: [[RowOutcome]] = []
  /// Records single rows did not make though they made others, by the reason.
  var notMade: [String: Int] = [:]
}
