import DirectoryModel

/// The phrases of one language that scripts print.
struct ScriptWords {
  private let content: SiteContent
  private let language: LanguageTag

  init(_ content: SiteContent, in language: LanguageTag) {
    self.content = content
    self.language = language
  }

  func write(into buffer: inout [UInt8]) {
    guard let book = content.books[language] else { return }
    let keys = book.keys.filter(content.scriptPhrases.use).sorted()
    PartText.write("words-" + language.text, into: &buffer) { json in
      for key in keys {
        json.newLine()
        json.text(key, book.wording(key)?.text ?? "")
      }
    }
  }
}
