import DirectoryModel

/// A notice in a list: what it is, who published it and whether it is open.
struct NoticeRow: Sendable {
  let link: NamedLink
  let kind: String
  let publisher: [TextRun]
  let published: [DayText]
  let ended: [DayText]
  let isOpen: Bool

  static let shape = Shape<NoticeRow>([
    .link("link") { $0.link },
    .text("kind") { $0.kind },
    .runs("noticePublisher") { $0.publisher },
    .day("published") { $0.published },
    .day("ended") { $0.ended },
    .flag("isOpen") { $0.isOpen },
  ])

  init(_ notice: Notice, _ words: PageWords) {
    link = NamedLink(words.words(notice.title), page: PagePath.notice(notice.id))
    kind = words.text(notice.kind.phrase)
    publisher = words.words(notice.publisher)
    published = words.day(notice.published)
    ended = words.day(notice.ended)
    isOpen = notice.isOpen(at: words.judgement.standpoint)
  }
}

extension PageWords {
  /// The notices known at the standpoint, newest first, then by id.
  var noticesByDay: [Notice] {
    directory.notices.filter { $0.isKnown(at: judgement.standpoint) }
      .sorted { ($1.published, $0.id) < ($0.published, $1.id) }
  }
}
