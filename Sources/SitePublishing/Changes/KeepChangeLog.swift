import ContentLoading
import DirectoryModel

/// The change log of a site: the editions on record, and what is new since the last of them.
///
/// It is made of statements under `content/`, never of what the output folder holds: a clean copy gives the same bytes.
func keepChangeLog(
  of site: JudgedSite, _ proofs: [[StandingProof]], jobs: Int
) -> Reported<ChangeLog> {
  let statements = site.loaded.statements
  let now = EditionName(of: site.judgement.standpoint)
  let past = statements.reversed().map { statement in
    ChangeLog.Entry(
      number: statement.number, edition: statement.edition, changes: statement.changes,
      file: statement.file)
  }
  guard let last = statements.last, last.state != nil else {
    return Reported(.first(of: site.judgement.standpoint))
  }
  return linesOf(site, proofs, jobs: jobs).then { lines in
    compareStatements(last, lines, site).map { changes in
      // A site that was recorded and not changed since is the edition on record.
      guard let changes, !changes.isEmpty || last.edition != now else {
        return ChangeLog(entries: Array(past))
      }
      return ChangeLog(
        entries: [.init(number: last.number + 1, edition: now, changes: changes, file: nil)]
          + past)
    }
  }
}

extension ChangeLog {
  /// That of a site that has no edition on record.
  static func first(of standpoint: Standpoint) -> ChangeLog {
    ChangeLog(
      entries: [.init(number: 1, edition: EditionName(of: standpoint), changes: nil, file: nil)])
  }
}

/// The lines a statement of the site would have.
func linesOf(
  _ site: JudgedSite, _ proofs: [[StandingProof]], jobs: Int
) -> Reported<StatedLines> {
  let text = stateLines(site, proofs, jobs: jobs)
  let file = site.loaded.statements.last?.file ?? SourceFile.ID(index: 0)
  let read = readStatedLines(text[...], in: file, firstLine: 1)
  return Reported(read.value ?? StatedLines(bytes: [], lines: [:]), read.diagnostics)
}
