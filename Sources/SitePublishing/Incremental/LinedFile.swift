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
    return exchange(place..<end, for: line.bytes)
  }

  /// What stood there is copied: a part of the bytes would keep all of them, and each exchange copy the whole file.
  private mutating func exchange(_ place: Range<Int>, for new: [UInt8]) -> ArraySlice<UInt8> {
    let old = Array(bytes[place])
    bytes.replaceSubrange(place, with: new)
    return old[...]
  }

  /// The same for a row of comma-separated values, whose quoted cells may have several lines.
  mutating func exchangeRow(_ row: DataLines.Line) -> ArraySlice<UInt8>? {
    guard let place = place(of: row.beginning, mayFollowComma: false) else { return nil }
    guard let end = endOfRow(from: place) else { return nil }
    return exchange(place..<end, for: row.bytes)
  }

  mutating func append(_ line: [UInt8]) { bytes += line }

  /// A line by its number, from zero, without the comma it begins with.
  func line(_ number: Int) -> ArraySlice<UInt8>? {
    var start = 0
    for _ in 0..<number {
      guard let end = bytes[start...].firstIndex(of: 10) else { return nil }
      start = end + 1
    }
    let line = bytes[start...].prefix { $0 != 10 }
    return line.first == UInt8(ascii: ",") ? line.dropFirst() : line
  }

  /// Puts rows in the place of as many that stand behind one another and begin alike; false, with nothing changed, where
  /// there are no such ones, or more.
  mutating func exchange(_ rows: DataLines.Rows) -> Bool {
    guard rows.count > 0 else { return true }
    var places: [Range<Int>] = []
    var start = 0
    while start < bytes.count, places.count <= rows.count {
      let end = endOfRow(from: start) ?? bytes.count
      if bytes[start..<end].starts(with: rows.beginning) { places.append(start..<end) }
      start = end
    }
    guard places.count == rows.count, let first = places.first, let last = places.last,
      zip(places, places.dropFirst()).allSatisfy({ $0.upperBound == $1.lowerBound })
    else { return false }
    bytes.replaceSubrange(first.lowerBound..<last.upperBound, with: rows.bytes)
    return true
  }

  /// Behind the row of comma-separated values that begins at a place; its quoted cells may have several lines.
  private func endOfRow(from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var place = start
      while let end = memchr(base + place, 10, bytes.count - place) {
        let next = base.distance(to: end.assumingMemoryBound(to: UInt8.self)) + 1
        let quotes = bytes[start..<next].count { $0 == UInt8(ascii: "\"") }
        if quotes.isMultiple(of: 2) { return next }
        place = next
      }
      return nil
    }
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
