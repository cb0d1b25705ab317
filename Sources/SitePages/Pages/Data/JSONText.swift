/// Writes JSON piece by piece into a buffer; commas are set where a value or name follows another.
struct JSONText {
  private(set) var bytes: [UInt8]
  private var needsComma = false

  init(appendingTo bytes: [UInt8]) { self.bytes = bytes }

  mutating func object(_ name: String? = nil, _ body: (inout JSONText) -> Void) {
    nest(name, "{", "}", body)
  }

  mutating func list(_ name: String, _ body: (inout JSONText) -> Void) {
    nest(name, "[", "]", body)
  }

  mutating func text(_ name: String?, _ value: String) {
    begin(name)
    quote(value)
    needsComma = true
  }

  /// Leaves the name out when there is no value.
  mutating func optional(_ name: String, _ value: String?) {
    if let value, !value.isEmpty { text(name, value) }
  }

  mutating func texts(_ name: String, _ values: [String]) {
    list(name) { json in
      for value in values { json.text(nil, value) }
    }
  }

  mutating func number(_ name: String, _ value: Int) {
    begin(name)
    bytes.append(contentsOf: String(value).utf8)
    needsComma = true
  }

  mutating func flag(_ name: String, _ value: Bool) {
    begin(name)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
    needsComma = true
  }

  mutating func newLine() { bytes.append(10) }

  private mutating func nest(
    _ name: String?, _ open: StaticString, _ close: StaticString, _ body: (inout JSONText) -> Void
  ) {
    begin(name)
    append(open, to: &bytes)
    needsComma = false
    body(&self)
    append(close, to: &bytes)
    needsComma = true
  }

  private mutating func begin(_ name: String?) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
    guard let name else { return }
    quote(name)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 10: append("\\n", to: &bytes)
      case 0..<32:
        append(byte < 16 ? "\\u000" : "\\u001", to: &bytes)
        bytes.append(contentsOf: String(byte & 15, radix: 16).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
