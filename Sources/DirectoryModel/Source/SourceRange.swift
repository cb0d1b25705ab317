/// A place in a source file: lines and columns from 1, columns in UTF-8 bytes; the end is exclusive.
///
/// Four words of 32 bits, since a directory holds millions: columns behind 16,777,215 and ends more than 65,535 lines below the
/// beginning are told as that far.
public struct SourceRange: Hashable, Sendable {
  package let file: SourceFile.ID
  package let line: Int32
  /// The columns in the lower 24 bits, and how many lines there are between them in the upper 8 bits of both.
  private let first: UInt32
  private let last: UInt32

  package init(file: SourceFile.ID, line: Int, column: Int, endLine: Int, endColumn: Int) {
    self.file = file
    self.line = Int32(clamping: line)
    let lines = UInt32(UInt16(clamping: endLine - line))
    first = Self.column(column) | (lines >> 8) << 24
    last = Self.column(endColumn) | (lines & 0xFF) << 24
  }

  /// A stretch of one line, of columns up to 65,535.
  init(file: SourceFile.ID, line: Int32, firstColumn: UInt32, endColumn: UInt32) {
    self.file = file
    self.line = line
    first = firstColumn
    last = endColumn
  }

  /// Whether it lies on one line, in columns up to 65,535.
  var isShort: Bool { (first | last) >> 16 == 0 }

  /// The columns of a short one, the first in the lower half.
  var shortColumns: UInt32 { last << 16 | first & 0xFFFF }

  private static func column(_ column: Int) -> UInt32 { UInt32(min(max(column, 0), 0xFF_FFFF)) }

  package var column: Int32 { Int32(first & 0xFF_FFFF) }
  package var endLine: Int32 { line &+ Int32((first >> 24) << 8 | last >> 24) }
  package var endColumn: Int32 { Int32(last & 0xFF_FFFF) }

  /// A stretch of `length` bytes on one line.
  package init(file: SourceFile.ID, line: Int, column: Int, length: Int) {
    self.init(file: file, line: line, column: column, endLine: line, endColumn: column + length)
  }

  /// The whole file, for mistakes that have no narrower place.
  package static func start(of file: SourceFile.ID) -> SourceRange {
    SourceRange(file: file, line: 1, column: 1, length: 0)
  }
}

extension SourceRange: Comparable {
  public static func < (left: SourceRange, right: SourceRange) -> Bool {
    (left.file.index, left.line, left.column) < (right.file.index, right.line, right.column)
  }
}
