import DirectoryModel

/// Says of every row what became of it.
func accountRows(
  _ files: [RegistryRows], _ mapped: MappedRows, _ merged: MergedRecords
) -> [FileAccount] {
  zip(files, mapped.outcomes).map { rows, outcomes in
    var account = FileAccount(file: rows.file)
    account.rows = rows.rows.count + rows.broken.count
    account.above = rows.above
    account.controls = rows.controls
    for broken in rows.broken {
      account.skipped["broken: " + shortReason(broken.reason), default: 0] += 1
    }
    for outcome in outcomes {
      switch outcome {
      case .skipped(let reason): account.skipped[reason, default: 0] += 1
      case .lookedUp: account.lookedUp += 1
      case .drafts(let drafts):
        if drafts.contains(where: merged.beginnings.contains) {
          account.taken += 1
        } else if drafts.allSatisfy(merged.refused.contains) {
          account.skipped["its id belongs to another name", default: 0] += 1
        } else {
          account.merged += 1
        }
      }
    }
    return account
  }
}

/// The kind of fault without its figures, so that like ones are counted together.
private func shortReason(_ reason: String) -> String {
  String(reason.prefix { !$0.isNumber }).trimmingLines()
}
