/// A list cut into pages: by the number of rows, and earlier where rows are long.
package struct PagedList<Row: Sendable>: Sendable {
  package let rows: [Row]
  /// At least one, even when the list is empty.
  package let parts: [Range<Int>]

  /// Cuts after `limit` rows or `budget` estimated bytes, whichever comes first.
  init(_ rows: [Row], limit: Int, first: Int, budget: Int, weight: (Row) -> Int) {
    self.rows = rows
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

  /// A list of which only the length is known: all rows are the same one.
  init(of count: Int, rows row: Row) {
    rows = Array(repeating: row, count: count)
    parts = [0..<count]
  }

  package func rows(ofPart part: Int) -> ArraySlice<Row> {
    parts.indices.contains(part) ? rows[parts[part]] : []
  }
}
