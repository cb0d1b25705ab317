/// Where the cells of a register row were written.
///
/// Nearly every row stands on one line of less than 65,536 bytes, where a cell takes four bytes; any other keeps whole ranges.
struct RowPlaces: Sendable {
  enum Cell: Int {
    case row, scheme, number, holder, issuer, supplier, issued, expires, standing, product
  }

  /// The range of each cell; nil for a row on one line.
  private let ranges: [SourceRange]?
  private let file: SourceFile.ID
  private let line: Int32
  /// Of each cell the first column and the one behind the last, in the lower and upper half.
  private let columns: InlineArray<10, UInt32>

  /// A cell without a place is an empty one; nobody asks where it stands.
  init(
    row: SourceRange, scheme: SourceRange, number: SourceRange?, holder: SourceRange?,
    issuer: SourceRange?, supplier: SourceRange?, issued: SourceRange?, expires: SourceRange?,
    standing: SourceRange?, product: SourceRange?
  ) {
    let cells: InlineArray<10, SourceRange> = [
      row, scheme, number ?? row, holder ?? row, issuer ?? row, supplier ?? row, issued ?? row,
      expires ?? row, standing ?? row, product ?? row,
    ]
    file = row.file
    line = row.line
    var isOneLine = true
    var columns = InlineArray<10, UInt32>(repeating: 0)
    for place in cells.indices {
      let cell = cells[place]
      isOneLine =
        isOneLine && cell.file == row.file && cell.line == row.line && cell.endLine == row.line
        && cell.column <= 0xFFFF && cell.endColumn <= 0xFFFF
      columns[place] =
        UInt32(truncatingIfNeeded: cell.endColumn) << 16
        | UInt32(truncatingIfNeeded: cell.column) & 0xFFFF
    }
    self.columns = columns
    ranges = isOneLine ? nil : cells.indices.map { cells[$0] }
  }

  func range(of cell: Cell) -> SourceRange {
    if let ranges { return ranges[cell.rawValue] }
    let columns = columns[cell.rawValue]
    return SourceRange(
      file: file, line: line, firstColumn: columns & 0xFFFF, endColumn: columns >> 16)
  }
}
