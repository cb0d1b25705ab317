import DirectoryModel

/// Search of the whole directory; without scripts, the ways to the lists.
struct SearchPage: PageContent {
  let frame: PageFrame

  static let kind = PageKind.search
  static let shape = Shape<SearchPage>([])

  init(_ page: PlannedPage, _ words: PageWords) {
    frame = PageFrame(page, words, heading: [TextRun(words.text(.searchTitle))])
  }
}
