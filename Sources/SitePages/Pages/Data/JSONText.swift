import DirectoryModel

/// The name of a member.
package enum JSONName: ExpressibleByStringLiteral {
  /// Letters that stand for themselves.
  case ours(StaticString)
  case other(String)

  package init(stringLiteral name: StaticString) {
    assert(name.withUTF8Buffer { $0.allSatisfy { $0 > 32 && $0 != 34 && $0 != 92 } })
    self = .ours(name)
  }

  package init(_ name: String) { self = .other(name) }
}

/// Writes JSON piece by piece into a buffer; commas are set where a value or name follows another.
package struct JSONText: ~Copyable {
  private(set) var buffer: ByteBuffer
  private var needsComma = false

  package init(appendingTo buffer: consuming ByteBuffer) { self.buffer = buffer }

  /// The buffer with what was written to it.
  package consuming func finish() -> ByteBuffer { buffer }

  package mutating func object(_ name: JSONName? = nil, _ body: (inout JSONText) -> Void) {
    nest(name, "{", "}", body)
  }

  package mutating func list(_ name: JSONName?, _ body: (inout JSONText) -> Void) {
    nest(name, "[", "]", body)
  }

  package mutating func text(_ name: JSONName?, _ value: String) {
    begin(name)
    quote(value)
    needsComma = true
  }

  /// Leaves the name out when there is no value.
  package mutating func optional(_ name: JSONName, _ value: String?) {
    if let value, !value.isEmpty { text(name, value) }
  }

  package mutating func texts(_ name: JSONName, _ values: some Sequence<String>) {
    list(name) { json in
      for value in values { json.text(nil, value) }
    }
  }

  package mutating func number(_ name: JSONName?, _ value: Int) {
    begin(name)
    buffer.append("\(value)")
    needsComma = true
  }

  package mutating func flag(_ name: JSONName, _ value: Bool) {
    begin(name)
    buffer.append(value ? "true" : "false" as StaticString)
    needsComma = true
  }

  /// Members of an object that were written before, without its braces.
  mutating func members(_ written: UnsafeBufferPointer<UInt8>) {
    begin(nil)
    buffer.append(written)
    needsComma = true
  }

  /// An object of nothing but such members.
  mutating func object(of written: UnsafeBufferPointer<UInt8>) {
    begin(nil)
    buffer.append(UInt8(ascii: "{"))
    buffer.append(written)
    buffer.append(UInt8(ascii: "}"))
    needsComma = true
  }

  /// A text of so many characters that is not known yet; returns its place for `fill`.
  mutating func blank(_ name: JSONName, _ length: Int) -> Int {
    text(name, String(repeating: "0", count: length))
    return buffer.count - length - 1
  }

  /// Writes over a blank.
  mutating func fill(_ place: Int, with text: some Sequence<UInt8>) {
    buffer.replace(from: place, with: text)
  }

  package mutating func newLine() { buffer.append(10) }

  /// Tells that no blank from before is going to be filled.
  mutating func endRecord() { buffer.endRecord() }

  private mutating func nest(
    _ name: JSONName?, _ open: StaticString, _ close: StaticString, _ body: (inout JSONText) -> Void
  ) {
    begin(name)
    buffer.append(open)
    needsComma = false
    body(&self)
    buffer.append(close)
    needsComma = true
  }

  private mutating func begin(_ name: JSONName?) {
    if needsComma { buffer.append(UInt8(ascii: ",")) }
    needsComma = false
    switch name {
    case .ours(let name): buffer.append(quoted: name, followedBy: UInt8(ascii: ":"))
    case .other(let name):
      quote(name)
      buffer.append(UInt8(ascii: ":"))
    case nil: break
    }
  }

  private mutating func quote(_ text: String) { text.withBytes { quote($0) } }

  private mutating func quote(_ bytes: UnsafeBufferPointer<UInt8>) {
    let first = ByteSearch.first(in: bytes, from: 0, Self.marksOfQuoted)
    // Most texts are written as they are.
    guard first < bytes.count else { return buffer.append(quoted: bytes) }
    buffer.append(UInt8(ascii: "\""))
    putQuoted(bytes)
    buffer.append(UInt8(ascii: "\""))
  }

  private mutating func putQuoted(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    var start = 0
    while start < bytes.count {
      let index = ByteSearch.first(in: bytes, from: start, Self.marksOfQuoted)
      buffer.append(base + start, index - start)
      if index < bytes.count { putQuoted(base[index]) }
      start = index + 1
    }
  }

  /// Quotation marks, backslashes and the control characters below the blank.
  @inline(__always)
  private static func marksOfQuoted(_ word: UInt64) -> UInt64 {
    ByteSearch.zeroes(word ^ ByteSearch.word(of: UInt8(ascii: "\"")))
      | ByteSearch.zeroes(word ^ ByteSearch.word(of: UInt8(ascii: "\\")))
      | ByteSearch.zeroes(word & ByteSearch.word(of: 0xE0))
  }

  private mutating func putQuoted(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      buffer.append(UInt8(ascii: "\\"))
      buffer.append(byte)
    case 10: buffer.append("\\n")
    default:
      buffer.append(byte < 16 ? "\\u000" : "\\u001" as StaticString)
      buffer.append(String(byte & 15, radix: 16))
    }
  }
}
