import DirectoryModel

/// All templates of a site, parsed once.
struct TemplateLibrary {
  private let templates: [String: ParsedTemplate]
  let diagnostics: [Diagnostic]

  init(_ sources: TemplateSources) {
    var templates: [String: ParsedTemplate] = [:]
    var diagnostics: [Diagnostic] = []
    for source in sources.templates {
      let parsed = TemplateParser.parse(source)
      templates[source.name] = parsed.value
      diagnostics += parsed.diagnostics
    }
    self.templates = templates
    self.diagnostics = diagnostics
  }

  subscript(_ name: String) -> ParsedTemplate? { templates[name] }

  var names: some Sequence<String> { templates.keys }
}

/// The keys of the phrases a template prints.
func namesOfPhrases(in template: TemplateSources.Template) -> [String] {
  TemplateScanner(TemplateText(template)).tokens.compactMap { token in
    guard case .tag(let tag) = token, tag.kind == .variable || tag.kind == .unescaped else {
      return nil
    }
    return phraseKey(of: tag.name)
  }
}

/// The key in `t.key`, nil for other names.
func phraseKey(of name: String) -> String? {
  name.hasPrefix("t.") ? String(name.dropFirst(2)) : nil
}
