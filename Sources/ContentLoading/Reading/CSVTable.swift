import DirectoryModel

/// A column a table may have; the number is its place among all of them.
protocol CSVColumn: RawRepresentable<Int>, CaseIterable, Sendable {
  var name: String { get }
  var isRequired: Bool { get }
}

/// Reads the rows of a table by column name; the first row names the columns, in any order.
struct CSVTable<Column: CSVColumn> {
  private var reader: CSVReader
  private var row = CSVRow()
  /// The place of each column in a row, -1 when the table does not have it.
  private var positions: [Int]
  private var width = 0
  private var ownDiagnostics: [Diagnostic] = []
  private var told: ToldTexts

  var diagnostics: [Diagnostic] { reader.diagnostics + ownDiagnostics }

  init(_ bytes: [UInt8], in file: SourceFile.ID) {
    reader = CSVReader(bytes, in: file)
    positions = Array(repeating: -1, count: Column.allCases.count)
    told = ToldTexts(columns: Column.allCases.count)
    guard reader.next(&row) else {
      if reader.diagnostics.isEmpty {
        ownDiagnostics.append(.noHeader(Self.names, at: .start(of: file)))
      }
      return
    }
    readHeader()
  }

  /// The rows that stand in other bytes of a table, from a line on; the header is read from the beginning of the table.
  init(_ bytes: [UInt8], in file: SourceFile.ID, line: Int, under header: Self) {
    reader = CSVReader(bytes, in: file, line: line)
    positions = header.positions
    width = header.width
    told = ToldTexts(columns: Column.allCases.count)
  }

  /// Goes to the next row of the right length; false at the end, or when too much is wrong.
  mutating func next() -> Bool {
    while width > 0, reader.next(&row) {
      if isSound() { return true }
      if reader.diagnostics.count + ownDiagnostics.count >= CSVReader.mostMistakes { stop() }
    }
    if reader.diagnostics.count >= CSVReader.mostMistakes { stop() }
    return false
  }

  /// Reads no further and says so: the rows so far have too many mistakes.
  mutating func stop() {
    guard width > 0 else { return }
    width = 0
    ownDiagnostics.append(.tooManyMistakes(at: row.range))
  }

  var range: SourceRange { row.range }

  /// What the current row says in a column, nil when that is nothing.
  mutating func text(_ column: Column) -> Located<String>? {
    guard let field = field(column) else { return nil }
    let text = told.text(of: field, in: column.rawValue, reader)
    return isBlank(text) ? nil : Located(text, at: row.range(of: field))
  }

