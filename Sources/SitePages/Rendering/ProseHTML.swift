package import DirectoryModel

/// A text as HTML: headings stand below the page's level and carry anchors; everything foreign is escaped.
package func proseHTML(
  _ prose: Prose, at route: PageRoute, headingsBelow level: Int, anchor prefix: String
) -> Markup {
  let nodes = prose.nodes
  var writer = ProseWriter(
    prose: prose, nodes: nodes, headings: headings(of: prose, nodes, anchor: prefix), level: level,
    prefix: prefix, toLanguage: route.toLanguage, toRoot: route.toRoot)
  writer.writeAll()
  return Markup(trusted: Array(writer.buffer.bytes))
}

/// What stands inside one item of a list as HTML, without the empty square of a task.
func taskHTML(_ task: ChecklistTask, at route: PageRoute) -> Markup {
  var writer = ProseWriter(
    prose: task.prose, nodes: task.text, headings: [], level: 1, prefix: "",
    toLanguage: route.toLanguage, toRoot: route.toRoot)
  writer.writeInside(task.nodes)
  return Markup(trusted: Array(writer.buffer.bytes))
}

/// Walks the flat tree once and writes HTML.
private struct ProseWriter: ~Copyable {
  let prose: Prose
  private let nodes: [Prose.Node]
  let headings: [ProseHeading]
  let level: Int
  let prefix: String
  let toLanguage: String
  let toRoot: String
  var buffer: ByteBuffer
  private var nextHeading = 0
  /// Bytes of text still to be left out: the `[ ] ` of a task.
  private var skipped = 0

  init(
    prose: Prose, nodes: [Prose.Node], headings: [ProseHeading], level: Int, prefix: String,
    toLanguage: String, toRoot: String
  ) {
    self.prose = prose
    self.nodes = nodes
    self.headings = headings
    self.level = level
    self.prefix = prefix
    self.toLanguage = toLanguage
    self.toRoot = toRoot
    buffer = ByteBuffer(capacity: prose.bytes.count * 2)
  }

  mutating func writeAll() { write(nodes.indices) }

  mutating func write(_ range: Range<Int>, tight: Bool = false) {
    var index = range.lowerBound
    while index < range.upperBound {
      let end = min(max(Int(nodes[index].end), index + 1), range.upperBound)
      write(nodes[index], holding: index + 1..<end, tight: tight)
      index = end
    }
  }

  mutating func writeInside(_ item: Range<Int>) {
    skipped = isTask(item) ? 4 : 0
    write(item, tight: true)
  }

  private mutating func write(_ node: Prose.Node, holding inner: Range<Int>, tight: Bool) {
    switch node.kind {
    case .paragraph:
      tight ? write(inner) : wrap("<p>", inner, "</p>\n")
    case .heading: writeHeading(node, inner)
    case .quote: wrap("<blockquote>\n", inner, "</blockquote>\n")
    case .bulletList, .orderedList: writeList(node, inner)
    case .item: writeItem(inner, tight: tight)
    case .codeBlock: writeCode(node)
    case .thematicBreak: put("<hr>\n")
    case .text: writeText(node)
    case .softBreak: writeSoftBreak(before: inner.upperBound)
    case .lineBreak: put("<br>\n")
    case .code:
      put("<code>")
      putText(node.text)
      put("</code>")
    case .emphasis: wrap("<em>", inner, "</em>")
    case .strong: wrap("<strong>", inner, "</strong>")
    case .link: writeLink(node, inner)
    case .image: writeImage(node, inner)
    }
  }

  private mutating func wrap(_ open: StaticString, _ inner: Range<Int>, _ close: StaticString) {
    put(open)
    write(inner)
    put(close)
  }

  private mutating func writeHeading(_ node: Prose.Node, _ inner: Range<Int>) {
    let name = "h\(min(6, max(1, level + Int(node.value))))"
    buffer.append("<\(name) id=\"")
    if headings.indices.contains(nextHeading) {
      appendEscaped(headings[nextHeading].anchor, to: &buffer)
    }
    nextHeading += 1
    put("\">")
    write(inner)
    buffer.append("</\(name)>\n")
  }

  private mutating func writeList(_ node: Prose.Node, _ inner: Range<Int>) {
    let isOrdered = node.kind == .orderedList
    let first = node.firstNumber
    let open = isOrdered ? (first == 1 ? "<ol>\n" : "<ol start=\"\(first)\">\n") : "<ul>\n"
    buffer.append(open)
    write(inner, tight: !node.isLoose)
    put(isOrdered ? "</ol>\n" : "</ul>\n")
  }

