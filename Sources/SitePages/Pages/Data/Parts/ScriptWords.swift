import DirectoryModel

/// The phrases of one language that scripts print.
struct ScriptWords {
  private let content: SiteContent
  private let language: LanguageTag

  init(_ content: SiteContent, in language: LanguageTag) {
    self.content = content
    self.language = language
  }

  /// All of them.
  func write(into buffer: inout ByteBuffer) {
    write("words", where: { _ in true }, into: &buffer)
  }

  /// Those that say what a status is by the reader's clock: few, because pages load them without being asked.
  func writeClock(into buffer: inout ByteBuffer) {
    write("clock", where: { $0.hasPrefix("clock.") || $0.hasPrefix("status.") }, into: &buffer)
  }

  private func write(
    _ part: String, where isWanted: (String) -> Bool, into buffer: inout ByteBuffer
  ) {
    guard let book = content.books[language] else { return }
    let keys = book.keys.filter { isWanted($0) && content.scriptPhrases.use($0) }.sorted()
    PartText.write(part + "-" + language.text, into: &buffer) { json in
      for key in keys {
        json.newLine()
        json.text(JSONName(key), book.wording(key)?.text ?? "")
      }
    }
  }
}
