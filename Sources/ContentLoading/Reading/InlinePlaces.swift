import Glibc

/// Finds where the words of a Markdown text stand in its source.
///
/// Works around two gaps of cmark 0.30: columns on later lines of a paragraph forget what was cut off
/// before them, and a text node says nothing of the entities and backslashes it was written with.
struct InlinePlaces {
  /// A stretch of a node's text that stands in the source byte by byte.
  struct Piece {
    let text: Range<Int>
    let line: Int
    let column: Int
  }

  private let source: UnsafeBufferPointer<UInt8>
  private let lineStarts: [Int]
  private var cursor = 0
  private var blockEnd = 0

  /// How far ahead of the last find a text is searched for.
  static let reach = 8192

  init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
    lineStarts = source.lineStarts
  }

  /// The place behind what was found last.
  var current: (line: Int, column: Int) { place(of: cursor) }

  /// Starts on a paragraph or heading; lines and columns from 1.
  mutating func enterBlock(line: Int, column: Int, endLine: Int) {
    cursor = offset(line: line, column: column)
    blockEnd = endLine < lineStarts.count ? lineStarts[max(endLine, 0)] : source.count
  }

  /// Whether a text stands where cmark says, byte by byte; moves on behind it.
  mutating func passes(_ text: UnsafeBufferPointer<UInt8>, line: Int, column: Int) -> Bool {
    let start = offset(line: line, column: column)
    let end = start + text.count
    guard start >= cursor, end <= blockEnd else { return false }
    guard line < 1 || line >= lineStarts.count || end < lineStarts[line] else { return false }
    if let first = text.baseAddress, let base = source.baseAddress, !text.isEmpty {
      guard memcmp(first, base + start, text.count) == 0,
        text.place(of: UInt8(ascii: "&"), from: 0, upTo: text.count) == nil,
        text.place(of: UInt8(ascii: "\\"), from: 0, upTo: text.count) == nil
      else { return false }
    }
    cursor = end
    return true
  }

  /// Where the node's text stands, cut where the source says the same in other bytes.
  mutating func pieces(
    of text: UnsafeBufferPointer<UInt8>, line: Int, column: Int
  ) -> [Piece] {
    let hint = offset(line: line, column: column)
    let start = find(hint: hint) { align(text, at: $0) != nil }
    guard let start, let stretches = align(text, at: start) else {
      return [Piece(text: 0..<text.count, line: line, column: max(column, 1))]
    }
    cursor = stretches.last.map { $0.source + $0.length } ?? start
    return stretches.map { stretch in
      let place = place(of: stretch.source)
      return Piece(
        text: stretch.text..<stretch.text + stretch.length, line: place.line, column: place.column)
    }
  }

  /// Where a node begins that starts with one of the bytes; moves on behind `length` bytes of it.
  mutating func place(
    startingWith bytes: [UInt8], line: Int, column: Int, passing length: Int
  ) -> (line: Int, column: Int) {
    let hint = offset(line: line, column: column)
    guard let start = find(hint: hint, where: { bytes.contains(source[$0]) }) else {
      return (line, max(column, 1))
    }
    cursor = min(start + length, source.count)
    return place(of: start)
  }

  private func find(hint: Int, where fits: (Int) -> Bool) -> Int? {
    if hint >= cursor, hint < blockEnd, fits(hint) { return hint }
    let end = min(blockEnd, cursor + Self.reach, source.count)
    guard cursor < end else { return nil }
    return (cursor..<end).first(where: fits)
  }

  private func offset(line: Int, column: Int) -> Int {
    guard line >= 1 else { return 0 }
    guard line <= lineStarts.count else { return source.count }
    return min(lineStarts[line - 1] + max(column, 1) - 1, source.count)
  }

  private func place(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = lineStarts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, offset - lineStarts[low] + 1)
  }

  private typealias Stretch = (text: Int, source: Int, length: Int)

  /// The stretches of a text that was written from `start` on, nil when something else stands there.
  private func align(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> [Stretch]? {
    var stretches: [Stretch] = []
    var open: Stretch = (0, start, 0)
    var position = start
    var index = 0
    while index < text.count {
      guard position < source.count else { return nil }
      let written = source[position]
      if written == UInt8(ascii: "\\"), position + 1 < source.count,
        Self.isPunctuation(source[position + 1]), source[position + 1] == text[index]
      {
        if open.length > 0 { stretches.append(open) }
        open = (index, position + 1, 1)
        position += 2
        index += 1
      } else if written == UInt8(ascii: "&"), let length = entityLength(at: position),
        !isLiteral(length, at: position, text, index)
      {
        let taken = width(ofEntityEnding: position + length, text, index)
        if open.length > 0 { stretches.append(open) }
        stretches.append((index, position, taken))
        position += length
        index += taken
        open = (index, position, 0)
      } else {
        guard written == text[index] else { return nil }
        open.length += 1
        position += 1
        index += 1
      }
    }
    if open.length > 0 { stretches.append(open) }
    return stretches
  }

  private func entityLength(at start: Int) -> Int? {
    var end = start + 1
    while end < source.count, end - start < 40, Self.isEntityByte(source[end]) { end += 1 }
    guard end < source.count, source[end] == UInt8(ascii: ";"), end > start + 1 else { return nil }
    return end - start + 1
  }

  /// Whether what looks like an entity names none and stands for itself.
  private func isLiteral(
    _ length: Int, at position: Int, _ text: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Bool {
    index + length <= text.count
      && (0..<length).allSatisfy { source[position + $0] == text[index + $0] }
  }

  /// An entity stands for one character or two: the length after which text and source agree again.
  private func width(
    ofEntityEnding end: Int, _ text: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Int {
    func characterEnd(_ start: Int) -> Int {
      var end = start + 1
      while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
      return min(end, text.count)
    }
    let one = characterEnd(index)
    guard one < text.count, end < source.count, text[one] != source[end],
      source[end] != UInt8(ascii: "&"), source[end] != UInt8(ascii: "\\")
    else { return one - index }
    return characterEnd(one) - index
  }

  private static func isEntityByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "#") || (48...57).contains(byte) || (65...90).contains(byte)
      || (97...122).contains(byte)
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    (33...47).contains(byte) || (58...64).contains(byte) || (91...96).contains(byte)
      || (123...126).contains(byte)
  }
}
