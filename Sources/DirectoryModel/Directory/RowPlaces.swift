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
    file = row.file
    line = row.line
    var isOneLine = true
    func place(_ range: SourceRange?) -> UInt32 {
      let cell = range ?? row
      isOneLine = isOneLine && cell.file == row.file && cell.line == row.line && cell.isShort
      return cell.shortColumns
    }
    columns = [
      place(row), place(scheme), place(number), place(holder),
      place(issuer), place(supplier), place(issued), place(expires),
      place(standing), place(product),
    ]
    ranges =
      isOneLine
      ? nil
      : [row, scheme, number, holder, issuer, supplier, issued, expires, standing, product].map {
        $0 ?? row
      }
  }

  func range(of cell: Cell) -> SourceRange {
    if let ranges { return ranges[cell.rawValue] }
    let columns = columns[cell.rawValue]
    return SourceRange(
      file: file, line: line, firstColumn: columns & 0xFFFF, endColumn: columns >> 16)
  }
}
