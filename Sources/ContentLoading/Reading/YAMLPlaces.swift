import CYAML
import DirectoryModel

/// Turns libyaml's marks, which count characters, into places that count bytes.
struct YAMLPlaces {
  private let text: UnsafeBufferPointer<UInt8>
  private let file: SourceFile.ID
  private let firstLine: Int
  private let lineStarts: [Int]
  /// The last column asked for, so that a long line is walked once and not once for each mark.
  private var known: (line: Int, characters: Int, offset: Int) = (0, 0, 0)

  init(_ text: UnsafeBufferPointer<UInt8>, in file: SourceFile.ID, firstLine: Int) {
    self.text = text
    self.file = file
    self.firstLine = firstLine
    lineStarts = text.lineStarts
  }

  mutating func range(_ start: yaml_mark_t, _ end: yaml_mark_t) -> SourceRange {
    let first = place(start)
    let last = place(end)
    return SourceRange(
      file: file, line: first.line, column: first.column, endLine: last.line,
      endColumn: last.column)
  }

  mutating func point(_ mark: yaml_mark_t) -> SourceRange {
    let place = place(mark)
    return SourceRange(file: file, line: place.line, column: place.column, length: 0)
  }

  /// The place of a byte, for mistakes found before libyaml looks.
  func point(atByte offset: Int) -> SourceRange {
    var low = 0
    var high = lineStarts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourceRange(
      file: file, line: low + firstLine, column: offset - lineStarts[low] + 1, length: 1)
  }

  private mutating func place(_ mark: yaml_mark_t) -> (line: Int, column: Int) {
    let line = Int(mark.line)
    guard line < lineStarts.count else {
      let lastStart = lineStarts.last ?? 0
      return (lineStarts.count - 1 + firstLine, text.count - lastStart + 1)
    }
    let start = lineStarts[line]
    if known.line != line || known.characters > Int(mark.column) {
      known = (line, 0, start)
    }
    while known.characters < Int(mark.column), known.offset < text.count {
      known.offset += 1
      while known.offset < text.count, text[known.offset] & 0xC0 == 0x80 { known.offset += 1 }
      known.characters += 1
    }
    return (line + firstLine, known.offset - start + 1)
  }
}
