import CPlatform

/// Stretches of whole rows of a table, which threads can read beside one another.
struct TablePieces {
  struct Piece: Sendable {
    let bytes: Range<Int>
    /// The number of the line it begins with, from 1.
    let line: Int
  }

  /// About as many bytes has each.
  static let size = 1 << 18

  /// The pieces of a table's bytes, one behind the other; a smaller table is one.
  ///
  /// They are cut behind line feeds with an even number of quotes before them, where a row ends unless quotes are wrong: whether
  /// a piece ended with its row is for its reader to see.
  static func of(_ bytes: [UInt8], size: Int = size) -> [Piece] {
    bytes.withUnsafeBufferPointer { bytes in
      var pieces: [Piece] = []
      var (start, line) = (0, 1)
      while bytes.count - start > size + size / 2 {
        let (end, lines) = self.end(of: bytes, from: start, behind: start + size)
        guard end < bytes.count else { break }
        pieces.append(Piece(bytes: start..<end, line: line))
        (start, line) = (end, line + lines)
      }
      pieces.append(Piece(bytes: start..<bytes.count, line: line))
      return pieces
    }
  }

  /// Where the row ends that goes on at a place, or a later one; and how many lines there are up to it.
  private static func end(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, behind wanted: Int
  ) -> (end: Int, lines: Int) {
    var (place, quotes, lines) = (start, 0, 0)
    if let base = bytes.baseAddress {
      while place + 64 <= wanted {
        quotes += platform_places(base + place, UInt8(ascii: "\"")).nonzeroBitCount
        lines += platform_places(base + place, UInt8(ascii: "\n")).nonzeroBitCount
        place += 64
      }
    }
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\"") { quotes += 1 }
      guard byte == UInt8(ascii: "\n") else { continue }
      lines += 1
      if place >= wanted, quotes.isMultiple(of: 2) { break }
    }
    return (place, lines)
  }
}
