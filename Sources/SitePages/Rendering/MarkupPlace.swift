/// Where in the HTML a template stands, followed byte by byte through its literal text.
struct MarkupPlace {
  /// What decides how a value may be printed.
  enum Situation: Equatable {
    case content
    /// Inside a tag but outside a quoted value.
    case tag
    /// Behind a `=` without a quote.
    case unquotedValue
    case value(attribute: String)
    case comment
    /// Inside `script` or `style`, where references are not read.
    case code
  }

  private enum Mode: Equatable {
    case content, lessThan, tagName, closingTag, betweenAttributes, attributeName, beforeValue
    case unquoted, quoted(UInt8), declaration, comment, code
  }

  private var mode = Mode.content
  private var element: [UInt8] = []
  private var attribute: [UInt8] = []
  private var recent: [UInt8] = []

  var situation: Situation {
    switch mode {
    case .content: .content
    case .lessThan, .tagName, .closingTag, .betweenAttributes, .attributeName, .declaration: .tag
    case .beforeValue, .unquoted: .unquotedValue
    case .quoted: .value(attribute: String(decoding: attribute, as: UTF8.self))
    case .comment: .comment
    case .code: .code
    }
  }

  mutating func pass(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { pass(byte) }
  }

  private mutating func pass(_ byte: UInt8) {
    switch mode {
    case .content:
      if byte == UInt8(ascii: "<") { mode = .lessThan }
    case .lessThan:
      passTagStart(byte)
    case .tagName:
      if !passTagEnd(byte) {
        if isBlank(byte) { mode = .betweenAttributes } else { element.append(byte | 0x20) }
      }
    case .closingTag:
      if byte == UInt8(ascii: ">") { mode = .content }
    case .betweenAttributes:
      if !passTagEnd(byte), !isBlank(byte), byte != UInt8(ascii: "/") {
        attribute = [byte | 0x20]
        mode = .attributeName
      }
    case .attributeName:
      passAttributeName(byte)
    case .beforeValue:
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        mode = .quoted(byte)
      } else if !passTagEnd(byte), !isBlank(byte) {
        mode = .unquoted
      }
    case .unquoted:
      if !passTagEnd(byte), isBlank(byte) { mode = .betweenAttributes }
    case .quoted(let quote):
      if byte == quote { mode = .betweenAttributes }
    case .declaration:
      recent.append(byte)
      if recent == Array("--".utf8) {
        mode = .comment
        recent = []
      } else if byte == UInt8(ascii: ">") {
        mode = .content
      }
    case .comment:
      if ends(with: "-->", after: byte) { mode = .content }
    case .code:
      if ends(with: "</" + String(decoding: element, as: UTF8.self), after: byte) {
        mode = .closingTag
      }
    }
  }

  private mutating func passTagStart(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "/"): mode = .closingTag
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      recent = []
      mode = .declaration
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      element = [byte | 0x20]
      mode = .tagName
    default: mode = .content
    }
  }

  /// An attribute's name goes on, ends before its value, or ends without one.
  private mutating func passAttributeName(_ byte: UInt8) {
    if passTagEnd(byte) { return }
    if byte == UInt8(ascii: "=") {
      if attribute.last == 0x20 { attribute.removeLast() }
      mode = .beforeValue
    } else if attribute.last == 0x20, !isBlank(byte) {
      attribute = [byte | 0x20]
    } else if !isBlank(byte) {
      attribute.append(byte | 0x20)
    } else if attribute.last != 0x20 {
      attribute.append(0x20)
    }
  }

  private mutating func passTagEnd(_ byte: UInt8) -> Bool {
    guard byte == UInt8(ascii: ">") else { return false }
    let name = String(decoding: element, as: UTF8.self)
    recent = []
    mode = name == "script" || name == "style" ? .code : .content
    return true
  }

  private mutating func ends(with mark: String, after byte: UInt8) -> Bool {
    let mark = Array(mark.utf8)
    recent.append(byte | (mode == .code ? 0x20 : 0))
    if recent.count > mark.count { recent.removeFirst() }
    guard recent.elementsEqual(mark.map { mode == .code ? $0 | 0x20 : $0 }) else { return false }
    recent = []
    return true
  }
}
