/// Finds keys and values in YAML by indentation and brackets, in texts that no parser would take.
///
/// What it says of a finished text is what a parser says, as far as content files go; of an unfinished one it says what the
/// writer most likely means.
struct ScrapScanner {
  private struct Frame {
    let indent: Int
    let key: String
    let mapping: Int
  }

  /// Brackets that are open, with the key read last inside them.
  struct Bracket {
    let isMapping: Bool
    let mapping: Int
    var key: String?
  }

  private static let deepest = 64

  let bytes: ArraySlice<UInt8>
  /// Where a reader asks for what could stand there; blank lines say nothing elsewhere.
  let cursor: Int?
  var index: Int
  private var frames: [Frame] = []
  /// The mappings of block style that are open, by how far their keys are indented.
  private var blocks: [(indent: Int, mapping: Int)] = []
  var brackets: [Bracket] = []
  private var mappings = 0
  /// A block of text below a key: lines indented deeper than this are part of it.
  private var blockIndent: Int?
  private(set) var scraps: [Scrap] = []

  init(_ bytes: ArraySlice<UInt8>, cursor: Int? = nil) {
    self.bytes = bytes
    self.cursor = cursor
    index = bytes.startIndex
  }

  static func scraps(of bytes: ArraySlice<UInt8>, cursor: Int? = nil) -> [Scrap] {
    var scanner = ScrapScanner(bytes, cursor: cursor)
    while scanner.index < bytes.endIndex { scanner.scanLine() }
    if let cursor, cursor == bytes.endIndex, bytes.last == 10 || bytes.isEmpty {
      scanner.index = bytes.endIndex
      scanner.scanLine()
    }
    return scanner.scraps
  }

  private var path: [String] { frames.map(\.key) + brackets.compactMap(\.key) }

  func byte(_ place: Int) -> UInt8? { place < bytes.endIndex ? bytes[place] : nil }

  private mutating func scanLine() {
    let start = index
    while byte(index) == 32 { index += 1 }
    let isBlank = index >= bytes.endIndex || byte(index) == 10 || byte(index) == 13
    var indent = index - start
    if let block = blockIndent, indent > block || (isBlank && !holdsCursor(start)) {
      return skipLine()
    }
    blockIndent = nil
    if isBlank {
      if let cursor, holdsCursor(start) { askAt(cursor, indent: cursor - start) }
      return skipLine()
    }
    if byte(index) == UInt8(ascii: "#") { return skipLine() }
    var isItem = false
    while byte(index) == UInt8(ascii: "-"), isBlankOrEnd(index + 1) {
      frames.removeAll { $0.indent > indent }
      blocks.removeAll { $0.indent > indent }
      isItem = true
      index += 1
      while byte(index) == 32 { index += 1 }
      indent = index - start
    }
    if !isItem { frames.removeAll { $0.indent >= indent } }
    if isItem, isLineEnd(index) || byte(index) == UInt8(ascii: "#") {
      add(.either, index..<index, mapping: mappings + 1)
      return skipLine()
    }
    scanNode(indent: indent, isItem: isItem)
    skipLine()
  }

  /// Reads `key: value`, or a value, on one line of block style.
  private mutating func scanNode(indent: Int, isItem: Bool) {
    let mapping = mappingOfLine(indent: indent, isItem: isItem)
    if let key = keyAhead() {
      add(.key, key.text, mapping: mapping, isQuoted: key.isQuoted)
      frames.append(
        Frame(indent: indent, key: string(key.text), mapping: mapping))
      index = key.colon + 1
      while byte(index) == 32 { index += 1 }
      scanValue(indent: indent)
    } else if byte(index).map(opensFlow) == true {
      scanFlow()
    } else {
      let word = wordAhead(inFlow: false)
      add(.either, word.text, mapping: mapping, isQuoted: word.isQuoted)
      index = word.end
    }
  }

  private mutating func scanValue(indent: Int) {
    guard let first = byte(index), !isLineEnd(index), first != UInt8(ascii: "#") else {
      add(.value, index..<index, mapping: mappings)
      return
    }
    if opensFlow(first) { return scanFlow() }
    if first == UInt8(ascii: "|") || first == UInt8(ascii: ">") {
      blockIndent = indent
      return
    }
    let word = wordAhead(inFlow: false)
    add(.value, word.text, mapping: mappings, isQuoted: word.isQuoted)
    index = word.end
  }

