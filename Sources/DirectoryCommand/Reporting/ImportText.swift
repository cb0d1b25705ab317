import DirectoryModel
import RegistryImport

/// A plan in words: the account of the rows, the records by what is done with them, and some of each.
func describe(_ plan: ImportPlan, isDone: Bool) -> String {
  var lines = [plan.map.title, ""]
  for account in plan.account { lines += describe(account, plan) + [""] }
  if !plan.notMade.isEmpty {
    lines.append("Rows that made other records but not these")
    lines += counted(plan.notMade) + [""]
  }
  lines += table(of: plan) + [""]
  // What was done shows in the differences of the content; what was not has nowhere else to show.
  lines += examples(from: plan, isDone ? [.conflict, .vanished] : PlannedRecord.Action.allCases)
  if !plan.setAside.isEmpty {
    lines.append("Values that gave way to those of an earlier row of the same record")
    lines += counted(plan.setAside) + [""]
  }
  if !plan.spellings.isEmpty {
    let names = plan.spellings.reduce(0) { $0 + $1.spellings.count }
    let firms = plan.spellings.count
    let noun = firms == 1 ? "supplier" : "suppliers"
    lines.append(
      "\(grouped(names)) spellings are put together as \(grouped(firms)) \(noun); "
        + "review them in content/imports/\(plan.map.id)-spellings.csv")
    lines.append("")
  }
  let files = plan.writes.count
  let noun = files == 1 ? "file" : "files"
  if files == 0 {
    lines.append("nothing changed")
  } else {
    lines.append(
      isDone ? "\(grouped(files)) \(noun) written" : "\(grouped(files)) \(noun) would be written")
  }
  return lines.joined(separator: "\n")
}

private func describe(_ account: FileAccount, _ plan: ImportPlan) -> [String] {
  var lines = ["Rows of \(plan.files.path(of: account.file))"]
  var parts = [("taken", account.taken), ("merged into the record of another row", account.merged)]
  if account.lookedUp > 0 { parts.append(("looked up by other tables", account.lookedUp)) }
  parts += account.skipped.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    .map { ("skipped: \($0.key)", $0.value) }
  lines += parts.map { row($0.0, $0.1) }
  lines.append(row("rows read", account.rows))
  if account.above > 0 {
    lines.append("  (\(account.above) rows stand above the names of the columns)")
  }
  if account.controls > 0 {
    lines.append("  (\(account.controls) control characters were taken out)")
  }
  return lines
}

private func counted(_ counts: [String: Int]) -> [String] {
  counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { row($0.key, $0.value) }
}

private func table(of plan: ImportPlan) -> [String] {
  let folders = ["suppliers", "certificates", "issuers", "notices"].filter { folder in
    plan.records.contains { $0.record.hasPrefix(folder + "/") }
  }
  var lines = ["Records"]
  for folder in folders {
    for action in PlannedRecord.Action.allCases {
      let count = plan.count(action, in: folder)
      if count > 0 { lines.append(row("\(folder): \(words(action))", count)) }
    }
  }
  for action in PlannedRecord.Action.allCases {
    let count = plan.countTranslations(action)
    if count > 0 { lines.append(row("texts in other languages: \(words(action))", count)) }
  }
  return lines.count > 1 ? lines : []
}

private func words(_ action: PlannedRecord.Action) -> String {
  switch action {
  case .create: "new"
  case .update: "updated"
  case .keep: "edited by hand and kept"
  case .conflict: "in conflict, kept"
  case .left: "there before and left alone"
  case .unchanged: "unchanged"
  case .vanished: "in no row any more, kept"
  }
}

/// The first records of each action but those nothing happens to.
private func examples(
  from plan: ImportPlan, _ actions: [PlannedRecord.Action]
) -> [String] {
  let most = 10
  var lines: [String] = []
  for action in actions where action != .unchanged {
    let records = plan.records.filter { $0.action == action }
    guard !records.isEmpty else { continue }
    lines.append("\(words(action).prefix(1).uppercased() + words(action).dropFirst())")
    for record in records.prefix(most) {
      lines.append("  \(record.record)")
      for change in record.changes.prefix(most) {
        lines.append(
          "    \(change.key): \(cut(change.before)) -> \(cut(change.after))")
      }
    }
    if records.count > most { lines.append("  and \(grouped(records.count - most)) more") }
    lines.append("")
  }
  return lines
}

private func cut(_ text: String?) -> String {
  guard let text else { return "nothing" }
  return text.count > 100 ? text.prefix(100) + "…" : text
}

private func row(_ words: String, _ count: Int) -> String {
  let number = grouped(count)
  let short = words.count > 60 ? String(words.prefix(59)) + "…" : words
  let gap = max(1, 70 - short.count - number.count)
  return "  " + short + String(repeating: " ", count: gap) + number
}

private func grouped(_ number: Int) -> String {
  var digits = String(number)
  var place = digits.count - 3
  while place > 0 {
    digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
    place -= 3
  }
  return digits
}
