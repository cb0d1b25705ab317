import DirectoryModel

/// The change log: what each edition on record changed, the newest first.
struct ChangesPage: PageContent {
  /// One edition.
  struct Edition: Sendable {
    let anchor: String
    let heading: String
    let knownBy: [DayText]
    let summary: String
    let remarks: [String]
    let turned: String
    let statuses: [StatusTurnRow]
    let moreStatuses: String
    let groups: [ChangeGroup]

    static let shape = Shape<Edition>([
      .text("anchor") { $0.anchor },
      .text("heading") { $0.heading },
      .day("knownDay") { $0.knownBy },
      .text("summary") { $0.summary },
      .rows("remarks", Remark.shape) { $0.remarks.map(Remark.init) },
      .text("turned") { $0.turned },
      .flag("hasStatuses") { !$0.statuses.isEmpty },
      .rows("statuses", StatusTurnRow.shape) { $0.statuses },
      .text("moreStatuses") { $0.moreStatuses },
      .rows("groups", ChangeGroup.shape) { $0.groups },
    ])
  }

  struct Remark: Sendable {
    let text: String

    static let shape = Shape<Remark>([.text("remark") { $0.text }])
  }

  /// Rows of one list that are shown; the data file has all.
  static let shownRows = 100

  let frame: PageFrame
  let editions: [Edition]

  static let kind = PageKind.changes
  static let shape = Shape<ChangesPage>(
    [
      .rows("editions", Edition.shape) { $0.editions },
      .file("dataFile") { _ in PagePath.changesJSON },
    ])

  init(_ page: PlannedPage, _ words: PageWords) {
    frame = PageFrame(page, words, heading: [TextRun(words.text(.sectionChanges))])
    editions = words.content.changeLog.entries.map { Edition($0, words) }
  }
}

extension ChangesPage.Edition {
  fileprivate init(_ entry: ChangeLog.Entry, _ words: PageWords) {
    anchor = "edition-\(entry.number)"
    heading = words.heading(of: entry)
    knownBy = words.day(entry.edition.standpoint.knownBy)
    guard let changes = entry.changes else {
      summary = words.text(.changesFirst)
      (remarks, turned, statuses, moreStatuses, groups) = ([], "", [], "", [])
      return
    }
    summary = words.summary(of: changes)
    remarks =
      changes.untold.isEmpty
      ? [] : [words.text(.changesUntold, words.list(changes.untold.map { words.text($0.plural) }))]
    turned = words.text(.changesTurned, words.number(changes.statuses.count))
    statuses = changes.statuses.prefix(ChangesPage.shownRows).map { StatusTurnRow($0, words) }
    moreStatuses = words.more(than: ChangesPage.shownRows, of: changes.statuses.count)
    groups = StatedSubject.allCases.compactMap { ChangeGroup($0, changes, words) }
  }
}

extension PageWords {
  /// What an edition is called in the change log and its feed.
  func heading(of entry: ChangeLog.Entry) -> String {
    text(.changesEdition, number(entry.number), dayText(entry.edition.standpoint.asOf))
  }

  /// How much changed, in one sentence.
  func summary(of changes: EditionChanges) -> String {
    guard !changes.isEmpty else { return text(.changesNone) }
    let counts = [RecordChange.Kind.added, .removed, .changed].map { kind in
      number(changes.records.count { $0.change == kind })
    }
    return text(
      .changesSummary, number(changes.statuses.count), counts[0], counts[1], counts[2])
  }

  /// Says how many rows are left out; empty when all are shown.
  func more(than shown: Int, of count: Int) -> String {
    count > shown ? text(.changesMore, number(count - shown)) : ""
  }
}
