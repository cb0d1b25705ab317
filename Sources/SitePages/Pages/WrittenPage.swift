import DirectoryModel

/// A page of text: about, how we check, if something goes wrong.
struct WrittenPage: PageContent {
  let frame: PageFrame
  let text: [ProseText]

  static let kind = PageKind.textPage
  static let shape = Shape<WrittenPage>(
    [.rows("text", ProseText.shape) { $0.text }])

  init(_ page: PlannedPage, _ words: PageWords) {
    let written = words.directory.pages[Int(page.subject)]
    frame = PageFrame(page, words, heading: words.words(written.title))
    text = words.prose(written.text, topHeading: 2, anchor: "text")
  }
}
