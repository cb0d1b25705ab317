import ContentDigest
import DirectoryModel

/// The buyer's desk: what lasts, kept by a script in the reader's browser.
struct DeskPage: PageContent {
  let frame: PageFrame
  /// The same in every edition and language: what browsers keep of one directory is not mixed with that of another.
  let directoryID: String

  static let kind = PageKind.desk
  static let shape = Shape<DeskPage>([.text("directoryID") { $0.directoryID }])

  init(_ page: PlannedPage, _ words: PageWords) {
    frame = PageFrame(page, words, heading: [TextRun(words.text(.deskTitle))])
    let settings = words.directory.settings
    let text = [
      settings.baseURL ?? "", settings.publisher[settings.mainLanguage],
      settings.title[settings.mainLanguage],
    ].joined(separator: "\n")
    directoryID = String(decoding: Digest(of: text.utf8).hexadecimal.prefix(12), as: UTF8.self)
  }
}
