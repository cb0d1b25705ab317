import CCMark
import DirectoryModel
import Glibc

/// Reads CommonMark into a tree; raw HTML and addresses no page may carry are reported and left out.
func readProse(_ text: ArraySlice<UInt8>, from origin: TextOrigin) -> Reported<Prose> {
  text.withUnsafeBufferPointer { bytes in
    if let plain = PlainProse.read(bytes, from: origin) { return Reported(plain) }
    return readAnyProse(bytes, from: origin)
  }
}

/// Reads CommonMark by libcmark, whatever it holds.
func readAnyProse(
  _ text: UnsafeBufferPointer<UInt8>, from origin: TextOrigin
) -> Reported<Prose> {
  var reader = ProseReader(text, from: origin)
  return reader.read()
}

private struct ProseReader {
  private let source: UnsafeBufferPointer<UInt8>
  private let origin: TextOrigin
  private var places: InlinePlaces
  private var nodes: [Prose.Node] = []
  private var bytes: [UInt8] = []
  /// The open nodes' positions; nil for one that was left out but keeps its children.
  private var open: [Int?] = []
  private var diagnostics: [Diagnostic] = []

  private static let deepest = 64

  init(_ source: UnsafeBufferPointer<UInt8>, from origin: TextOrigin) {
    self.source = source
    self.origin = origin
    places = InlinePlaces(source)
    bytes.reserveCapacity(source.count)
    // A word of six letters, a line of eighty: most texts have fewer nodes.
    nodes.reserveCapacity(source.count / 32 + 8)
    open.reserveCapacity(8)
  }

  mutating func read() -> Reported<Prose> {
    guard let start = source.baseAddress else { return finished }
    if let line = longRun(in: source) {
      let range = range((line, 1), length: 1)
      return Reported(
        Prose(file: origin.file, nodes: [], bytes: []), [.runTooLong(longestRun, at: range)])
    }
    let characters = UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
    // Without this option cmark does not count the line ends inside code and addresses.
    guard let root = cmark_parse_document(characters, source.count, CMARK_OPT_SOURCEPOS) else {
      return finished
    }
    defer { cmark_node_free(root) }
    guard let steps = cmark_iter_new(root) else { return finished }
    defer { cmark_iter_free(steps) }
    while true {
      let event = cmark_iter_next(steps)
      guard event != CMARK_EVENT_DONE else { return finished }
      guard let node = cmark_iter_get_node(steps), node != root else { continue }
      if event == CMARK_EVENT_EXIT {
        if let closed = open.popLast() ?? nil { nodes[closed].end = Int32(nodes.count) }
      } else if !isLeaf(node), open.count >= Self.deepest {
        report(.tooDeep(Self.deepest, at: range(of: node)))
        // Goes on behind the node: the reset itself takes the step out of it.
        cmark_iter_reset(steps, node, CMARK_EVENT_EXIT)
      } else {
        enter(node)
      }
    }
  }

  private var finished: Reported<Prose> {
    // Copies, because the arrays have grown to more room than a text that is kept should hold.
    let kept = Prose(
      file: origin.file, nodes: nodes.withUnsafeBufferPointer(Array.init),
      bytes: bytes.withUnsafeBufferPointer(Array.init))
    return Reported(kept, diagnostics)
  }

