import DirectoryModel

/// Reads the plain Markdown most profiles are written in: paragraphs, headings, and lists and quotes whose items have one line, with
/// emphasis, code and links that stand in no other.
///
/// libcmark reads all of Markdown; reading texts by it is a sixth of a check. Whatever is not plain beyond doubt, and whatever
/// there is to report, is left to it; what is read here comes out as it would there, places included.
struct PlainProse {
  /// Says that the text is not plain and nothing of it is read.
  private struct NotPlain: Error {}

  private let source: UnsafeBufferPointer<UInt8>
  private let bytes: PlainProseBytes
  private let origin: TextOrigin
  private var marks: BytePlaces<ProseMarks>
  /// The next byte, its line, and where that begins.
  private var place = 0
  private var line = 1
  private var lineStart = 0
  /// Behind the words that were read last, or where a block or what stands in it began: where a line that goes on is said to break.
  private var cursor = 0
  private var nodes: [Prose.Node] = []
  private var room: UnsafeMutableBufferPointer<UInt8>
  private var kept = 0
  /// What the items of the list are marked with that was read last and would go on with another one, and be a loose one.
  private var listBehind: UInt8?

  /// What a plain text says; nil when it is to be read by libcmark.
  static func read(_ source: UnsafeBufferPointer<UInt8>, from origin: TextOrigin) -> Prose? {
    // libcmark passes over a byte-order mark, and long stretches are for it to refuse.
    guard source.count <= longestRun, !source.starts(with: "\u{FEFF}".utf8) else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: source.count) { room in
      var reader = PlainProse(source, from: origin, into: room)
      guard (try? reader.readBlocks()) != nil else { return nil }
      return Prose(
        file: origin.file, nodes: reader.nodes,
        bytes: Array(UnsafeBufferPointer(rebasing: room[..<reader.kept])))
    }
  }

  private init(
    _ source: UnsafeBufferPointer<UInt8>, from origin: TextOrigin,
    into room: UnsafeMutableBufferPointer<UInt8>
  ) {
    self.source = source
    bytes = PlainProseBytes(source)
    self.origin = origin
    self.room = room
    marks = BytePlaces(source)
    // A word of six letters, a line of eighty: most texts have fewer nodes.
    nodes.reserveCapacity(source.count / 32 + 8)
  }

  // MARK: Blocks

  private mutating func readBlocks() throws(NotPlain) {
    while let first = bytes.byte(at: place) {
      switch first {
      case PlainProseBytes.lineFeed: passLineEnd()
      case UInt8(ascii: "#"): try readHeading()
      case UInt8(ascii: ">"): try readQuote()
      default:
        if let marker = bytes.listMarker(at: place) {
          try readList(markedBy: marker)
        } else {
          try readParagraph()
        }
      }
    }
  }

  private mutating func readHeading() throws(NotPlain) {
    listBehind = nil
    var level = 1
    while bytes.byte(at: place + level) == UInt8(ascii: "#") { level += 1 }
    let words = place + level + 1
    guard level <= 6, bytes.byte(at: words - 1) == PlainProseBytes.blank,
      let first = bytes.byte(at: words),
      first != PlainProseBytes.blank, first != PlainProseBytes.lineFeed, first != UInt8(ascii: "#")
    else { throw NotPlain() }
    let heading = open(.heading, value: Int32(level))
    place = words
    try readLine()
    // Marks at the end of a heading are none of its words.
    guard source[place - 1] != UInt8(ascii: "#") else { throw NotPlain() }
    close(heading)
  }

  private mutating func readParagraph() throws(NotPlain) {
    listBehind = nil
    guard bytes.beginsWords(at: place) else { throw NotPlain() }
    let paragraph = open(.paragraph)
    try readLine()
    while let next = bytes.byte(at: place + 1), next != PlainProseBytes.lineFeed,
      next != UInt8(ascii: "#"),
      next != UInt8(ascii: "-")
    {
      guard bytes.beginsWords(at: place + 1) else { throw NotPlain() }
      add(.softBreak, at: cursor)
      passLineEnd()
      try readLine()
    }
    close(paragraph)
    if place < source.count { passLineEnd() }
  }

  private mutating func readQuote() throws(NotPlain) {
    listBehind = nil
    let quote = open(.quote)
    try readItem(behind: 2)
    close(quote)
    try endItems()
  }

  private mutating func readList(markedBy first: PlainProseBytes.ListMarker) throws(NotPlain) {
    guard listBehind != first.byte else { throw NotPlain() }
    let list = open(
      first.number == nil ? .bulletList : .orderedList,
      value: Prose.Node.listValue(from: first.number ?? 1, isLoose: false))
    var marker = first
    while true {
      let item = open(.item)
      try readItem(behind: marker.length)
      close(item)
      guard let next = bytes.listMarker(at: place), next.byte == first.byte else { break }
      marker = next
    }
    close(list)
    try endItems()
    listBehind = first.byte
  }

  /// Reads the one line of an item or a quote, behind so many bytes that mark it.
  private mutating func readItem(behind marker: Int) throws(NotPlain) {
    guard bytes.byte(at: place + marker - 1) == PlainProseBytes.blank,
      bytes.beginsWords(at: place + marker)
    else {
      throw NotPlain()
    }
    place += marker
    let paragraph = open(.paragraph)
    try readLine()
    close(paragraph)
    if place < source.count { passLineEnd() }
  }

  /// Words directly behind an item or a quote would go on with it.
  private func endItems() throws(NotPlain) {
    guard place == source.count || source[place] == PlainProseBytes.lineFeed else {
      throw NotPlain()
    }
  }

  // MARK: Lines

  /// Reads words, emphasis and links up to the end of the line.
  private mutating func readLine() throws(NotPlain) {
    var emphasis: (node: Int, length: Int)?
    var start = place
    while true {
      let mark = marks.next(from: place) ?? source.count
      guard mark < source.count, source[mark] != PlainProseBytes.lineFeed else {
        addWords(start..<mark)
        place = mark
        // Blanks at the end of a line are no words, or break it.
        guard emphasis == nil, source[mark - 1] != PlainProseBytes.blank else { throw NotPlain() }
        return
      }
      addWords(start..<mark)
      switch source[mark] {
      case UInt8(ascii: "*"):
        let length = bytes.byte(at: mark + 1) == UInt8(ascii: "*") ? 2 : 1
        if let opened = emphasis {
          guard opened.length == length, bytes.endEmphasis(of: length, at: mark) else {
            throw NotPlain()
          }
          close(opened.node)
          emphasis = nil
        } else {
          guard bytes.beginEmphasis(of: length, at: mark, ofLineFrom: lineStart) else {
            throw NotPlain()
          }
          emphasis = (nodes.count, length)
          add(length == 1 ? .emphasis : .strong, at: mark)
          cursor = mark
        }
        place = mark + length
      case UInt8(ascii: "["):
        guard emphasis == nil else { throw NotPlain() }
        try readLink(at: mark)
      case UInt8(ascii: "`"): try readCode(at: mark)
      default: throw NotPlain()
      }
      start = place
    }
  }

  private mutating func readLink(at mark: Int) throws(NotPlain) {
    let words = mark + 1
    let end = marks.next(from: words) ?? source.count
    guard end > words, bytes.byte(at: end) == UInt8(ascii: "]"),
      bytes.byte(at: end + 1) == UInt8(ascii: "("),
      mark == 0 || source[mark - 1] != UInt8(ascii: "!")
    else { throw NotPlain() }
    var stop = end + 2
    while let byte = bytes.byte(at: stop), PlainProseBytes.isOfAddress(byte) { stop += 1 }
    let address = UnsafeBufferPointer(rebasing: source[(end + 2)..<stop])
    guard bytes.byte(at: stop) == UInt8(ascii: ")"), LinkAddress(address) != nil else {
      throw NotPlain()
    }
    let link = nodes.count
    let title = Int32(kept)..<Int32(kept)
    add(.link, text: keep(address), title: title, at: mark)
    addWords(words..<end)
    close(link)
    place = stop + 1
  }

  private mutating func readCode(at mark: Int) throws(NotPlain) {
    let end = marks.next(from: mark + 1) ?? source.count
    // Blanks beside the marks may be none of the code; behind an address of thousands of bytes its place would be lost.
    guard end > mark + 1, mark - cursor < InlinePlaces.reach,
      bytes.byte(at: end) == UInt8(ascii: "`"),
      bytes.byte(at: end + 1) != UInt8(ascii: "`"), source[mark + 1] != PlainProseBytes.blank,
      source[end - 1] != PlainProseBytes.blank
    else { throw NotPlain() }
    let code = keep(UnsafeBufferPointer(rebasing: source[(mark + 1)..<end]))
    add(.code, text: code, at: mark)
    cursor = end + 1
    place = cursor
  }

  // MARK: Nodes

  /// Opens a block where the reader stands.
  private mutating func open(_ kind: Prose.Kind, value: Int32 = 0) -> Int {
    add(kind, value: value, at: place)
    cursor = place
    return nodes.count - 1
  }

  private mutating func close(_ node: Int) { nodes[node].end = Int32(nodes.count) }

  private mutating func addWords(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let text = keep(UnsafeBufferPointer(rebasing: source[range]))
    add(.text, text: text, at: range.lowerBound)
    cursor = range.upperBound
  }

  private mutating func add(
    _ kind: Prose.Kind, value: Int32 = 0, text: Range<Int32> = 0..<0, title: Range<Int32> = 0..<0,
    at place: Int
  ) {
    nodes.append(
      Prose.Node(
        kind: kind, value: value, text: text, title: title,
        line: Int32(line + origin.line - 1),
        column: Int32(place - lineStart + 1 + origin.indentation), end: Int32(nodes.count + 1)))
  }

  /// The text is no longer than its source, for which there is room.
  private mutating func keep(_ text: UnsafeBufferPointer<UInt8>) -> Range<Int32> {
    let start = kept
    kept = room[start...].initialize(fromContentsOf: text)
    return Int32(start)..<Int32(kept)
  }

  private mutating func passLineEnd() {
    place += 1
    line += 1
    lineStart = place
  }
}
