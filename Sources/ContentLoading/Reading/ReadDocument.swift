import DirectoryModel

/// A Markdown record as read: its front matter and its text in every language it has.
struct ReadDocument: Sendable {
  let record: RecordFile
  /// The bytes of the front matter.
  let head: ArraySlice<UInt8>
  let frontMatter: ContentValue
  /// What stands below the front matter.
  let body: Prose
  let texts: [LanguageTag: Prose]

  var file: SourceFile.ID { record.listed.file }
}

/// Reads a record and its translations; nil when the front matter cannot be read.
///
/// The body is in the site's main language, unless a translation says that it is: then the body is in the
/// next language that has no file of its own.
func readDocument(
  _ record: RecordFile, from shelf: ContentShelf, in languages: [LanguageTag]
) throws(BrokenWorld) -> Reported<ReadDocument?> {
  var texts: [LanguageTag: Prose] = [:]
  var diagnostics: [Diagnostic] = []
  for translation in record.translations {
    let language = LanguageTag(translation.language)
    guard languages.contains(language) else {
      diagnostics.append(.otherLanguage(translation, languages))
      continue
    }
    let prose = try readTranslation(translation.listed, from: shelf)
    diagnostics += prose.diagnostics
    texts[language] = prose.value
  }

  let read = try shelf.text(of: record.listed, limit: .document)
  diagnostics += read.diagnostics
  guard let text = read.value else { return Reported(nil, diagnostics) }
  let split = splitFrontMatter(text, in: record.listed.file)
  diagnostics += split.diagnostics
  guard let split = split.value else { return Reported(nil, diagnostics) }
  let frontMatter = readFrontMatter(split, in: record.listed.file)
  let body = readProse(
    split.body, from: TextOrigin(file: record.listed.file, line: split.bodyLine))
  diagnostics += frontMatter.diagnostics + body.diagnostics
  let written = Set(record.translations.map { LanguageTag($0.language) })
  if let language = languages.first(where: { !written.contains($0) }) {
    texts[language] = body.value
  } else if !body.value.isEmpty {
    diagnostics.append(
      .bodyWithoutLanguage(
        at: SourceRange(file: record.listed.file, line: split.bodyLine, column: 1, length: 0)))
  }
  return Reported(
    frontMatter.value.map {
      ReadDocument(
        record: record, head: split.yaml, frontMatter: $0, body: body.value, texts: texts)
    }, diagnostics)
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
  /// A translation into a language the site is not published in, or into none.
  fileprivate static func otherLanguage(
    _ translation: RecordFile.Translation, _ languages: [LanguageTag]
  ) -> Self {
    let tag = Located(translation.language, at: .start(of: translation.listed.file))
    let known = languages.map(\.text)
    return LanguageTag(tag.value).isWellFormed
      ? .unpublishedLanguage(tag, known: known) : .unknownLanguage(tag, known: known)
  }

  /// Told once for a site, as every record of it is likely to be alike.
  fileprivate static func bodyWithoutLanguage(at range: SourceRange) -> Self {
    Diagnostic(
      .unknownLanguage,
      "each language of this site has a file of its own, so the text beside them is not shown",
      at: range, help: "publish the text's language too, or remove the text", severity: .warning)
  }

  fileprivate static func keyInTranslation(_ key: Located<String>) -> Self {
    Diagnostic(
      .unknownKey, "key `\(key.value)` stands in a translation", at: key.range,
      help: "move it to the main file; a translation holds text only")
  }
}
