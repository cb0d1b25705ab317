import DirectoryModel

/// The bytes of a template and the way from their positions to lines and columns.
struct TemplateText: Sendable {
  let name: String
  let bytes: [UInt8]
  private let file: SourceFile.ID
  private let lineStarts: [Int]

  init(_ template: TemplateSources.Template) {
    name = template.name
    bytes = template.text
    file = template.file
    let text = template.text
    lineStarts = [0] + text.indices.filter { text[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// The place of some bytes.
  func range(_ bytes: Range<Int>) -> SourceRange {
    let start = place(of: bytes.lowerBound)
    let end = place(of: bytes.upperBound)
    return SourceRange(
      file: file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column)
  }

  /// The place of a tag's name.
  func nameRange(_ tag: TemplateTag) -> SourceRange {
    range(tag.nameStart..<(tag.nameStart + tag.name.utf8.count))
  }

  private func place(of position: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= position { low = middle } else { high = middle }
    }
    return (low + 1, position - lineStarts[low] + 1)
  }
}
