/// The places of the register rows a page shows, so that what speaks of a paper leads to its card.
struct PaperAnchors: Sendable {
  /// In register order.
  private let rows: [Int32]

  init(of rows: [Int32]) { self.rows = rows }

  /// The anchor of a register row; nil when the page does not show it.
  subscript(_ row: Int32) -> String? {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low] == row ? Self.anchor(at: low) : nil
  }

  /// The anchor of the card at a place of the list.
  static func anchor(at place: Int) -> String { "paper-\(place + 1)" }
}
