import DirectoryModel

/// A phrase file with its nesting undone: every wording by its dotted key, with its place.
struct PhraseFile {
  let language: LanguageTag
  let start: SourceRange
  private(set) var wordings: [String: Located<Wording>] = [:]
  private(set) var countries: [String: Located<String>] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ value: ContentValue, of language: LanguageTag) {
    self.language = language
    start = .start(of: value.range.file)
    if case .mapping = value {
      read(value, below: "")
    } else if !value.isEmpty {
      diagnostics.append(.wrongKind(of: "phrases", wanted: "a mapping of phrases", value))
    }
  }

  private mutating func read(_ value: ContentValue, below key: String) {
    switch value {
    case .mapping(let entries, _):
      for entry in entries {
        read(entry.value, below: key.isEmpty ? entry.key.value : "\(key).\(entry.key.value)")
      }
    case .list:
      diagnostics.append(.wrongKind(of: key, wanted: "one text, or a mapping of phrases", value))
    case .scalar(let text, _):
      if !value.isEmpty { keep(text, as: key) }
    }
  }

  private mutating func keep(_ text: Located<String>, as key: String) {
    if key.hasPrefix("countries.") {
      countries[String(key.dropFirst("countries.".count))] = text
    } else if let first = wordings[key] {
      diagnostics.append(
        Diagnostic(
          .duplicateKey, "`\(key)` is written twice", at: text.range,
          help: "remove one of the two", notes: [.init("it is first written here", at: first.range)]
        ))
    } else {
      wordings[key] = text.map(Wording.init)
    }
  }
}
