import DirectoryModel

/// Reads the plain YAML nearly all files are written in: keys that are words or stand in quotation marks, values on the line of
/// their key, lists and mappings by indentation or in brackets on one line.
///
/// libyaml reads all of YAML; reading front matter by it is a quarter of a check. Whatever is not plain beyond doubt, and whatever
/// there is to remark on, is left to it; what is read here comes out as it would there, places included.
struct PlainYAML {
  /// Says that the text is not plain and nothing of it is read.
  private struct NotPlain: Error {}

  private let text: UnsafeBufferPointer<UInt8>
  private let file: SourceFile.ID
  private let isASCII: Bool
  private let keys = PlainYAMLKeys.ofProfiles
  private var lines: YAMLLines
  /// How many lists and mappings are open.
  private var depth = 0

  /// Deeper and longer ones than these are rare.
  private static let deepest = 16
  private static let longestMapping = 500
  private static let longestKey = 128

  /// What a plain text says; nil when it is to be read by libyaml.
  static func read(
    _ text: UnsafeBufferPointer<UInt8>, in file: SourceFile.ID, firstLine: Int
  ) -> ContentValue? {
    guard let isASCII = PlainYAMLBytes.areAll(in: text) else { return nil }
    var reader = PlainYAML(
      text: text, file: file, isASCII: isASCII, lines: YAMLLines(text, firstLine: firstLine))
    return try? reader.readRoot()
  }

  private mutating func readRoot() throws(NotPlain) -> ContentValue {
    guard !lines.isAtEnd else { throw NotPlain() }
    let root = try readMapping(at: lines.indentation)
    guard lines.isAtEnd else { throw NotPlain() }
    return root
  }

  // MARK: Blocks

  /// Reads the keys that begin in a column, the first where the reader stands.
  private mutating func readMapping(at indentation: Int) throws(NotPlain) -> ContentValue {
    let start = range(lines.content..<lines.content)
    try open()
    var entries: [ContentValue.Entry] = []
    var written = PlainYAMLKeys.Written()
    entries.reserveCapacity(8)
    repeat {
      let (key, behind) = try readKey(from: lines.content, besides: entries, &written)
      let value = passBlanks(from: behind)
      entries.append(
        ContentValue.Entry(
          key: key,
          value: value < lines.end
            ? try readLine(from: value) : try readBlock(of: indentation, behind: behind)))
    } while lines.indentation == indentation && !lines.isItem
    guard lines.indentation <= indentation else { throw NotPlain() }
    depth -= 1
    return .mapping(entries, at: start.extended(to: entries.last?.value.range))
  }

  /// Reads what stands below a key with nothing behind it; `behind` is the place behind its colon.
  private mutating func readBlock(
    of parent: Int, behind: Int
  ) throws(NotPlain) -> ContentValue {
    let place = range(behind..<behind)
    lines.next()
    if lines.isItem, lines.indentation >= parent { return try readList(at: lines.indentation) }
    if lines.indentation > parent { return try readMapping(at: lines.indentation) }
    return .scalar(Located("", at: place), isPlain: true)
  }

  private mutating func readList(at indentation: Int) throws(NotPlain) -> ContentValue {
    let start = range(lines.content..<lines.content)
    try open()
    var items: [ContentValue] = []
    repeat {
      let value = passBlanks(from: lines.content + 1)
      guard value < lines.end else { throw NotPlain() }
      if beginsWithKey(value) {
        lines.content = value
        items.append(try readMapping(at: value - lines.start))
      } else {
        items.append(try readLine(from: value))
      }
    } while lines.indentation == indentation && lines.isItem
    guard lines.indentation <= indentation else { throw NotPlain() }
    depth -= 1
    return .list(items, at: start.extended(to: items.last?.range))
  }

  /// Reads a key that is not among the entries, and returns it with the place behind its colon.
  private func readKey(
    from start: Int, besides entries: [ContentValue.Entry], _ written: inout PlainYAMLKeys.Written
  ) throws(NotPlain) -> (key: Located<String>, behind: Int) {
    guard entries.count < Self.longestMapping else { throw NotPlain() }
    if let found = keys.find(at: start, of: text), isColon(start + found.length) {
      let isNew = written.ofProfiles & 1 << UInt64(found.number) == 0
      guard isNew, !written.hasOthers || !entries.hasKey(found.text) else { throw NotPlain() }
      written.ofProfiles |= 1 << UInt64(found.number)
      let end = start + found.length
      return (Located(found.text, at: range(start..<end)), end + 1)
    }
    let (key, end) = try readKey(from: start)
    guard isColon(end), !entries.hasKey(key.value) else { throw NotPlain() }
    written.hasOthers = true
    return (key, end + 1)
  }

  /// Whether an item of a list is a mapping.
  private func beginsWithKey(_ place: Int) -> Bool {
    if let found = keys.find(at: place, of: text), isColon(place + found.length) { return true }
    return endOfWord(from: place).map(isColon) ?? false
  }

  /// Reads a word, or a text in quotation marks, up to the place behind it.
  ///
  /// Of what is no ASCII it takes characters that are composed in one way only: two such keys are one where their bytes are.
  private func readKey(from start: Int) throws(NotPlain) -> (key: Located<String>, end: Int) {
    if text[start] == UInt8(ascii: "\"") || text[start] == UInt8(ascii: "'") {
      guard case (.scalar(let key, _), let end) = try readQuoted(from: start),
        end - start <= Self.longestKey,
        text[start..<end].allSatisfy({ $0 < 0x80 || PlainYAMLBytes.isOfChinese($0) })
      else { throw NotPlain() }
      return (key, end)
    }
    guard let end = endOfWord(from: start) else { throw NotPlain() }
    return (located(start..<end), end)
  }

