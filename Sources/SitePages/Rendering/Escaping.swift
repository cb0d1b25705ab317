/// Appends a text with the five characters that mean something in HTML written as references.
func appendEscaped(_ text: String, to buffer: inout [UInt8]) {
  var text = text
  text.withUTF8 { appendEscaped($0, to: &buffer) }
}

func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout [UInt8]) {
  var start = 0
  for index in bytes.indices where bytes[index] <= UInt8(ascii: ">") {
    guard let reference = reference(for: bytes[index]) else { continue }
    buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
    append(reference, to: &buffer)
    start = index + 1
  }
  buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
}

/// Appends an address for an attribute: what an address cannot hold is percent-encoded, the rest escaped.
func appendAddress(_ address: String, to buffer: inout [UInt8]) {
  var address = address
  address.withUTF8 { bytes in
    var start = 0
    for index in bytes.indices where !isPlainInAddress(bytes[index]) {
      buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      start = index + 1
      switch bytes[index] {
      case UInt8(ascii: "&"): append("&amp;", to: &buffer)
      case UInt8(ascii: "'"): append("&#39;", to: &buffer)
      case let byte:
        buffer.append(UInt8(ascii: "%"))
        buffer.append(hexDigit(byte >> 4))
        buffer.append(hexDigit(byte & 15))
      }
    }
    buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }
}

/// Appends a path behind the way to the folder it counts from; a fragment stays on its page, nothing stays nothing.
func appendAddress(of path: String, from folder: String, to buffer: inout [UInt8]) {
  guard !path.isEmpty else { return }
  if path.utf8.first != UInt8(ascii: "#") { buffer.append(contentsOf: folder.utf8) }
  appendAddress(path, to: &buffer)
}

func append(_ literal: StaticString, to buffer: inout [UInt8]) {
  buffer.append(
    contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
}

@inline(__always)
private func reference(for byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  default: nil
  }
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
