/// Appends a text with the five characters that mean something in HTML written as references.
func appendEscaped(_ text: String, to buffer: inout ByteBuffer) {
  text.withBytes { appendEscaped($0, to: &buffer) }
}

func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout ByteBuffer) {
  guard let base = bytes.baseAddress else { return }
  var start = 0
  var index = ByteSearch.first(in: bytes, from: 0, marksOfEscaped)
  while index < bytes.count {
    buffer.append(base + start, index - start)
    buffer.append(reference(for: base[index]))
    start = index + 1
    index = ByteSearch.first(in: bytes, from: start, marksOfEscaped)
  }
  buffer.append(base + start, bytes.count - start)
}

/// `&` and `'` differ in their last bit, `<` and `>` in the one before.
@inline(__always)
private func marksOfEscaped(_ word: UInt64) -> UInt64 {
  ByteSearch.zeroes((word | ByteSearch.word(of: 1)) ^ ByteSearch.word(of: UInt8(ascii: "'")))
    | ByteSearch.zeroes((word | ByteSearch.word(of: 2)) ^ ByteSearch.word(of: UInt8(ascii: ">")))
    | ByteSearch.zeroes(word ^ ByteSearch.word(of: UInt8(ascii: "\"")))
}

private func reference(for byte: UInt8) -> StaticString {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  default: "&#39;"
  }
}

/// Appends an address for an attribute: what an address cannot hold is percent-encoded, the rest escaped.
func appendAddress(_ address: String, to buffer: inout ByteBuffer) {
  address.withBytes { bytes in
    guard let base = bytes.baseAddress else { return }
    var start = 0
    for index in bytes.indices where !isPlainInAddress(bytes[index]) {
      buffer.append(base + start, index - start)
      start = index + 1
      switch bytes[index] {
      case UInt8(ascii: "&"): buffer.append("&amp;")
      case UInt8(ascii: "'"): buffer.append("&#39;")
      case let byte:
        buffer.append(UInt8(ascii: "%"))
        buffer.append(hexDigit(byte >> 4))
        buffer.append(hexDigit(byte & 15))
      }
    }
    buffer.append(base + start, bytes.count - start)
  }
}

/// Appends a path behind the way to the folder it counts from; a fragment stays on its page, nothing stays nothing.
func appendAddress(of path: String, from folder: String, to buffer: inout ByteBuffer) {
  folder.withBytes { appendAddress(of: path, from: $0, to: &buffer) }
}

/// The same for a folder whose bytes are at hand, as a run of a template has them.
func appendAddress(
  of path: String, from folder: UnsafeBufferPointer<UInt8>, to buffer: inout ByteBuffer
) {
  guard let first = path.utf8.first else { return }
  if first != UInt8(ascii: "#") { buffer.append(folder) }
  appendAddress(path, to: &buffer)
}

/// Letters, digits and the marks of RFC 3986; `%` is taken as written, because addresses come encoded.
@inline(__always)
private func isPlainInAddress(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"),
    UInt8(ascii: "(")...UInt8(ascii: ";"), UInt8(ascii: "#"), UInt8(ascii: "$"),
    UInt8(ascii: "%"), UInt8(ascii: "!"), UInt8(ascii: "="), UInt8(ascii: "["),
    UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "~"):
    true
  default: false
  }
}

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}
