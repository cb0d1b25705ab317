import DirectoryModel

@testable import SitePages

/// Phrase files in memory: every wording pages need, with changes by dotted key; nil takes one away.
func phraseFile(
  _ language: String, file: Int, changing changes: [(String, String?)] = []
) -> (language: LanguageTag, value: ContentValue) {
  var texts: [(key: String, text: String)] = []
  let keys =
    Phrase.allCases.map(\.rawValue) + ChangePhrase.allCases.map(\.rawValue)
    + Fact.allCases.map { "finding.\($0.rawValue)" }
  for key in keys { texts.append((key, "words of \(key)")) }
  for (key, text) in changes {
    texts.removeAll { $0.key == key }
    if let text { texts.append((key, text)) }
  }
  let id = SourceFile.ID(index: file)
  let entries = texts.enumerated().map { line, entry in
    ContentValue.Entry(
      key: Located(entry.key, at: SourceRange(file: id, line: line + 1, column: 1, length: 1)),
      value: .scalar(
        Located(entry.text, at: SourceRange(file: id, line: line + 1, column: 9, length: 1)),
        isPlain: true))
  }
  let whole = SourceRange(file: id, line: 1, column: 1, length: 0)
  return (LanguageTag(language), .mapping(entries, at: whole))
}
