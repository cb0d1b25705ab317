import DirectoryModel

/// The buyer's desk: what lasts, kept by a script in the reader's browser.
struct DeskPage: PageContent {
  let frame: PageFrame

  static let kind = PageKind.desk
  static let shape = Shape<DeskPage>([])

  init(_ page: PlannedPage, _ words: PageWords) {
    frame = PageFrame(page, words, heading: [TextRun(words.text(.deskTitle))])
  }
}
