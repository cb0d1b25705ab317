import DirectoryModel

/// Which templates pages are put together from and which phrases these print; each template is looked through once.
struct TemplateClosures {
  private struct Part {
    let template: TemplateSources.Template
    /// The partials and layouts it asks for.
    let leads: [String]
    let phrases: [String]
  }

  private var parts: [String: Part] = [:]

  init(of sources: TemplateSources) {
    for template in sources.templates where parts[template.name] == nil {
      let leads = TemplateScanner(TemplateText(template)).tokens.compactMap { token in
        if case .tag(let tag) = token, tag.kind == .partial || tag.kind == .parent {
          tag.name
        } else {
          nil as String?
        }
      }
      parts[template.name] = Part(
        template: template, leads: leads, phrases: namesOfPhrases(in: template))
    }
  }

  /// A template and every partial and layout it leads to, by name, and the keys of the phrases they print, sorted.
  func parts(of name: String) -> (templates: [TemplateSources.Template], phrases: [String]) {
    var found: Set<String> = []
    var waiting = [name]
    while let next = waiting.popLast() {
      guard let part = parts[next], found.insert(next).inserted else { continue }
      waiting += part.leads
    }
    let ordered = found.sorted().compactMap { parts[$0] }
    return (ordered.map(\.template), Set(ordered.flatMap(\.phrases)).sorted())
  }
}
