import DirectoryModel

/// Decodes other words people type for a product, by language.
func decodeAlsoCalled(
  _ fields: inout FieldReader, in languages: [LanguageTag]
) -> [LanguageTag: [String]] {
  let known = languages.map(\.text)
  var names: [LanguageTag: [String]] = [:]
  for entry in fields.entries("also-called") {
    let language = LanguageTag(entry.key.value)
    guard languages.contains(language) else {
      fields.report(
        language.isWellFormed
          ? .unpublishedLanguage(entry.key, known: known)
          : .unknownLanguage(entry.key, known: known)
      )
      continue
    }
    names[language] = decodeNames(entry, &fields)
  }
  return names
}

private func decodeNames(_ entry: ContentValue.Entry, _ fields: inout FieldReader) -> [String] {
  let items: [ContentValue] =
    if case .list(let items, _) = entry.value { items } else { [entry.value] }
  let names = items.compactMap { item -> Located<String>? in
    guard case .scalar(let name, _) = item else {
      fields.report(.wrongKind(of: entry.key.value, wanted: "a list of words", item))
      return nil
    }
    guard !isBlank(name.value) else {
      fields.report(.emptyText(entry.key.value, at: name.range))
      return nil
    }
    return name
  }
  fields.report(listedTwice(names, as: "name"))
  return names.map(\.value)
}
