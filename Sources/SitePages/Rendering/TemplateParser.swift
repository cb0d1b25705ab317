import DirectoryModel

/// Builds the tree of a template from its tokens.
struct TemplateParser {
  /// A section that is not closed yet, with what was found in it so far.
  private struct Open {
    let tag: TemplateTag
    var nodes: [TemplateNode] = []
  }

  private let text: TemplateText
  private var open: [Open] = []
  private var nodes: [TemplateNode] = []
  private(set) var diagnostics: [Diagnostic]

  private init(_ text: TemplateText, _ diagnostics: [Diagnostic]) {
    self.text = text
    self.diagnostics = diagnostics
  }

  static func parse(_ template: TemplateSources.Template) -> Reported<ParsedTemplate> {
    let text = TemplateText(template)
    let scanner = TemplateScanner(text)
    var parser = TemplateParser(text, scanner.diagnostics)
    for token in scanner.tokens { parser.take(token) }
    while let last = parser.open.last {
      parser.diagnostics.append(.stillOpen(last.tag, in: text))
      parser.closeLast()
    }
    return Reported(ParsedTemplate(text: text, nodes: parser.nodes), parser.diagnostics)
  }

  private mutating func take(_ token: TemplateToken) {
    switch token {
    case .lineStart(let blanks): add(.lineStart(blanks))
    case .text(let range): add(.text(range))
    case .tag(let tag): take(tag)
    }
  }

  private mutating func take(_ tag: TemplateTag) {
    switch tag.kind {
    case .comment, .delimiters: break
    case .variable, .unescaped: add(.variable(tag))
    case .partial: add(.partial(tag))
    case .section, .inverted, .parent, .block: open.append(Open(tag: tag))
    case .close: close(tag)
    }
  }

  private mutating func add(_ node: TemplateNode) {
    if open.isEmpty { nodes.append(node) } else { open[open.count - 1].nodes.append(node) }
  }

  /// Closes the section of this name; sections opened inside it and left open are reported first.
  private mutating func close(_ tag: TemplateTag) {
    guard let position = open.lastIndex(where: { $0.tag.name == tag.name }) else {
      diagnostics.append(.closesNothing(tag, open: open.last?.tag, in: text))
      return
    }
    while open.count - 1 > position, let inner = open.last {
      diagnostics.append(.closesAnother(tag, open: inner.tag, in: text))
      closeLast()
    }
    closeLast()
  }

  private mutating func closeLast() {
    guard let last = open.popLast() else { return }
    switch last.tag.kind {
    case .parent:
      add(
        .parent(
          last.tag,
          last.nodes.compactMap { node in
            if case .block(let block) = node { block } else { nil }
          }))
    case .block:
      add(.block(TemplateBlock(tag: last.tag, body: last.nodes, template: text)))
    default:
      add(.section(last.tag, last.nodes))
    }
  }
}

extension Diagnostic {
  fileprivate static func stillOpen(_ tag: TemplateTag, in text: TemplateText) -> Self {
    Diagnostic(
      .templateSyntax, "`\(tag.name)` is still open at the end of the template",
      at: text.range(text.bytes.count..<text.bytes.count), help: "add `{{/\(tag.name)}}`",
      notes: [.opened(tag, in: text)])
  }

  fileprivate static func closesAnother(
    _ tag: TemplateTag, open: TemplateTag, in text: TemplateText
  ) -> Self {
    Diagnostic(
      .templateSyntax, "`\(tag.name)` is closed while `\(open.name)` is open",
      at: text.range(tag.bytes), help: "close `\(open.name)` first: `{{/\(open.name)}}`",
      notes: [.opened(open, in: text)])
  }

  fileprivate static func closesNothing(
    _ tag: TemplateTag, open: TemplateTag?, in text: TemplateText
  ) -> Self {
    Diagnostic(
      .templateSyntax, "`\(tag.name)` is closed but was not opened", at: text.range(tag.bytes),
      help: open.map { "write `{{/\($0.name)}}`" } ?? "remove the tag",
      notes: open.map { [.opened($0, in: text)] } ?? [])
  }
}

extension Diagnostic.Note {
  fileprivate static func opened(_ tag: TemplateTag, in text: TemplateText) -> Self {
    Self("`\(tag.name)` is opened here", at: text.range(tag.bytes))
  }
}
