import DirectoryModel
import Glibc

/// A file's text in UTF-8 with plain line ends, and where bytes stood that are no text.
struct DecodedText {
  var bytes: [UInt8] = []
  /// Offsets in `bytes`, growing, of the marks that stand for what could not be read.
  var broken: [Int] = []
}

/// Reads bytes as text in an encoding; what cannot be read becomes a mark, and reading goes on behind it.
///
/// - Throws: `BrokenWorld` when the system has no converter for the encoding.
func decodeText(_ bytes: [UInt8], as encoding: TextEncoding) throws(BrokenWorld) -> DecodedText {
  let (encoding, mark) = encoding.resolved(bytes)
  var text = DecodedText()
  if encoding == .utf8, isUTF8(bytes) {
    text.bytes = mark == 0 ? bytes : Array(bytes[mark...])
  } else {
    text = try convert(bytes, from: mark, encoding)
  }
  return withPlainLineEnds(text)
}

private func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

private func convert(
  _ bytes: [UInt8], from start: Int, _ encoding: TextEncoding
) throws(BrokenWorld) -> DecodedText {
  guard let converter = iconv_open("UTF-8", encoding.systemName),
    converter != iconv_t(bitPattern: -1)
  else {
    throw BrokenWorld(
      "this system cannot read \(encoding.rawValue)",
      help: "convert the file to UTF-8 elsewhere, or install the system's character sets")
  }
  defer { iconv_close(converter) }
  var text = DecodedText()
  text.bytes.reserveCapacity(bytes.count * 3 / 2)
  var input = bytes
  var output = [UInt8](repeating: 0, count: 1 << 16)
  input.withUnsafeMutableBytes { input in
    guard let base = input.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
    var next: UnsafeMutablePointer<CChar>? = base + start
    var left = input.count - start
    while left > 0 {
      var problem: Int32 = 0
      let made = output.withUnsafeMutableBytes { output -> Int in
        var target = output.baseAddress?.assumingMemoryBound(to: CChar.self)
        var room = output.count
        if iconv(converter, &next, &left, &target, &room) == -1 { problem = errno }
        return output.count - room
      }
      text.bytes += output[..<made]
      guard problem == EILSEQ || problem == EINVAL, left > 0 else { continue }
      text.broken.append(text.bytes.count)
      text.bytes += [0xEF, 0xBF, 0xBD]
      // A line end is never part of what is skipped, or two rows would become one.
      let width = encoding == .utf16LittleEndian || encoding == .utf16BigEndian ? min(2, left) : 1
      next = next.map { $0 + width }
      left -= width
      _ = iconv(converter, nil, nil, nil, nil)
    }
  }
  return text
}

/// Carriage returns before line feeds go, lone ones become line feeds.
private func withPlainLineEnds(_ text: DecodedText) -> DecodedText {
  guard text.bytes.contains(0x0D) else { return text }
  var plain = DecodedText()
  plain.bytes.reserveCapacity(text.bytes.count)
  var broken = text.broken[...]
  for (index, byte) in text.bytes.enumerated() {
    if broken.first == index {
      plain.broken.append(plain.bytes.count)
      broken.removeFirst()
    }
    if byte != 0x0D {
      plain.bytes.append(byte)
    } else if index + 1 == text.bytes.count || text.bytes[index + 1] != 0x0A {
      plain.bytes.append(0x0A)
    }
  }
  return plain
}
