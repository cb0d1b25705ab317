import DirectoryModel

/// Compiles one page: layouts and partials are written out, names become places of values.
struct TemplateCompiler {
  /// How the lines of the text at hand are indented.
  private struct Lines {
    /// Blanks put before each line.
    var indent: [UInt8] = []
    /// Blanks a replacement's lines have from where it is written.
    var own = 0
    /// Whether the text replaces a block, so that its first line may go on with a line begun there.
    var isReplacement = false
  }

  private let library: TemplateLibrary
  private let phrases: PhraseBook
  private var scope: TemplateScope
  private var output = TemplateOutput()
  private var lines = Lines()
  private var replacements: [String: TemplateBlock] = [:]
  private var metBlocks: Set<String> = []
  /// Whether a replacement is being written: layouts asked for in it have only the blocks given there.
  private var isReplacing = false
  /// The templates being written out, each with the tag that asked for it.
  private var way: [(name: String, place: SourceRange?)] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(library: TemplateLibrary, phrases: PhraseBook, shape: ShapeDescription) {
    self.library = library
    self.phrases = phrases
    scope = TemplateScope(page: shape)
  }

  mutating func compile(_ name: String) -> CompiledTemplate? {
    guard let template = library[name] else {
      diagnostics.append(.noTemplate(name, at: nil, nearest: nil))
      return nil
    }
    way = [(name, nil)]
    write(template.nodes, of: template.text)
    return output.finish()
  }

  private mutating func write(_ nodes: [TemplateNode], of text: TemplateText) {
    for node in nodes {
      switch node {
      case .lineStart(let blanks):
        if !lines.isReplacement || output.isAtLineStart {
          output.literal(indent(text.bytes[blanks]))
        }
      case .text(let range): output.literal(text.bytes[range])
      case .variable(let tag): writeVariable(tag, of: text)
      case .section(let tag, let body): writeSection(tag, body, of: text)
      case .partial(let tag): writeTemplate(tag, of: text)
      case .parent(let tag, let blocks): writeParent(tag, blocks, of: text)
      case .block(let block): writeBlock(block, of: text)
      }
    }
  }

  /// The blanks before a line that is written with some of its own.
  private func indent(_ blanks: ArraySlice<UInt8>) -> [UInt8] {
    lines.indent + blanks.dropFirst(lines.own)
  }

  private mutating func writeVariable(_ tag: TemplateTag, of text: TemplateText) {
    if let key = phraseKey(of: tag.name) {
      writePhrase(key, tag, of: text)
      return
    }
    guard let (depth, kind, value) = scope.find(tag.name) else {
      diagnostics.append(scope.unknown(tag, in: text))
      return
    }
    if let misuse = misuse(of: kind, by: tag, at: output.place.situation, in: text) {
      diagnostics.append(misuse)
      return
    }
    output.print(output.slot(of: value, depth: depth))
  }

  private mutating func writePhrase(_ key: String, _ tag: TemplateTag, of text: TemplateText) {
    guard let wording = phrases.wording(key) else {
      diagnostics.append(
        .noPhrase(
          key, at: text.nameRange(tag), in: phrases.language,
          nearest: nearestName(to: key, among: phrases.keys)))
      return
    }
    if !wording.places.isEmpty {
      diagnostics.append(
        .wrongUse(tag, "has places for values", "offer the filled phrase as a text", text))
    } else if tag.kind == .unescaped {
      diagnostics.append(
        .wrongUse(tag, "is no markup and must be escaped", "write `{{\(tag.name)}}`", text))
    } else if let misuse = misuseOfText(tag, at: output.place.situation, in: text) {
      diagnostics.append(misuse)
    } else {
      var escaped = ByteBuffer()
      appendEscaped(wording.text, to: &escaped)
      output.literal(escaped.bytes)
    }
  }

  private mutating func writeSection(
    _ tag: TemplateTag, _ body: [TemplateNode], of text: TemplateText
  ) {
    guard let (depth, kind, value) = scope.find(tag.name) else {
      diagnostics.append(
        phraseKey(of: tag.name) == nil
          ? scope.unknown(tag, in: text)
          : .wrongUse(tag, "is a phrase and has no section", "write `{{\(tag.name)}}`", text))
      return
    }
    let before = output.place.situation
    if before == .unquotedValue {
      diagnostics.append(
        .wrongUse(tag, "is a value without quotes", "put the attribute's value in quotes", text))
    }
    let section = output.begin()
    let slot = output.slot(of: value, depth: depth)
    if tag.kind == .inverted {
      write(body, of: text)
      output.end(section) { .skipIfFilled(slot, to: $0) }
    } else if case .rows(let shape) = kind {
      scope.enter(shape)
      output.open(rows: scope.depth)
      write(body, of: text)
      scope.leave()
      output.end(section) { .rows(slot, to: $0) }
    } else {
      write(body, of: text)
      output.end(section) { .skipIfEmpty(slot, to: $0) }
    }
    if output.place.situation != before {
      diagnostics.append(
        .wrongUse(
          tag, "begins and ends at different places of a tag",
          "open and close tags and quotes inside the section", text))
    }
  }

