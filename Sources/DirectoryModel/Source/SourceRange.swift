/// A place in a source file: lines and columns from 1, columns in UTF-8 bytes; the end is exclusive.
public struct SourceRange: Hashable, Sendable {
  package let file: SourceFile.ID
  package let line: Int32
  package let column: Int32
  package let endLine: Int32
  package let endColumn: Int32

  package init(file: SourceFile.ID, line: Int, column: Int, endLine: Int, endColumn: Int) {
    self.file = file
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
    self.endLine = Int32(clamping: endLine)
    self.endColumn = Int32(clamping: endColumn)
  }

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
