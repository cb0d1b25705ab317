/// A text of a phrase file with places `{0}`, `{1}` … for values, cut once so that filling it is only copying.
package struct Wording: Sendable, Equatable {
  private enum Piece: Sendable, Equatable {
    case text(String)
    case place(Int)
  }

  /// The text as written.
  package let text: String
  private let pieces: [Piece]

  package init(_ text: String) {
    self.text = text
    pieces = Self.cut(Array(text.utf8))
  }

  /// The numbers of the places, each once, in ascending order.
  package var places: [Int] {
    var found: Set<Int> = []
    for case .place(let number) in pieces { found.insert(number) }
    return found.sorted()
  }

  /// The text with the values in their places; a place without a value stays visible.
  package func filled(with values: [String]) -> String {
    // Once for each place, of which some stand twice and some are left over.
    let room = pieces.reduce(text.utf8.count) { length, piece in
      guard case .place(let number) = piece, number < values.count else { return length }
      return length + values[number].utf8.count
    }
    return String(unsafeUninitializedCapacity: room) { room in
      var end = 0
      for piece in pieces {
        switch piece {
        case .text(let text): room.append(text, behind: &end)
        case .place(let number):
          room.append(number < values.count ? values[number] : "{\(number)}", behind: &end)
        }
      }
      return end
    }
  }

  private static func cut(_ bytes: [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      guard let (number, end) = place(in: bytes, at: index) else {
        index += 1
        continue
      }
      if start < index {
        pieces.append(.text(String(decoding: bytes[start..<index], as: UTF8.self)))
      }
      pieces.append(.place(number))
      index = end
      start = end
    }
    if start < bytes.count {
      pieces.append(.text(String(decoding: bytes[start...], as: UTF8.self)))
    }
    return pieces
  }

  /// The number of the place that begins at `start`, and where it ends.
  private static func place(in bytes: [UInt8], at start: Int) -> (number: Int, end: Int)? {
    guard bytes[start] == UInt8(ascii: "{") else { return nil }
    let digits = bytes[(start + 1)...].prefix { (0x30...0x39).contains($0) }
    guard (1...2).contains(digits.count), digits.endIndex < bytes.count,
      bytes[digits.endIndex] == UInt8(ascii: "}")
    else { return nil }
    return (digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }, digits.endIndex + 1)
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes a text behind what was written; there must be room for it.
  fileprivate func append(_ text: String, behind end: inout Int) {
    end += text.withBytes { bytes in
      _ = self[end...].update(fromContentsOf: bytes)
      return bytes.count
    }
  }
}