  /// Reads a value that ends with its line.
  private mutating func readLine(from start: Int) throws(NotPlain) -> ContentValue {
    let (value, end) =
      switch text[start] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): try readQuoted(from: start)
      case UInt8(ascii: "["), UInt8(ascii: "{"): try readFlow(from: start)
      default: try readPlain(from: start)
      }
    guard passBlanks(from: end) == lines.end else { throw NotPlain() }
    lines.next()
    return value
  }

  /// Reads words up to the end of the line.
  private func readPlain(from start: Int) throws(NotPlain) -> (ContentValue, end: Int) {
    guard !PlainYAMLBytes.isIndicator(text[start]) else { throw NotPlain() }
    var colon = start
    while let found = text.place(of: UInt8(ascii: ":"), from: colon, upTo: lines.end) {
      if isColon(found) { throw NotPlain() }
      colon = found + 1
    }
    var remark = start
    while let found = text.place(of: UInt8(ascii: "#"), from: remark, upTo: lines.end) {
      if text[found - 1] == UInt8(ascii: " ") { throw NotPlain() }
      remark = found + 1
    }
    var end = lines.end
    while text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return (.scalar(located(start..<end), isPlain: true), end)
  }

  // MARK: Within a line

  /// Reads a list or mapping in brackets.
  private mutating func readFlow(from start: Int) throws(NotPlain) -> (ContentValue, end: Int) {
    let isMapping = text[start] == UInt8(ascii: "{")
    let closing = isMapping ? UInt8(ascii: "}") : UInt8(ascii: "]")
    try open()
    var items: [ContentValue] = []
    var entries: [ContentValue.Entry] = []
    var written = PlainYAMLKeys.Written()
    // Most hold a few, for which the room should not grow one by one.
    if isMapping { entries.reserveCapacity(4) } else { items.reserveCapacity(4) }
    var place = passBlanks(from: start + 1)
    while place < lines.end, text[place] != closing {
      var key: Located<String>?
      if isMapping {
        let (found, behind) = try readKey(from: place, besides: entries, &written)
        key = found
        place = passBlanks(from: behind)
        guard place < lines.end else { throw NotPlain() }
      }
      let (value, end) = try readFlowValue(from: place)
      if let key {
        entries.append(ContentValue.Entry(key: key, value: value))
      } else {
        items.append(value)
      }
      place = passBlanks(from: end)
      guard place < lines.end else { throw NotPlain() }
      if text[place] == UInt8(ascii: ",") {
        place = passBlanks(from: place + 1)
        guard place < lines.end, text[place] != closing else { throw NotPlain() }
      } else if text[place] != closing {
        throw NotPlain()
      }
    }
    guard place < lines.end else { throw NotPlain() }
    depth -= 1
    let range = range(start..<(place + 1))
    return (isMapping ? .mapping(entries, at: range) : .list(items, at: range), place + 1)
  }

  private mutating func readFlowValue(
    from start: Int
  ) throws(NotPlain) -> (ContentValue, end: Int) {
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
      case UInt8(ascii: "-"):
        guard place > start else { throw NotPlain() }
        place += 1
        end = place
      case let byte where PlainYAMLBytes.isOfWord(byte) || byte >= 0x80:
        place += 1
        end = place
      case let byte where PlainYAMLBytes.isWithinFlow(byte):
        guard place > start || !PlainYAMLBytes.isIndicator(byte) else { throw NotPlain() }
        place += 1
        end = place
      default: throw NotPlain()
      }
    }
    guard end > start else { throw NotPlain() }
    return (.scalar(located(start..<end), isPlain: true), end)
  }

  /// Reads a text in quotation marks that says what it shows.
  private func readQuoted(from start: Int) throws(NotPlain) -> (ContentValue, end: Int) {
    let quote = text[start]
    guard let end = text.place(of: quote, from: start + 1, upTo: lines.end) else {
      throw NotPlain()
    }
    let isDouble = quote == UInt8(ascii: "\"")
    let isVeiled =
      isDouble
      ? text.place(of: UInt8(ascii: "\\"), from: start, upTo: end) != nil
      : end + 1 < lines.end && text[end + 1] == quote
    if isVeiled { throw NotPlain() }
    let bytes = text[(start + 1)..<end]
    let written = String(mostlyShort: bytes)
    if isDouble, !isASCII, bytes.contains(where: { $0 >= 0x80 }),
      written.unicodeScalars.contains(where: isControl)
    {
      throw NotPlain()
    }
    return (.scalar(Located(written, at: range(start..<(end + 1))), isPlain: false), end + 1)
  }

  // MARK: Parts

  private mutating func open() throws(NotPlain) {
    depth += 1
    if depth > Self.deepest { throw NotPlain() }
  }

  private func located(_ place: Range<Int>) -> Located<String> {
    Located(String(mostlyShort: text[place]), at: range(place))
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
    while end < limit, PlainYAMLBytes.isOfWord(text[end]) || PlainYAMLBytes.isOfChinese(text[end]) {
      end += 1
    }
    return end > start ? end : nil
  }
}
