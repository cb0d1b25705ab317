import DirectoryModel
import Glibc

/// Reads the plain YAML nearly all files are written in: keys that are words, values on the line of their key, lists and
/// mappings by indentation or in brackets on one line.
///
/// libyaml reads all of YAML; reading front matter by it is a quarter of a check. Whatever is not plain beyond doubt is left to it,
/// and what is read here comes out as it would there, places and remarks included.
struct PlainYAML {
  /// Says that the text is not plain and nothing of it is read.
  private struct NotPlain: Error {}

  private let text: UnsafeBufferPointer<UInt8>
  private let file: SourceFile.ID
  private var tree = YAMLTree()

  private var lines: YAMLLines

  /// What a plain text says, and the remarks on it; nil when it is to be read by libyaml.
  static func read(
    _ text: UnsafeBufferPointer<UInt8>, in file: SourceFile.ID, firstLine: Int
  ) -> Reported<ContentValue?>? {
    guard PlainYAMLBytes.areAll(in: text) else { return nil }
    var reader = PlainYAML(text, in: file, firstLine: firstLine)
    do throws(NotPlain) {
      try reader.readRoot()
    } catch {
      return nil
    }
    return Reported(reader.tree.root, reader.tree.diagnostics)
  }

  private init(_ text: UnsafeBufferPointer<UInt8>, in file: SourceFile.ID, firstLine: Int) {
    self.text = text
    self.file = file
    lines = YAMLLines(text, firstLine: firstLine)
  }

  private mutating func readRoot() throws(NotPlain) {
    guard !lines.isAtEnd else { throw NotPlain() }
    try readMapping(at: lines.indentation)
    guard lines.isAtEnd else { throw NotPlain() }
  }

  // MARK: Blocks

  /// Reads the keys that begin in a column, the first where the reader stands.
  private mutating func readMapping(at indentation: Int) throws(NotPlain) {
    try open(mapping: true, at: lines.content)
    repeat {
      let behind = try readKey()
      let value = passBlanks(from: behind)
      if value < lines.end {
        try readLine(from: value)
      } else {
        try readBlock(of: indentation, behind: behind)
      }
    } while lines.indentation == indentation && !lines.isItem
    guard lines.indentation <= indentation else { throw NotPlain() }
    tree.close(at: nil)
  }

  /// Reads what stands below a key with nothing behind it; `behind` is the place behind its colon.
  private mutating func readBlock(of parent: Int, behind: Int) throws(NotPlain) {
    let (keyLine, keyStart) = (lines.number, lines.start)
    lines.next()
    if lines.isItem, lines.indentation >= parent {
      try readList(at: lines.indentation)
    } else if lines.indentation > parent {
      try readMapping(at: lines.indentation)
    } else {
      let column = behind - keyStart + 1
      let place = SourceRange(file: file, line: keyLine, column: column, length: 0)
      add(Located("", at: place), isPlain: true)
    }
  }

  private mutating func readList(at indentation: Int) throws(NotPlain) {
    try open(mapping: false, at: lines.content)
    repeat {
      let value = passBlanks(from: lines.content + 1)
      guard value < lines.end else { throw NotPlain() }
      if endOfWord(from: value).map({ isColon($0) }) ?? false {
        lines.content = value
        try readMapping(at: value - lines.start)
      } else {
        try readLine(from: value)
      }
    } while lines.indentation == indentation && lines.isItem
    guard lines.indentation <= indentation else { throw NotPlain() }
    tree.close(at: nil)
  }

  /// Reads the key here and returns the place behind its colon.
  private mutating func readKey() throws(NotPlain) -> Int {
    guard let end = endOfWord(from: lines.content), isColon(end) else { throw NotPlain() }
    add(lines.content..<end, isPlain: true)
    return end + 1
  }

