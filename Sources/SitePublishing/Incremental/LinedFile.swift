import Glibc
import SitePages

/// The bytes of a data file in which each record has a line of its own, apart from its neighbours by commas at most.
struct LinedFile {
  private(set) var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Puts a line in the place of the only one that begins alike.
  ///
  /// - Returns: what stood there; nil, with nothing changed, where none or several begin so.
  mutating func exchange(_ line: DataLines.Line) -> ArraySlice<UInt8>? {
    guard let place = place(of: line.beginning, mayFollowComma: true) else { return nil }
    var end = bytes[place...].firstIndex(of: 10) ?? bytes.count
    if end + 1 >= bytes.count {
      let ending = Array(line.ending.description.utf8)
      guard bytes[place..<end].suffix(ending.count).elementsEqual(ending) else { return nil }
      end -= ending.count
    }
    let old = bytes[place..<end]
    bytes.replaceSubrange(place..<end, with: line.bytes)
    return old
  }

  /// The same for a row of comma-separated values, whose quoted cells may have several lines.
  mutating func exchangeRow(_ row: DataLines.Line) -> ArraySlice<UInt8>? {
    guard let place = place(of: row.beginning, mayFollowComma: false) else { return nil }
    var isQuoted = false
    guard
      let last = bytes[place...].firstIndex(where: { byte in
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        return byte == 10 && !isQuoted
      })
    else { return nil }
    let old = bytes[place...last]
    bytes.replaceSubrange(place...last, with: row.bytes)
    return old
  }

  /// Where the only line begins that begins with these bytes.
  private func place(of beginning: [UInt8], mayFollowComma: Bool) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var found: Int?
      var start = 0
      while start + beginning.count <= bytes.count {
        let isBehindComma = mayFollowComma && bytes[start] == UInt8(ascii: ",")
        let place = start + (isBehindComma ? 1 : 0)
        if place + beginning.count <= bytes.count,
          memcmp(base + place, beginning, beginning.count) == 0
        {
          guard found == nil else { return nil }
          found = place
        }
        guard let end = memchr(base + start, 10, bytes.count - start) else { break }
        start = base.distance(to: end.assumingMemoryBound(to: UInt8.self)) + 1
      }
      return found
    }
  }
}
