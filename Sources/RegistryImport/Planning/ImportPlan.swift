package import DirectoryModel

/// What an import is going to do, and the account of every row behind it.
package struct ImportPlan: Sendable {
  package let map: ImportMap
  /// Paths for the places of diagnostics.
  package let files: SourceFiles
  package let account: [FileAccount]
  package let records: [PlannedRecord]
  /// Names put together that are spelt in more than one way.
  package let spellings: [SpellingGroup]
  /// Records that rows did not make though they made others, by the reason.
  package let notMade: [String: Int]
  /// How many values of records gave way to those of other rows, by their key.
  package let setAside: [String: Int]
  /// In the order they are written, the ledger last.
  package let writes: [PlannedFile]

  package func count(_ action: PlannedRecord.Action, in folder: String) -> Int {
    records.count { $0.action == action && !$0.isTranslation && $0.record.hasPrefix(folder + "/") }
  }

  /// Texts of records in languages beside the first.
  package func countTranslations(_ action: PlannedRecord.Action) -> Int {
    records.count { $0.action == action && $0.isTranslation }
  }
}

/// A file of the content with its new bytes.
package struct PlannedFile: Sendable {
  package let path: String
  let bytes: [UInt8]
}

/// What became of the rows of one file; the parts add up to the rows.
package struct FileAccount: Sendable {
  package let file: SourceFile.ID
  package var rows = 0
  /// Rows that began a record.
  package var taken = 0
  /// Rows whose records others had begun.
  package var merged = 0
  package var lookedUp = 0
  /// By the reason.
  package var skipped: [String: Int] = [:]
  /// Rows above the names of the columns, counted apart.
  package var above = 0
  package var controls = 0

  package var sum: Int { taken + merged + lookedUp + skipped.values.reduce(0, +) }
}
