import DirectoryModel

/// A Markdown record as read: its front matter and its text in every language it has.
struct ReadDocument: Sendable {
  let record: RecordFile
  let frontMatter: ContentValue
  let texts: [LanguageTag: Prose]

  var file: SourceFile.ID { record.listed.file }
}

/// Reads a record and its translations; nil when the front matter cannot be read.
func readDocument(
  _ record: RecordFile, from shelf: ContentShelf, in languages: [LanguageTag]
) throws(BrokenWorld) -> Reported<ReadDocument?> {
  let main = languages.first ?? LanguageTag("en")
  var texts: [LanguageTag: Prose] = [:]
  var diagnostics: [Diagnostic] = []
  var frontMatter: ContentValue?

  let read = try shelf.text(of: record.listed, limit: .document)
  diagnostics += read.diagnostics
  if let text = read.value {
    let split = splitFrontMatter(text, in: record.listed.file)
    diagnostics += split.diagnostics
    if let split = split.value {
      let value = readFrontMatter(split, in: record.listed.file)
      diagnostics += value.diagnostics
      frontMatter = value.value
      let prose = readProse(
        split.body, from: TextOrigin(file: record.listed.file, line: split.bodyLine))
      diagnostics += prose.diagnostics
      texts[main] = prose.value
    }
  }
  for translation in record.translations {
    let language = LanguageTag(translation.language)
    if let complaint = complaint(about: translation, of: record, languages) {
      diagnostics.append(complaint)
      continue
    }
    let prose = try readTranslation(translation.listed, from: shelf)
    diagnostics += prose.diagnostics
    texts[language] = prose.value
  }
  return Reported(
    frontMatter.map { ReadDocument(record: record, frontMatter: $0, texts: texts) }, diagnostics)
}

private func complaint(
  about translation: RecordFile.Translation, of record: RecordFile, _ languages: [LanguageTag]
) -> Diagnostic? {
  let place = SourceRange.start(of: translation.listed.file)
  let language = LanguageTag(translation.language)
  guard languages.contains(language) else {
    return .unknownLanguage(
      Located(translation.language, at: place), known: languages.map(\.text))
  }
  guard language == languages.first else { return nil }
  return .unexpectedFile(
    "\(translation.listed.path) is in the main language, whose text stands in "
      + "\(record.listed.path),", at: place)
}

private func readTranslation(
  _ listed: ListedFile, from shelf: ContentShelf
) throws(BrokenWorld) -> Reported<Prose?> {
  try shelf.text(of: listed, limit: .document).then { text in
    guard let text else { return Reported(nil) }
    guard beginsWithFrontMatter(text) else {
      return readProse(text[...], from: TextOrigin(file: listed.file)).map { $0 }
    }
    return splitFrontMatter(text, in: listed.file).then { split in
      guard let split else { return Reported(nil) }
      let value = readFrontMatter(split, in: listed.file)
      let prose = readProse(split.body, from: TextOrigin(file: listed.file, line: split.bodyLine))
      var diagnostics = value.diagnostics + prose.diagnostics
      if case .mapping(let entries, _)? = value.value {
        diagnostics += entries.map { .keyInTranslation($0.key) }
      }
      return Reported(prose.value, diagnostics)
    }
  }
}

extension Diagnostic {
  fileprivate static func keyInTranslation(_ key: Located<String>) -> Self {
    Diagnostic(
      .unknownKey, "key `\(key.value)` stands in a translation", at: key.range,
      help: "move it to the main file; a translation holds text only")
  }
}
