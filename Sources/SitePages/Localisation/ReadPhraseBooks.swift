package import DirectoryModel

/// Reads the phrase files of the site's languages and reports what is missing, different or unused.
package func readPhraseBooks(
  _ sources: TemplateSources, languages: [LanguageTag]
) -> Reported<[LanguageTag: PhraseBook]> {
  var files: [PhraseFile] = []
  var diagnostics: [Diagnostic] = []
  for language in languages {
    guard let found = sources.phrases.first(where: { $0.language == language }) else {
      diagnostics.append(.noPhraseFile(language))
      continue
    }
    let file = PhraseFile(found.value, of: language)
    diagnostics += file.diagnostics
    files.append(file)
  }

  let scripts = ScriptPhrases(in: sources.assets)
  let used = Set(
    Phrase.allCases.map(\.rawValue) + ChangePhrase.allCases.map(\.rawValue)
      + Fact.allCases.map { "finding." + $0.rawValue } + scripts.keys)
  let inTemplates = Set(sources.templates.flatMap(namesOfPhrases))
  for file in files {
    let missing = used.filter { file.wordings[$0] == nil }.sorted()
    diagnostics += missing.map { .missing($0, in: file) }
    let unused = file.wordings.keys.filter {
      !used.contains($0) && !inTemplates.contains($0) && !scripts.use($0)
    }
    diagnostics += unused.sorted().compactMap { .unused($0, in: file) }
  }
  if let first = files.first {
    for other in files.dropFirst() { diagnostics += differences(of: other, from: first) }
  }

  let books = files.map { file in
    (
      file.language,
      PhraseBook(
        language: file.language, wordings: file.wordings.mapValues(\.value),
        countries: file.countries.mapValues(\.value))
    )
  }
  return Reported(Dictionary(books) { first, _ in first }, diagnostics)
}

/// Places that differ, and countries that only one of the two languages names.
private func differences(of file: PhraseFile, from first: PhraseFile) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for (key, wording) in file.wordings.sorted(by: { $0.key < $1.key }) {
    guard let other = first.wordings[key], other.value.places != wording.value.places else {
      continue
    }
    diagnostics.append(.otherPlaces(key, wording, in: file.language, than: other, first.language))
  }
  for (some, all) in [(file, first), (first, file)] {
    let missing = all.countries.keys.filter { some.countries[$0] == nil }.sorted()
    diagnostics += missing.map { .missing("countries." + $0, in: some) }
  }
  return diagnostics
}

extension Diagnostic {
  fileprivate static func noPhraseFile(_ language: LanguageTag) -> Self {
    Diagnostic(
      .phraseMissing, "`\(language.text)` has no phrase file", at: nil,
      help: "add templates/phrases/\(language.text).yaml, "
        + "or remove the language from `languages` in content/site.yaml")
  }

  fileprivate static func missing(_ key: String, in file: PhraseFile) -> Self {
    Diagnostic(
      .phraseMissing, "`\(key)` has no words in `\(file.language.text)`", at: file.start,
      help: "add the phrase to templates/phrases/\(file.language.text).yaml")
  }

  fileprivate static func unused(_ key: String, in file: PhraseFile) -> Self? {
    file.wordings[key].map { wording in
      Diagnostic(
        .phraseUnused, "`\(key)` is used by no page and no template", at: wording.range,
        help: "remove the phrase, or write `{{t.\(key)}}` where it belongs", severity: .warning)
    }
  }

  fileprivate static func otherPlaces(
    _ key: String, _ wording: Located<Wording>, in language: LanguageTag,
    than other: Located<Wording>, _ otherLanguage: LanguageTag
  ) -> Self {
    Diagnostic(
      .phraseMissing,
      "`\(key)` has \(list(wording.value.places)) in `\(language.text)` "
        + "and \(list(other.value.places)) in `\(otherLanguage.text)`", at: wording.range,
      help: "use the same places in every language",
      notes: [Note("the other wording is here", at: other.range)])
  }

  private static func list(_ places: [Int]) -> String {
    guard !places.isEmpty else { return "no places" }
    return (places.count == 1 ? "the place " : "the places ")
      + places.map { "`{\($0)}`" }.joined(separator: ", ")
  }
}
