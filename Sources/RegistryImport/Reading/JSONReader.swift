/// Reads JSON (RFC 8259) and keeps the place of every value, which readers of the system do not tell.
struct JSONReader {
  private let bytes: [UInt8]
  private(set) var index: Int
  private let end: Int
  private static let deepest = 64

  init(_ bytes: [UInt8], from start: Int = 0, to end: Int? = nil) {
    self.bytes = bytes
    index = start
    self.end = end ?? bytes.count
  }

  /// The one value of the text.
  mutating func read() throws(JSONFault) -> JSONNode {
    let value = try value(depth: 0)
    skipBlanks()
    guard index == end else {
      throw JSONFault(words: "text behind the end of the value", offset: index)
    }
    return value
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONNode {
    skipBlanks()
    guard index < end else { throw JSONFault(words: "a value is missing", offset: index) }
    guard depth < Self.deepest else {
      throw JSONFault(words: "values are nested deeper than \(Self.deepest) levels", offset: index)
    }
    let start = index
    switch bytes[index] {
    case UInt8(ascii: "{"): return try object(depth: depth, from: start)
    case UInt8(ascii: "["):
      index += 1
      var items: [JSONNode] = []
      while try !closes(with: UInt8(ascii: "]"), isFirst: items.isEmpty) {
        items.append(try value(depth: depth + 1))
      }
      return .list(items, at: start)
    case UInt8(ascii: "\""): return .text(try string(), at: start)
    default:
      while index < end, Self.isWord(bytes[index]) { index += 1 }
      let word = String(decoding: bytes[start..<index], as: UTF8.self)
      if word == "null" { return .null }
      guard word == "true" || word == "false" || Self.isNumber(bytes[start..<index]) else {
        throw JSONFault(words: "this is no value of JSON", offset: start)
      }
      return .text(word, at: start)
    }
  }

  private mutating func object(depth: Int, from start: Int) throws(JSONFault) -> JSONNode {
    index += 1
    var entries: [(key: String, value: JSONNode)] = []
    while try !closes(with: UInt8(ascii: "}"), isFirst: entries.isEmpty) {
      skipBlanks()
      guard index < end, bytes[index] == UInt8(ascii: "\"") else {
        throw JSONFault(words: "a key in quotes is missing", offset: index)
      }
      let key = try string()
      skipBlanks()
      guard index < end, bytes[index] == UInt8(ascii: ":") else {
        throw JSONFault(words: "a colon is missing behind the key", offset: index)
      }
      index += 1
      entries.append((key, try value(depth: depth + 1)))
    }
    return .object(entries, at: start)
  }

  /// Whether a list or object ends here; else goes over the comma before its next part.
  private mutating func closes(with sign: UInt8, isFirst: Bool) throws(JSONFault) -> Bool {
    skipBlanks()
    guard index < end else { throw JSONFault(words: "the text ends inside a value", offset: index) }
    if bytes[index] == sign {
      index += 1
      return true
    }
    if isFirst { return false }
    guard bytes[index] == UInt8(ascii: ",") else {
      throw JSONFault(words: "a comma is missing", offset: index)
    }
    index += 1
    return false
  }

  private mutating func string() throws(JSONFault) -> String {
    let start = index
    index += 1
    var text: [UInt8] = []
    while index < end {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20:
        throw JSONFault(words: "a control character stands in a text", offset: index - 1)
      default: text.append(byte)
      }
    }
    throw JSONFault(words: "the quote is not closed", offset: start)
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONFault) {
    guard index < end else { throw JSONFault(words: "the text ends inside a value", offset: index) }
    let sign = bytes[index]
    index += 1
    switch sign {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(sign)
    case UInt8(ascii: "u"):
      var units = [try codeUnit()]
      if UTF16.isLeadSurrogate(units[0]), index + 1 < end, bytes[index] == UInt8(ascii: "\\"),
        bytes[index + 1] == UInt8(ascii: "u")
      {
        index += 2
        units.append(try codeUnit())
      }
      text += Array(String(decoding: units, as: UTF16.self).utf8)
    default: throw JSONFault(words: "there is no such escape", offset: index - 2)
    }
  }

  private mutating func codeUnit() throws(JSONFault) -> UInt16 {
    let digits = String(decoding: bytes[index..<min(index + 4, end)], as: UTF8.self)
    guard digits.utf8.count == 4, let unit = UInt16(digits, radix: 16), digits.first != "+" else {
      throw JSONFault(words: "four hexadecimal digits are missing", offset: index)
    }
    index += 4
    return unit
  }

  private mutating func skipBlanks() {
    while index < end, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte) || (65...90).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
  }

  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, first == UInt8(ascii: "-") || (48...57).contains(first) else {
      return false
    }
    return Double(String(decoding: word, as: UTF8.self)) != nil
  }
}
