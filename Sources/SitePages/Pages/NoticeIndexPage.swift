import DirectoryModel

/// All notices known at the standpoint, newest first.
struct NoticeIndexPage: PageContent {
  let frame: PageFrame
  let notices: [NoticeRow]

  static let kind = PageKind.noticeIndex
  static let shape = Shape<NoticeIndexPage>(
    [
      .flag("hasNotices") { !$0.notices.isEmpty },
      .rows("notices", NoticeRow.shape) { $0.notices },
    ])

  init(_ page: PlannedPage, _ words: PageWords) {
    frame = PageFrame(page, words, heading: [TextRun(words.text(.sectionNotices))])
    notices = words.noticesByDay.map { NoticeRow($0, words) }
  }
}
