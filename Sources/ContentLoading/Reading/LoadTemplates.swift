import DirectoryModel

/// Reads `templates/`: layouts, pages and partials as text, phrases as values, assets as bytes.
func loadTemplates(_ shelf: ContentShelf) throws(BrokenWorld) -> Reported<TemplateSources> {
  var diagnostics: [Diagnostic] = []
  var templates: [TemplateSources.Template] = []
  for listed in shelf.listing.templates {
    let text = try shelf.text(of: listed, limit: .document)
    diagnostics += text.diagnostics
    guard let bytes = text.value else { continue }
    let name = inTemplates(listed.path).dropLast(".mustache".utf8.count)
    templates.append(
      TemplateSources.Template(name: String(name), file: listed.file, text: bytes))
  }
  var phrases: [(language: LanguageTag, value: ContentValue)] = []
  for listed in shelf.listing.phrases {
    let value = try shelf.yaml(of: listed)
    diagnostics += value.diagnostics
    guard let phrase = value.value else { continue }
    let language = inTemplates(listed.path).dropFirst("phrases/".utf8.count)
    phrases.append((LanguageTag(String(language.dropLast(".yaml".utf8.count))), phrase))
  }
  var assets: [TemplateSources.Asset] = []
  for listed in shelf.listing.assets {
    let place = SourceRange.start(of: listed.file)
    switch try shelf.folder.read(listed.path, limit: ContentShelf.Limit.table.rawValue) {
    case .bytes(let bytes):
      assets.append(TemplateSources.Asset(path: String(inTemplates(listed.path)), bytes: bytes))
    case .tooLarge(let size):
      diagnostics.append(
        .fileTooLarge(size, ContentShelf.Limit.table.rawValue, at: place))
    case .notAFile:
      diagnostics.append(.unexpectedFile("\(listed.path) is not a plain file", at: place))
    }
  }
  return Reported(
    TemplateSources(templates: templates, phrases: phrases, assets: assets), diagnostics)
}

private func inTemplates(_ path: String) -> Substring {
  path.dropFirst("templates/".utf8.count)
}
