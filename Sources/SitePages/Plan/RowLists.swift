/// Many short lists of positions in two arrays, where a dictionary of arrays would take ten times the memory.
struct RowLists: Sendable {
  private let starts: [Int32]
  private let rows: [Int32]

  /// Entries of lists numbered from zero; those of one list keep their order.
  init(_ entries: [(list: Int32, row: Int32)], lists: Int) {
    var starts = [Int32](repeating: 0, count: lists + 1)
    for entry in entries { starts[Int(entry.list) + 1] += 1 }
    for list in 0..<lists { starts[list + 1] += starts[list] }
    var next = starts
    var rows = [Int32](repeating: 0, count: entries.count)
    for entry in entries {
      rows[Int(next[Int(entry.list)])] = entry.row
      next[Int(entry.list)] += 1
    }
    self.starts = starts
    self.rows = rows
  }

  private init(starts: [Int32], rows: [Int32]) {
    self.starts = starts
    self.rows = rows
  }

  /// The same lists, with others in place of some.
  func replacing(_ lists: [Int: [Int32]]) -> RowLists {
    if lists.allSatisfy({ self[$0.key].elementsEqual($0.value) }) { return self }
    var starts: [Int32] = [0]
    var rows: [Int32] = []
    starts.reserveCapacity(self.starts.count)
    rows.reserveCapacity(self.rows.count)
    for list in 0..<self.starts.count - 1 {
      if let other = lists[list] { rows += other } else { rows += self[list] }
      starts.append(Int32(rows.count))
    }
    return RowLists(starts: starts, rows: rows)
  }

  subscript(_ list: Int) -> ArraySlice<Int32> {
    rows[Int(starts[list])..<Int(starts[list + 1])]
  }
}
