import DirectoryModel

extension Diagnostic {
  /// A value that was changed by hand and by the registry since the last import.
  static func conflict(
    _ change: PlannedRecord.Change, in record: PlannedRecord
  ) -> Self {
    let before = change.before.map { "`\($0)`" } ?? "nothing"
    let after = change.after.map { "`\($0)`" } ?? "nothing"
    return Diagnostic(
      .importConflict,
      "`\(change.key)` of \(record.record) was changed by hand to \(before), and the registry says \(after)",
      at: change.place,
      help: "write the registry's value, or settle all with --conflicts keep or --conflicts take",
      notes: record.rows.prefix(1).map { Note("the registry says so here", at: $0) })
  }
}
