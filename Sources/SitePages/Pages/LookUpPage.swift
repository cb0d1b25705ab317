import DirectoryModel

/// Reading the number on a carton: what it says, what does not fit, and what the directory holds about it.
struct LookUpPage: PageContent {
  let frame: PageFrame

  static let kind = PageKind.lookUp
  static let shape = Shape<LookUpPage>([])

  init(_ page: PlannedPage, _ words: PageWords) {
    frame = PageFrame(page, words, heading: [TextRun(words.text(.lookUpTitle))])
  }
}