  /// Writes a partial or layout out, when it exists and is not being written already.
  private mutating func writeTemplate(_ tag: TemplateTag, of text: TemplateText) {
    guard let template = library[tag.name] else {
      diagnostics.append(
        .noTemplate(
          tag.name, at: text.nameRange(tag),
          nearest: nearestName(to: tag.name, among: library.names)))
      return
    }
    if let position = way.firstIndex(where: { $0.name == tag.name }) {
      diagnostics.append(.circle(tag.name, at: text.nameRange(tag), way: way[position...]))
      return
    }
    let outer = (lines, isReplacing)
    lines = Lines(indent: tag.isAlone ? indent(text.bytes[tag.indent]) : [])
    isReplacing = false
    way.append((tag.name, text.nameRange(tag)))
    write(template.nodes, of: template.text)
    way.removeLast()
    (lines, isReplacing) = outer
  }

  private mutating func writeParent(
    _ tag: TemplateTag, _ blocks: [TemplateBlock], of text: TemplateText
  ) {
    let outer = (replacements, metBlocks)
    metBlocks = []
    if isReplacing { replacements = [:] }
    for block in blocks where replacements[block.tag.name] == nil {
      replacements[block.tag.name] = block
    }
    writeTemplate(tag, of: text)
    if let parent = library[tag.name] {
      for block in blocks where !metBlocks.contains(block.tag.name) {
        diagnostics.append(
          .noBlock(block.tag, at: text.nameRange(block.tag), in: parent.text, met: metBlocks))
      }
    }
    replacements = outer.0
    metBlocks.formUnion(outer.1)
  }

  /// Writes what replaces the block, or what it holds itself.
  private mutating func writeBlock(_ block: TemplateBlock, of text: TemplateText) {
    metBlocks.insert(block.tag.name)
    guard let replacement = replacements.removeValue(forKey: block.tag.name) else {
      write(block.body, of: text)
      return
    }
    let outer = (lines, isReplacing)
    let blanks = text.bytes[block.ownIndent ?? block.tag.indent]
    lines = Lines(
      indent: indent(blanks), own: replacement.ownIndent?.count ?? 0, isReplacement: true)
    isReplacing = true
    write(replacement.body, of: replacement.template)
    (lines, isReplacing) = outer
    replacements[block.tag.name] = replacement
  }
}

extension Diagnostic {
  fileprivate static func noTemplate(_ name: String, at range: SourceRange?, nearest: String?)
    -> Self
  {
    Diagnostic(
      .templateMissing, "`\(name)` is not among the templates", at: range,
      help: nearest.map { "write `\($0)`, the nearest template" }
        ?? "add templates/\(name).mustache")
  }

  fileprivate static func circle(
    _ name: String, at range: SourceRange, way: ArraySlice<(name: String, place: SourceRange?)>
  ) -> Self {
    Diagnostic(
      .templateSyntax, "`\(name)` would be written into itself without end", at: range,
      help: "remove the tag",
      notes: way.compactMap { step in
        step.place.map { Note("`\(step.name)` is asked for here", at: $0) }
      })
  }

  fileprivate static func noBlock(
    _ tag: TemplateTag, at range: SourceRange, in parent: TemplateText, met: Set<String>
  ) -> Self {
    Diagnostic(
      .templateUnknownName, "`\(tag.name)` is not a block of `\(parent.name)`", at: range,
      help: nearestName(to: tag.name, among: met).map { "write `\($0)`, the nearest block" }
        ?? "write one of \(met.sorted().map { "`\($0)`" }.joined(separator: ", "))")
  }

  fileprivate static func noPhrase(
    _ key: String, at range: SourceRange, in language: LanguageTag, nearest: String?
  ) -> Self {
    Diagnostic(
      .phraseMissing, "`\(key)` has no words in `\(language.text)`", at: range,
      help: nearest.map { "write `{{t.\($0)}}`, or add the phrase" }
        ?? "add the phrase to templates/phrases/\(language.text).yaml")
  }
}
