import DirectoryModel

/// What a reader sees who asks for a page that is not there.
struct NotFoundPage: PageContent {
  let frame: PageFrame

  static let kind = PageKind.notFound
  static let shape = Shape<NotFoundPage>([])

  init(_ page: PlannedPage, _ words: PageWords) {
    frame = PageFrame(page, words, heading: [TextRun(words.text(.notFoundTitle))])
  }
}
