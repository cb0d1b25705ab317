/// A list cut into pages: by the number of rows, and earlier where rows are long.
package struct PagedList<Row: Sendable>: Sendable {
  /// Those that pages show: all of them, but for lists of which only some are known.
  package let rows: [Row]
  /// How many rows the list has.
  package let count: Int
  /// At least one, even when the list is empty.
  package let parts: [Range<Int>]

  /// Cuts after `limit` rows or `budget` estimated bytes, whichever comes first.
  init(_ rows: [Row], limit: Int, first: Int, budget: Int, weight: (Row) -> Int) {
    self.rows = rows
    count = rows.count
    var parts: [Range<Int>] = []
    var start = 0
    var bytes = 0
    for (index, row) in rows.enumerated() {
      let next = weight(row)
      let allowed = parts.isEmpty ? first : budget
      if index > start, index - start >= max(limit, 1) || bytes + next > allowed {
        parts.append(start..<index)
        start = index
        bytes = 0
      }
      bytes += next
    }
    parts.append(start..<rows.count)
    self.parts = parts
  }

  /// A list of which only the length and some rows are known.
  ///
  /// - Parameters:
  ///   - count: how many rows it has.
  ///   - pages: how many pages it is cut into.
  ///   - known: gives the rows to show of a page.
  init(of count: Int, in pages: Int, showing known: (_ part: Int) -> [Row]) {
    self.count = count
    var rows: [Row] = []
    parts = (0..<pages).map { part in
      let start = rows.count
      rows += known(part)
      return start..<rows.count
    }
    self.rows = rows
  }

  fileprivate init(rows: [Row], count: Int, parts: [Range<Int>]) {
    self.rows = rows
    self.count = count
    self.parts = parts
  }

  /// The same list of other rows.
  func map<Other: Sendable>(_ other: (Row) -> Other) -> PagedList<Other> {
    PagedList<Other>(rows: rows.map(other), count: count, parts: parts)
  }

  package func rows(ofPart part: Int) -> ArraySlice<Row> {
    parts.indices.contains(part) ? rows[parts[part]] : []
  }
}
