/// Finds lines of a text, and turns counted characters into bytes and back.
struct LineIndex: Sendable {
  let bytes: [UInt8]
  /// Where each line begins.
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == 10 { starts.append(index + 1) }
    self.starts = starts
  }

  var count: Int { starts.count }

  /// Where a line begins and where it ends without its line break, from 0; an empty stretch at the end for lines there are not.
  func bounds(of line: Int) -> Range<Int> {
    guard starts.indices.contains(line) else { return bytes.count..<bytes.count }
    let start = starts[line]
    var end = line + 1 < starts.count ? starts[line + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == 13 { end -= 1 }
    return start..<end
  }

  func line(_ line: Int) -> ArraySlice<UInt8> { bytes[bounds(of: line)] }

  /// The byte a place is before; a place behind the end of a line or of the text is that end.
  func offset(of place: TextPosition, _ encoding: PositionEncoding) -> Int {
    if place.line < 0 { return 0 }
    let bounds = bounds(of: place.line)
    var left = place.character
    var offset = bounds.lowerBound
    while left > 0, offset < bounds.upperBound {
      let width = Self.width(of: bytes[offset])
      left -= encoding == .utf8 ? width : (width == 4 ? 2 : 1)
      // A place inside a character is taken for the one before it.
      if left < 0 { break }
      offset = min(offset + width, bounds.upperBound)
    }
    return offset
  }

  /// The place before a byte.
  func position(of offset: Int, _ encoding: PositionEncoding) -> TextPosition {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return position(line: low, column: offset - starts[low], encoding)
  }

  /// The place so many bytes into a line, both from 0.
  func position(line: Int, column: Int, _ encoding: PositionEncoding) -> TextPosition {
    guard encoding == .utf16 else { return TextPosition(line: line, character: max(0, column)) }
    let start = bounds(of: line).lowerBound
    let end = min(start + max(0, column), bytes.count)
    // Four bytes are a pair of surrogates; the bytes that continue a character count nothing.
    let units = bytes[start..<max(start, end)].reduce(0) { sum, byte in
      byte & 0xC0 == 0x80 ? sum : sum + (byte >= 0xF0 ? 2 : 1)
    }
    return TextPosition(line: line, character: units)
  }

  /// How many bytes the character that begins with this one has.
  private static func width(of byte: UInt8) -> Int {
    switch byte {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }
}