  /// Reads from an opening bracket to the one that closes it, or to the end of what could belong to it.
  private mutating func scanFlow() {
    // Where a place for a value is open: after a bracket or comma, before anything is written.
    var isOpen = false
    repeat {
      guard let here = byte(index) else { break }
      switch here {
      // Deeper than any reader goes: the rest of the line says nothing.
      case UInt8(ascii: "[") where brackets.count >= Self.deepest,
        UInt8(ascii: "{") where brackets.count >= Self.deepest:
        brackets.removeAll()
        return
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        brackets.append(
          Bracket(isMapping: here == UInt8(ascii: "{"), mapping: newMapping(), key: nil))
        isOpen = true
        index += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if isOpen { addOpen() }
        _ = brackets.popLast()
        isOpen = false
        index += 1
      case UInt8(ascii: ","):
        if isOpen { addOpen() }
        closeKey()
        isOpen = true
        index += 1
      case 32, 9, 13: index += 1
      case 10:
        if isOpen, let cursor, cursor <= index { addOpen() }
        // A line that begins like one of block style ends brackets nobody closed.
        if beginsBlock(index + 1) {
          brackets.removeAll()
          return
        }
        index += 1
      case UInt8(ascii: "#") where byte(index - 1) == 32:
        while index < bytes.endIndex, byte(index) != 10 { index += 1 }
      default:
        isOpen = scanFlowWord()
      }
    } while !brackets.isEmpty
    if isOpen { addOpen() }
    brackets.removeAll()
  }

  /// True when a value is open after it.
  private mutating func scanFlowWord() -> Bool {
    let word = wordAhead(inFlow: true)
    let mapping = brackets.last?.mapping ?? mappings
    let isMapping = brackets.last?.isMapping == true && brackets.last?.key == nil
    index = max(word.end, index + 1)
    var colon = index
    while byte(colon) == 32 { colon += 1 }
    if isMapping, byte(colon) == UInt8(ascii: ":") {
      add(.key, word.text, mapping: mapping, isQuoted: word.isQuoted)
      brackets[brackets.count - 1].key = string(word.text)
      index = colon + 1
      return true
    }
    add(isMapping ? .key : .value, word.text, mapping: mapping, isQuoted: word.isQuoted)
    return false
  }

  /// A place where something could be written.
  private mutating func addOpen() {
    let isKey = brackets.last?.isMapping == true && brackets.last?.key == nil
    var place = index
    if let cursor, cursor <= index, bytes[cursor..<index].allSatisfy({ $0 == 32 }) {
      place = cursor
    }
    add(isKey ? .key : .value, place..<place, mapping: brackets.last?.mapping ?? mappings)
  }

  private mutating func closeKey() {
    if !brackets.isEmpty { brackets[brackets.count - 1].key = nil }
  }

  /// What could be written on a blank line, by how far the cursor is indented.
  private mutating func askAt(_ cursor: Int, indent: Int) {
    frames.removeAll { $0.indent >= indent }
    let mapping = blocks.last { $0.indent == indent }?.mapping
    add(.either, cursor..<cursor, mapping: mapping ?? newMapping())
  }

  private mutating func newMapping() -> Int {
    mappings += 1
    return mappings
  }

  /// The mapping a line of this indentation goes on with, or a new one.
  private mutating func mappingOfLine(indent: Int, isItem: Bool) -> Int {
    blocks.removeAll { $0.indent > indent }
    if !isItem, let last = blocks.last, last.indent == indent { return last.mapping }
    if isItem { blocks.removeAll { $0.indent == indent } }
    let mapping = newMapping()
    blocks.append((indent, mapping))
    return mapping
  }

  private mutating func add(
    _ part: Scrap.Part, _ range: Range<Int>, mapping: Int, isQuoted: Bool = false
  ) {
    scraps.append(
      Scrap(
        path: path, part: part, text: string(range), bytes: range, mapping: mapping,
        isInFlow: !brackets.isEmpty, isQuoted: isQuoted))
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
