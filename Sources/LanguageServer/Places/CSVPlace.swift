/// A cell of a table at a cursor: which column it belongs to, and what the cells beside it say.
struct CSVPlace: Sendable {
  /// The names of the columns, as the first row writes them.
  let header: [String]
  let isHeader: Bool
  /// The name of the column, nil where the header has none.
  let column: String?
  /// The part of the cell at the cursor: cells of lists hold several, with `;` between them.
  let text: String
  let bytes: Range<Int>
  /// The cells of the row by column.
  let row: [String: String]

  /// The cell at a byte of a table; nil where there is no row.
  init?(in bytes: [UInt8], at cursor: Int) {
    var header: [Range<Int>] = []
    var fields: [Range<Int>] = []
    var start = 0
    var index = 0
    var isQuoted = false
    var isFirst = true
    while true {
      let isEnd = index >= bytes.count
      let byte = isEnd ? 10 : bytes[index]
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if (!isQuoted && (byte == UInt8(ascii: ",") || byte == 10)) || isEnd {
        fields.append(start..<index)
        start = index + 1
        if byte == 10 {
          if isFirst { header = fields }
          if cursor <= index { break }
          fields = []
          isFirst = false
          isQuoted = false
        }
      }
      guard !isEnd else { return nil }
      index += 1
    }
    let texts = fields.map { Self.text(of: bytes[$0]) }
    let names = header.map { Self.text(of: bytes[$0]) }
    guard
      let place = fields.firstIndex(where: { $0.lowerBound <= cursor && cursor <= $0.upperBound })
    else { return nil }
    self.header = names
    isHeader = isFirst
    column = names.indices.contains(place) ? names[place] : nil
    row = Dictionary(zip(names, texts), uniquingKeysWith: { first, _ in first })
    let part = Self.part(of: Self.inside(fields[place], of: bytes), in: bytes, at: cursor)
    self.bytes = part
    text = String(decoding: bytes[part], as: UTF8.self)
  }

  /// A field without its quotes, line break and the blanks around it.
  private static func inside(_ field: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
    var field = field
    if field.upperBound > field.lowerBound, bytes[field.upperBound - 1] == 13 {
      field = field.lowerBound..<field.upperBound - 1
    }
    let quote = UInt8(ascii: "\"")
    if field.count >= 1, bytes[field.lowerBound] == quote {
      let isClosed = field.count >= 2 && bytes[field.upperBound - 1] == quote
      return field.lowerBound + 1..<field.upperBound - (isClosed ? 1 : 0)
    }
    while let first = field.first, bytes[first] == 32 { field = first + 1..<field.upperBound }
    while let last = field.last, bytes[last] == 32 { field = field.lowerBound..<last }
    return field
  }

  private static func part(of cell: Range<Int>, in bytes: [UInt8], at cursor: Int) -> Range<Int> {
    let cursor = min(max(cursor, cell.lowerBound), cell.upperBound)
    let mark = UInt8(ascii: ";")
    var start = cursor
    while start > cell.lowerBound, bytes[start - 1] != mark { start -= 1 }
    var end = cursor
    while end < cell.upperBound, bytes[end] != mark { end += 1 }
    while start < end, bytes[start] == 32 { start += 1 }
    while end > start, bytes[end - 1] == 32 { end -= 1 }
    return start..<end
  }

  private static func text(of field: ArraySlice<UInt8>) -> String {
    let text = String(decoding: field, as: UTF8.self)
    return text.trimmingQuotes
  }
}

extension String {
  fileprivate var trimmingQuotes: String {
    var text = self[...]
    while let last = text.last, last == "\r" || last == " " || last == "\n" { text.removeLast() }
    while text.first == " " { text.removeFirst() }
    guard text.count >= 2, text.first == "\"", text.last == "\"" else { return String(text) }
    return text.dropFirst().dropLast().split(separator: "\"\"", omittingEmptySubsequences: false)
      .joined(separator: "\"")
  }
}