  /// Reads a value that ends with its line.
  private mutating func readLine(from start: Int) throws(NotPlain) {
    let end: Int
    switch text[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): end = try readQuoted(from: start)
    case UInt8(ascii: "["), UInt8(ascii: "{"): end = try readFlow(from: start)
    default: end = try readPlain(from: start)
    }
    guard passBlanks(from: end) == lines.end else { throw NotPlain() }
    lines.next()
  }

  /// Reads words up to the end of the line.
  private mutating func readPlain(from start: Int) throws(NotPlain) -> Int {
    guard !PlainYAMLBytes.isIndicator(text[start]) else { throw NotPlain() }
    var end = start
    for place in start..<lines.end {
      switch text[place] {
      case UInt8(ascii: " "): continue
      case UInt8(ascii: ":") where isColon(place): throw NotPlain()
      case UInt8(ascii: "#") where text[place - 1] == UInt8(ascii: " "): throw NotPlain()
      default: end = place + 1
      }
    }
    add(start..<end, isPlain: true)
    return end
  }

  // MARK: Within a line

  /// Reads a list or mapping in brackets and returns the place behind it.
  private mutating func readFlow(from start: Int) throws(NotPlain) -> Int {
    let isMapping = text[start] == UInt8(ascii: "{")
    let closing = isMapping ? UInt8(ascii: "}") : UInt8(ascii: "]")
    try open(mapping: isMapping, at: start)
    var place = passBlanks(from: start + 1)
    while place < lines.end, text[place] != closing {
      if isMapping {
        guard let end = endOfWord(from: place), isColon(end) else { throw NotPlain() }
        add(place..<end, isPlain: true)
        place = passBlanks(from: end + 1)
      }
      guard place < lines.end else { throw NotPlain() }
      place = passBlanks(from: try readFlowValue(from: place))
      guard place < lines.end else { throw NotPlain() }
      if text[place] == UInt8(ascii: ",") {
        place = passBlanks(from: place + 1)
        guard place < lines.end, text[place] != closing else { throw NotPlain() }
      } else if text[place] != closing {
        throw NotPlain()
      }
    }
    guard place < lines.end else { throw NotPlain() }
    tree.close(at: range(place..<(place + 1)))
    return place + 1
  }

  private mutating func readFlowValue(from start: Int) throws(NotPlain) -> Int {
    switch text[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return try readQuoted(from: start)
    case UInt8(ascii: "["), UInt8(ascii: "{"): return try readFlow(from: start)
    default: break
    }
    var end = start
    var place = start
    scan: while place < lines.end {
      switch text[place] {
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): break scan
      case UInt8(ascii: " "): place += 1
      case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: "+"):
        guard place > start else { throw NotPlain() }
        place += 1
        end = place
      case let byte where PlainYAMLBytes.isOfWord(byte) || byte >= 0x80:
        guard place > start || byte != UInt8(ascii: "-") else { throw NotPlain() }
        place += 1
        end = place
      default: throw NotPlain()
      }
    }
    guard end > start else { throw NotPlain() }
    add(start..<end, isPlain: true)
    return end
  }

  /// Reads a text in quotation marks that says what it shows, and returns the place behind it.
  private mutating func readQuoted(from start: Int) throws(NotPlain) -> Int {
    let quote = text[start]
    guard let base = text.baseAddress,
      let found = memchr(base + start + 1, Int32(quote), lines.end - start - 1)
    else { throw NotPlain() }
    let end = UnsafeRawPointer(found) - UnsafeRawPointer(base)
    let isDouble = quote == UInt8(ascii: "\"")
    if isDouble {
      guard memchr(base + start, Int32(UInt8(ascii: "\\")), end - start) == nil else {
        throw NotPlain()
      }
    } else if end + 1 < lines.end, text[end + 1] == quote {
      throw NotPlain()
    }
    let words = text[(start + 1)..<end]
    let written = String(decoding: words, as: UTF8.self)
    if isDouble, words.contains(where: { $0 >= 0x80 }),
      written.unicodeScalars.contains(where: isControl)
    {
      throw NotPlain()
    }
    add(Located(written, at: range(start..<(end + 1))), isPlain: false)
    return end + 1
  }

  // MARK: Parts

  private mutating func open(mapping: Bool, at place: Int) throws(NotPlain) {
    guard tree.open(mapping: mapping, anchor: nil, at: range(place..<place)) else {
      throw NotPlain()
    }
  }

  private mutating func add(_ place: Range<Int>, isPlain: Bool) {
    add(Located(String(decoding: text[place], as: UTF8.self), at: range(place)), isPlain: isPlain)
  }

  private mutating func add(_ text: Located<String>, isPlain: Bool) {
    tree.add(
      YAMLTree.Branch(value: .scalar(text, isPlain: isPlain), nodes: 1, height: 0), anchor: nil)
  }

  private func range(_ place: Range<Int>) -> SourceRange {
    let column = place.lowerBound - lines.start + 1
    return SourceRange(file: file, line: lines.number, column: column, length: place.count)
  }

  private func passBlanks(from start: Int) -> Int {
    var place = start
    while place < lines.end, text[place] == UInt8(ascii: " ") { place += 1 }
    return place
  }

  /// Whether a colon stands here that ends a key.
  private func isColon(_ place: Int) -> Bool {
    place < lines.end && text[place] == UInt8(ascii: ":")
      && (place + 1 == lines.end || text[place + 1] == UInt8(ascii: " "))
  }

  /// The place behind a word that may be a key; nil when there is none.
  private func endOfWord(from start: Int) -> Int? {
    guard text[start] != UInt8(ascii: "-") else { return nil }
    var end = start
    let limit = min(lines.end, start + Self.longestKey)
    while end < limit, PlainYAMLBytes.isOfWord(text[end]) { end += 1 }
    return end > start ? end : nil
  }

  /// YAML takes a key of up to 1,024 characters; longer ones than this are no words.
  private static let longestKey = 128
}
