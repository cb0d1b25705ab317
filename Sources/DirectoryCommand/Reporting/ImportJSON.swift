import DirectoryModel
import RegistryImport

extension JSONValue {
  /// A plan for programs: everything the text says, and every record with its rows and changes.
  init(_ plan: ImportPlan, isDone: Bool) {
    func place(_ range: SourceRange) -> JSONValue {
      .object([
        "column": .number(Int(range.column)), "file": .text(plan.files.path(of: range.file)),
        "line": .number(Int(range.line)),
      ])
    }
    func counts(_ numbers: [String: Int]) -> JSONValue {
      .object(numbers.sorted { $0.key < $1.key }.map { ($0.key, .number($0.value)) })
    }
    self = .object([
      "map": .text(plan.map.id), "title": .text(plan.map.title), "isDone": .flag(isDone),
      "files": .list(
        plan.account.map { account in
          .object([
            "file": .text(plan.files.path(of: account.file)), "rows": .number(account.rows),
            "taken": .number(account.taken), "merged": .number(account.merged),
            "lookedUp": .number(account.lookedUp), "skipped": counts(account.skipped),
            "rowsAboveHeader": .number(account.above),
            "controlCharacters": .number(account.controls),
          ])
        }),
      "notMade": counts(plan.notMade), "setAside": counts(plan.setAside),
      "spellings": .list(
        plan.spellings.map { group in
          .object([
            "supplier": .text(group.id),
            "names": .object(group.spellings.map { ($0.name, .number($0.rows)) }),
          ])
        }),
      "records": .list(
        plan.records.map { record in
          .object([
            "record": .text(record.record), "action": .text(record.action.rawValue),
            "rows": .list(record.rows.map(place)),
            "changes": record.changes.isEmpty
              ? nil
              : .list(
                record.changes.map { change in
                  .object([
                    "key": .text(change.key), "before": change.before.map { .text($0) },
                    "after": change.after.map { .text($0) },
                    "isConflict": .flag(change.isConflict), "place": change.place.map(place),
                  ])
                }),
          ])
        }),
      "writes": .texts(plan.writes.map(\.path)),
    ])
  }
}
