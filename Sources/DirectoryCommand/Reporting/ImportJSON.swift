import DirectoryModel
import RegistryImport

extension JSONValue {
  /// A plan for programs: everything the text says, and every record with its rows and changes.
  ///
  /// Without a plan the diagnostics say why there is none.
  init(_ plan: ImportPlan?, _ diagnostics: [Diagnostic], _ files: SourceFiles, isDone: Bool) {
    let places = ImportPlaces(files: files)
    let told = diagnostics.map { diagnostic in
      JSONValue.object([
        "code": .text(diagnostic.code), "severity": .text(diagnostic.severity.rawValue),
        "message": .text(diagnostic.message), "help": diagnostic.help.map { .text($0) },
        "place": diagnostic.range.map(places.value),
      ])
    }
    guard let plan else {
      self = .object(["isDone": .flag(false), "diagnostics": .list(told)])
      return
    }
    self = .object([
      "map": .text(plan.map.id), "title": .text(plan.map.title), "isDone": .flag(isDone),
      "diagnostics": .list(told), "files": .list(plan.account.map { account($0, files) }),
      "notMade": counts(plan.notMade), "setAside": counts(plan.setAside),
      "spellings": .list(
        plan.spellings.map { group in
          .object([
            "supplier": .text(group.id),
            "names": .object(group.spellings.map { ($0.name, .number($0.rows)) }),
          ])
        }),
      "records": .list(plan.records.map { record($0, places) }),
      "writes": .texts(plan.writes.map(\.path)),
    ])
  }
}

/// Places as a plan shows them: without an end, as there are tens of thousands.
private struct ImportPlaces {
  let files: SourceFiles

  func value(_ range: SourceRange) -> JSONValue {
    .object([
      "column": .number(Int(range.column)), "file": .text(files.path(of: range.file)),
      "line": .number(Int(range.line)),
    ])
  }
}

private func counts(_ numbers: [String: Int]) -> JSONValue {
  .object(numbers.sorted { $0.key < $1.key }.map { ($0.key, .number($0.value)) })
}

private func account(_ account: FileAccount, _ files: SourceFiles) -> JSONValue {
  .object([
    "file": .text(files.path(of: account.file)), "rows": .number(account.rows),
    "taken": .number(account.taken), "merged": .number(account.merged),
    "lookedUp": .number(account.lookedUp), "skipped": counts(account.skipped),
    "rowsAboveHeader": .number(account.above), "controlCharacters": .number(account.controls),
  ])
}

private func record(_ record: PlannedRecord, _ places: ImportPlaces) -> JSONValue {
  let changes = record.changes.map { change in
    JSONValue.object([
      "key": .text(change.key), "before": change.before.map { .text($0) },
      "after": change.after.map { .text($0) }, "isConflict": .flag(change.isConflict),
      "place": change.place.map(places.value),
    ])
  }
  return .object([
    "record": .text(record.record), "action": .text(record.action.rawValue),
    "rows": .list(record.rows.map(places.value)), "changes": changes.isEmpty ? nil : .list(changes),
  ])
}