  /// What stands in a column, byte by byte between its quotes; nil when that is nothing.
  func withBytes<Result>(
    of column: Column, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result? {
    try field(column).map { try reader.withBytes(of: $0, body) }
  }

  /// The day a cell is; nil when it is none.
  func day(_ column: Column) -> Located<CalendarDay>? {
    guard let field = field(column) else { return nil }
    return reader.withBytes(of: field) { CalendarDay($0) }
      .map { Located($0, at: row.range(of: field)) }
  }

  /// The cell of a column in the current row; nil when it is empty, or the table does not have it.
  private func field(_ column: Column) -> CSVField? {
    let position = positions[column.rawValue]
    guard position >= 0, !row.fields[position].isEmpty else { return nil }
    return row.fields[position]
  }

  /// The parts of a column that holds several values between semicolons.
  mutating func texts(_ column: Column) -> [Located<String>] {
    guard let text = text(column) else { return [] }
    return field(column).map { reader.has(UInt8(ascii: ";"), in: $0) } == false
      ? [text] : splitAtSemicolons(text)
  }

  private static var names: [String] { Column.allCases.map(\.name) }

  private static var mostColumns: Int { 100 }
  /// The longest cell that is read, in bytes.
  private static var longest: Int32 { 20_000 }

  /// Whether the current row has the right form; a wrong one is reported.
  private mutating func isSound() -> Bool {
    if let field = row.fields.first(where: { $0.end - $0.start > Self.longest }) {
      ownDiagnostics.append(.cellTooLong(row.range(of: field), longest: Int(Self.longest)))
    } else if row.fields.count < width {
      ownDiagnostics.append(.tooFewFields(row, width))
    } else if row.fields.count > width {
      ownDiagnostics.append(.tooManyFields(row, width))
    } else {
      return true
    }
    return false
  }

  private mutating func readHeader() {
    var first: [String: SourceRange] = [:]
    guard row.fields.count <= Self.mostColumns else {
      ownDiagnostics.append(.tooManyColumns(row, Self.mostColumns))
      return
    }
    for (position, field) in row.fields.enumerated() {
      let name = Located(reader.text(of: field), at: row.range(of: field))
      if let earlier = first[name.value] {
        ownDiagnostics.append(.columnTwice(name, earlier))
      } else if let column = Column.allCases.first(where: { $0.name == name.value }) {
        positions[column.rawValue] = position
      } else {
        ownDiagnostics.append(.unknownColumn(name, Self.names))
      }
      first[name.value] = first[name.value] ?? name.range
    }
    let missing = Column.allCases.filter { $0.isRequired && positions[$0.rawValue] < 0 }
    ownDiagnostics += missing.map { .missingColumn($0.name, at: row.range) }
    width = missing.isEmpty ? row.fields.count : 0
  }
}

/// The parts of a text between semicolons, blanks around them left out, each with its place.
func splitAtSemicolons(_ text: Located<String>) -> [Located<String>] {
  guard text.value.utf8.contains(UInt8(ascii: ";")) else { return [text] }
  var parts: [Located<String>] = []
  var offset = 0
  for part in text.value.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
  {
    let blank = UInt8(ascii: " ")
    let leading = part.prefix { $0 == blank }.count
    var words = part.dropFirst(leading)
    while words.last == blank { words = words.dropLast() }
    if !words.isEmpty {
      let range = SourceRange(
        file: text.range.file, line: Int(text.range.line),
        column: Int(text.range.column) + offset + leading, length: words.count)
      parts.append(Located(String(Substring(words)), at: range))
    }
    offset += part.count + 1
  }
  return parts
}

extension Diagnostic {
  fileprivate static func noHeader(_ names: [String], at range: SourceRange) -> Self {
    Diagnostic(
      .csvHeader, "the table has no header", at: range,
      help: "begin the file with the names of the columns: \(names.joined(separator: ","))")
  }

  fileprivate static func tooManyMistakes(at range: SourceRange) -> Self {
    Diagnostic(
      .tooManyMistakes, "more mistakes than are listed; the rest of the table is not read",
      at: range, help: "correct the rows above, often all in one way, and check again")
  }

  fileprivate static func tooManyColumns(_ row: CSVRow, _ most: Int) -> Self {
    Diagnostic(
      .csvHeader, "header has \(row.fields.count) columns, more than \(most)",
      at: row.range(of: row.fields[most]),
      help: "remove the columns that are not of this table")
  }

  fileprivate static func cellTooLong(_ range: SourceRange, longest: Int) -> Self {
    Diagnostic(
      .valueTooLong, "cell has more than \(longest) bytes", at: range,
      help: "shorten it, or close a quote that swallows what follows")
  }

  fileprivate static func columnTwice(_ name: Located<String>, _ first: SourceRange) -> Self {
    Diagnostic(
      .csvHeader, "column `\(name.value)` stands twice in the header", at: name.range,
      help: "remove one of the two", notes: [Note("first written here", at: first)])
  }

  fileprivate static func unknownColumn(_ name: Located<String>, _ known: [String]) -> Self {
    Diagnostic(
      .csvHeader, "there is no column `\(name.value)`", at: name.range,
      help: nearestName(to: name.value, among: known).map {
        "write `\($0)`, the nearest known column"
      } ?? "remove it; known columns are \(known.joined(separator: ", "))")
  }

  fileprivate static func missingColumn(_ name: String, at range: SourceRange) -> Self {
    Diagnostic(
      .csvHeader, "column `\(name)` is missing in the header", at: range, help: "add the column")
  }

  fileprivate static func tooFewFields(_ row: CSVRow, _ width: Int) -> Self {
    Diagnostic(
      .csvTooFewFields, "row has \(row.fields.count) fields, the header has \(width)",
      at: row.range, help: "add the missing commas; an unknown value stays empty between them")
  }

  fileprivate static func tooManyFields(_ row: CSVRow, _ width: Int) -> Self {
    Diagnostic(
      .csvTooManyFields, "row has \(row.fields.count) fields, the header has \(width)",
      at: row.range(of: row.fields[width]),
      help: "remove what is too much, or put a field with a comma inside in quotes")
  }
}