  private mutating func enter(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: openBlock(.paragraph, node)
    case CMARK_NODE_HEADING: openBlock(.heading, node, value: cmark_node_get_heading_level(node))
    case CMARK_NODE_BLOCK_QUOTE: openBlock(.quote, node)
    case CMARK_NODE_LIST: openList(node)
    case CMARK_NODE_ITEM: openBlock(.item, node)
    case CMARK_NODE_CODE_BLOCK:
      let text = keep(cmark_node_get_literal(node))
      let info = keep(cmark_node_get_fence_info(node))
      add(.codeBlock, text: text, title: info, at: blockPlace(of: node))
    case CMARK_NODE_THEMATIC_BREAK: add(.thematicBreak, at: blockPlace(of: node))
    case CMARK_NODE_TEXT: addText(node)
    case CMARK_NODE_SOFTBREAK: add(.softBreak, at: places.current)
    case CMARK_NODE_LINEBREAK: add(.lineBreak, at: places.current)
    case CMARK_NODE_CODE:
      let text = keep(cmark_node_get_literal(node))
      add(.code, text: text, at: inlinePlace(of: node, startingWith: "`", passing: text.count + 2))
    case CMARK_NODE_EMPH: openInline(.emphasis, at: inlinePlace(of: node, startingWith: "*_"))
    case CMARK_NODE_STRONG: openInline(.strong, at: inlinePlace(of: node, startingWith: "*_"))
    case CMARK_NODE_LINK: openAddress(.link, node, startingWith: "[<")
    case CMARK_NODE_IMAGE: openAddress(.image, node, startingWith: "!")
    case CMARK_NODE_HTML_BLOCK: refuseHTML(node, at: blockPlace(of: node))
    case CMARK_NODE_HTML_INLINE:
      refuseHTML(node, at: inlinePlace(of: node, startingWith: "<"))
    default:
      if !isLeaf(node) { open.append(nil) }
    }
  }

  // MARK: Nodes

  private mutating func openBlock(_ kind: Prose.Kind, _ node: OpaquePointer, value: Int32 = 0) {
    let line = Int(cmark_node_get_start_line(node))
    let column = Int(cmark_node_get_start_column(node))
    places.enterBlock(line: line, column: column, endLine: Int(cmark_node_get_end_line(node)))
    open.append(nodes.count)
    add(kind, value: value, at: blockPlace(of: node))
  }

  private mutating func openList(_ node: OpaquePointer) {
    let isLoose = cmark_node_get_list_tight(node) == 0
    guard cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else {
      return openBlock(
        .bulletList, node, value: Prose.Node.listValue(from: 1, isLoose: isLoose))
    }
    let start = cmark_node_get_list_start(node)
    openBlock(
      .orderedList, node, value: Prose.Node.listValue(from: start, isLoose: isLoose))
  }

  private mutating func openInline(_ kind: Prose.Kind, at place: (line: Int, column: Int)) {
    open.append(nodes.count)
    add(kind, at: place)
  }

  /// A link or image whose address may stand in a page; otherwise only its words stay.
  private mutating func openAddress(
    _ kind: Prose.Kind, _ node: OpaquePointer, startingWith first: String
  ) {
    let place = inlinePlace(of: node, startingWith: first)
    let address = cString(cmark_node_get_url(node))
    let isAllowed =
      switch LinkAddress(address) {
      case .relative: true
      case .web, .contact, .fragment: kind == .link
      case nil: false
      }
    guard isAllowed else {
      report(.linkNotAllowed(kind, address, at: range(place, length: 1)))
      open.append(nil)
      return
    }
    let title = keep(cmark_node_get_title(node))
    open.append(nodes.count)
    add(kind, text: keep(address), title: title, at: place)
  }

  private mutating func addText(_ node: OpaquePointer) {
    let text = cString(cmark_node_get_literal(node))
    let line = Int(cmark_node_get_start_line(node))
    let column = Int(cmark_node_get_start_column(node))
    if places.passes(text, line: line, column: column) {
      return add(.text, text: keep(text), at: (line, column))
    }
    // Only entities bring in what the check of the text has not seen.
    let words = String(decoding: text, as: UTF8.self)
    if let control = words.unicodeScalars.first(where: isControl) {
      report(.controlCharacter(control, at: range((line, max(column, 1)), length: 1)))
    }
    for piece in places.pieces(of: text, line: line, column: column) {
      let kept = keep(UnsafeBufferPointer(rebasing: text[piece.text]))
      add(.text, text: kept, at: (piece.line, piece.column))
    }
  }

  private mutating func refuseHTML(_ node: OpaquePointer, at place: (line: Int, column: Int)) {
    let html = cString(cmark_node_get_literal(node))
    report(.rawHTML(html, at: range(place, length: 1)))
  }

  private mutating func add(
    _ kind: Prose.Kind, value: Int32 = 0, text: Range<Int32> = 0..<0, title: Range<Int32> = 0..<0,
    at place: (line: Int, column: Int)
  ) {
    nodes.append(
      Prose.Node(
        kind: kind, value: value, text: text, title: title,
        line: Int32(place.line + origin.line - 1),
        column: Int32(place.column + origin.indentation), end: Int32(nodes.count + 1)))
  }

  /// Of a text full of mistakes the first hundred are told.
  private mutating func report(_ diagnostic: Diagnostic) {
    if diagnostics.count < 100 { diagnostics.append(diagnostic) }
  }

  // MARK: Bytes and places

  private func isLeaf(_ node: OpaquePointer) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE,
      CMARK_NODE_HTML_INLINE, CMARK_NODE_HTML_BLOCK, CMARK_NODE_CODE_BLOCK,
      CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CUSTOM_BLOCK, CMARK_NODE_CUSTOM_INLINE:
      true
    default: false
    }
  }

  private mutating func keep(_ text: UnsafePointer<CChar>?) -> Range<Int32> {
    keep(cString(text))
  }

  private mutating func keep(_ text: UnsafeBufferPointer<UInt8>) -> Range<Int32> {
    let start = Int32(bytes.count)
    bytes.append(contentsOf: text)
    return start..<Int32(bytes.count)
  }

  private func blockPlace(of node: OpaquePointer) -> (line: Int, column: Int) {
    (Int(cmark_node_get_start_line(node)), max(Int(cmark_node_get_start_column(node)), 1))
  }

  private mutating func inlinePlace(
    of node: OpaquePointer, startingWith first: String, passing length: Int = 0
  ) -> (line: Int, column: Int) {
    places.place(
      startingWith: Array(first.utf8), line: Int(cmark_node_get_start_line(node)),
      column: Int(cmark_node_get_start_column(node)), passing: length)
  }

  private func range(of node: OpaquePointer) -> SourceRange {
    range(blockPlace(of: node), length: 1)
  }

  private func range(_ place: (line: Int, column: Int), length: Int) -> SourceRange {
    SourceRange(
      file: origin.file, line: place.line + origin.line - 1,
      column: place.column + origin.indentation, length: length)
  }
}

private func cString(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
  guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
  return UnsafeBufferPointer(
    start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strlen(text))
}
