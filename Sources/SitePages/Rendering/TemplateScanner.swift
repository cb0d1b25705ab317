import DirectoryModel

/// Cuts a template into tokens; lines that hold only tags without output vanish, as the Mustache specification says.
struct TemplateScanner {
  private let bytes: [UInt8]
  private let source: TemplateText
  private(set) var tokens: [TemplateToken] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var open: [TemplateTag] = []

  init(_ source: TemplateText) {
    self.source = source
    bytes = source.bytes
    var line: [TemplateToken] = []
    var position = 0
    var textStart = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\n") {
        position += 1
        line.append(.text(textStart..<position))
        textStart = position
        finish(&line)
      } else if starts(with: "{{", at: position) {
        if textStart < position { line.append(.text(textStart..<position)) }
        let (tag, end) = tag(at: position)
        if let tag { line.append(.tag(paired(tag))) }
        position = end
        textStart = end
      } else {
        position += 1
      }
    }
    if textStart < bytes.count { line.append(.text(textStart..<bytes.count)) }
    finish(&line)
  }

  private func starts(with mark: StaticString, at position: Int) -> Bool {
    let mark = UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
    return bytes[position...].starts(with: mark)
  }

  /// The tag that begins here and where it ends; a mistake is reported and skipped.
  private mutating func tag(at start: Int) -> (TemplateTag?, end: Int) {
    let isTriple = starts(with: "{{{", at: start)
    let inner = start + (isTriple ? 3 : 2)
    guard let close = end(of: isTriple ? "}}}" : "}}", from: inner) else {
      diagnostics.append(.tagWithoutEnd(at: source.range(start..<inner), isTriple: isTriple))
      return (nil, bytes.count)
    }
    let all = start..<(close + (isTriple ? 3 : 2))
    let kind = isTriple ? .unescaped : kind(of: inner < close ? bytes[inner] : 0)
    let nameStart = isTriple || kind == .variable ? inner : inner + 1
    var name = bytes[min(nameStart, close)..<close]
    while let first = name.first, isBlank(first) { name.removeFirst() }
    while let last = name.last, isBlank(last) { name.removeLast() }
    let tag = TemplateTag(
      kind: kind, name: String(decoding: name, as: UTF8.self), bytes: all,
      nameStart: name.startIndex, indent: start..<start)
    if kind == .delimiters {
      diagnostics.append(.otherDelimiters(at: source.range(all)))
    } else if kind != .comment, name.isEmpty || name.contains(where: isBlank) || tag.name == "." {
      diagnostics.append(.notAName(tag.name, at: source.range(all)))
      return (nil, all.upperBound)
    }
    return (tag, all.upperBound)
  }

  /// The tag, knowing what it closes.
  private mutating func paired(_ tag: TemplateTag) -> TemplateTag {
    var tag = tag
    switch tag.kind {
    case .section, .inverted, .parent, .block: open.append(tag)
    case .close:
      if let opener = open.lastIndex(where: { $0.name == tag.name }) {
        tag.closed = open[opener].kind
        open.removeSubrange(opener...)
      }
    default: break
    }
    return tag
  }

  private func end(of mark: StaticString, from start: Int) -> Int? {
    (start..<max(start, bytes.count)).first {
      bytes[$0] == UInt8(ascii: "}") && starts(with: mark, at: $0)
    }
  }

  private func kind(of sign: UInt8) -> TemplateTag.Kind {
    switch sign {
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    case UInt8(ascii: "&"): .unescaped
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "="): .delimiters
    default: .variable
    }
  }

  /// Moves a finished line to the tokens.
  private mutating func finish(_ line: inout [TemplateToken]) {
    defer { line = [] }
    var tags: [TemplateTag] = []
    var isBlankElsewhere = true
    for token in line {
      switch token {
      case .tag(let tag): tags.append(tag)
      case .text(let range), .lineStart(let range):
        if !bytes[range].allSatisfy(isBlank) { isBlankElsewhere = false }
      }
    }
    let indent = indent(of: line)
    if isBlankElsewhere, isAlone(tags) {
      for (index, var tag) in tags.enumerated() {
        tag.isAlone = true
        if index == 0 { tag.indent = indent }
        tokens.append(.tag(tag))
      }
      return
    }
    if !tags.isEmpty || !isBlankElsewhere { tokens.append(.lineStart(indent)) }
    for (index, token) in line.enumerated() {
      switch token {
      case .tag(var tag):
        if index <= 1, tag.bytes.lowerBound == indent.upperBound { tag.indent = indent }
        tokens.append(.tag(tag))
      case .text(let range), .lineStart(let range):
        let start =
          !tags.isEmpty || !isBlankElsewhere
          ? max(range.lowerBound, indent.upperBound) : range.lowerBound
        if start < range.upperBound { tokens.append(.text(start..<range.upperBound)) }
      }
    }
  }

  /// The blanks a line begins with.
  private func indent(of line: [TemplateToken]) -> Range<Int> {
    switch line.first {
    case .text(let range), .lineStart(let range):
      let blanks = bytes[range].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      return blanks.startIndex..<blanks.endIndex
    case .tag(let tag): return tag.bytes.lowerBound..<tag.bytes.lowerBound
    case nil: return 0..<0
    }
  }

  /// One tag without output, or tags of inheritance only; a block opened and closed on its line stays in it.
  private func isAlone(_ tags: [TemplateTag]) -> Bool {
    guard let first = tags.first else { return false }
    if tags.count == 1 { return first.canStandAlone }
    guard tags.allSatisfy(\.isInheritance) else { return false }
    return first.kind != .block || !tags.contains { $0.kind == .close && $0.name == first.name }
  }
}

func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

extension Diagnostic {
  fileprivate static func tagWithoutEnd(at range: SourceRange, isTriple: Bool) -> Self {
    Diagnostic(
      .templateSyntax, "tag has no end", at: range,
      help: "close it with `\(isTriple ? "}}}" : "}}")`")
  }

  fileprivate static func otherDelimiters(at range: SourceRange) -> Self {
    Diagnostic(
      .templateSyntax, "delimiters cannot be changed", at: range, help: "write `{{` and `}}`")
  }

  fileprivate static func notAName(_ written: String, at range: SourceRange) -> Self {
    Diagnostic(
      .templateSyntax, "`\(written)` is not a name", at: range,
      help: written == "." ? "give the rows' value a name and write that" : "write one name")
  }
}