  private mutating func writeItem(_ inner: Range<Int>, tight: Bool) {
    guard isTask(inner) else {
      put("<li>")
      write(inner, tight: tight)
      put("</li>\n")
      return
    }
    put("<li class=\"task\"><span class=\"box\" aria-hidden=\"true\"></span>")
    skipped = 4
    write(inner, tight: tight)
    put("</li>\n")
  }

  /// Whether an item's first words are the empty square of a task.
  private func isTask(_ item: Range<Int>) -> Bool {
    guard let first = item.first, nodes[first].kind == .paragraph else { return false }
    var beginning: [UInt8] = []
    for node in nodes[(first + 1)..<item.upperBound] {
      guard node.kind == .text, beginning.count < 4 else { break }
      beginning += prose.bytes[Int(node.text.lowerBound)..<Int(node.text.upperBound)]
    }
    return beginning.starts(with: "[ ] ".utf8)
  }

  private mutating func writeCode(_ node: Prose.Node) {
    put("<pre><code>")
    putText(node.text)
    put("</code></pre>\n")
  }

  private mutating func writeText(_ node: Prose.Node) {
    let dropped = min(skipped, node.text.count)
    skipped -= dropped
    putText(node.text.lowerBound + Int32(dropped)..<node.text.upperBound)
  }

  /// A line end is a blank, except between Chinese characters, where the sentence simply goes on.
  private mutating func writeSoftBreak(before next: Int) {
    if nodes.indices.contains(next), nodes[next].kind == .text,
      isHan(buffer.bytes.suffix(3)),
      isHan(prose.bytes[Int(nodes[next].text.lowerBound)...].prefix(3))
    {
      return
    }
    put("\n")
  }

  private mutating func writeLink(_ node: Prose.Node, _ inner: Range<Int>) {
    let address = prose.text(of: node)
    let kind = LinkAddress(address)
    guard kind != .refused else {
      write(inner)
      return
    }
    put("<a href=\"")
    switch kind {
    case .outside, .contact: appendAddress(address, to: &buffer)
    case .inside: appendAddress(of: address, from: toLanguage, to: &buffer)
    case .fragment: appendAddress(anchor(for: address), to: &buffer)
    case .refused: break
    }
    switch kind {
    case .outside: put("\" rel=\"external\"")
    case .fragment where address.hasPrefix("#" + Product.Source.anchorPrefix):
      put("\" class=\"cite\"")
    case .contact, .inside, .fragment, .refused: put("\"")
    }
    putTitle(of: node)
    put(">")
    write(inner)
    put("</a>")
  }

  /// A fragment that names a heading of this text leads to it; others lead to the page's own anchors.
  private func anchor(for fragment: String) -> String {
    let own = "\(prefix)-\(fragment.dropFirst())"
    return headings.contains { $0.anchor == own } ? "#" + own : fragment
  }

  private mutating func writeImage(_ node: Prose.Node, _ inner: Range<Int>) {
    let source = prose.text(of: node)
    let words = SitePages.words(of: prose, nodes, in: inner)
    guard LinkAddress(source) == .inside else {
      appendEscaped(words, to: &buffer)
      return
    }
    put("<img src=\"")
    appendAddress(of: source, from: toRoot, to: &buffer)
    put("\" alt=\"")
    appendEscaped(words, to: &buffer)
    put("\"")
    putTitle(of: node)
    put(">")
  }

  private mutating func putTitle(of node: Prose.Node) {
    guard !node.title.isEmpty else { return }
    put(" title=\"")
    putText(node.title)
    put("\"")
  }

  private mutating func put(_ literal: StaticString) { buffer.append(literal) }

  private mutating func putText(_ range: Range<Int32>) {
    prose.bytes[Int(range.lowerBound)..<Int(range.upperBound)].withUnsafeBufferPointer {
      appendEscaped($0, to: &buffer)
    }
  }
}

/// Whether three bytes are a Chinese character or a full-width mark.
private func isHan(_ bytes: some Collection<UInt8>) -> Bool {
  guard bytes.count == 3, let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first
  else { return false }
  return switch scalar.value {
  case 0x3000...0x303F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xFF00...0xFFEF: true
  default: false
  }
}
