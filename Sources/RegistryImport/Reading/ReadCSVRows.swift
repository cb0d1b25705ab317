import ContentLoading
import DirectoryModel

/// The longest cell that is read, in bytes, and the most columns a table has.
private let longest = (cell: 100_000, columns: 1000)

/// Reads the rows of a table by the names of its columns.
func readCSVRows(
  _ text: DecodedText, in file: SourceFile.ID, as table: TableMap, number: Int
) -> Reported<RegistryRows> {
  var reading = CSVRowReading(text, in: file, as: table, number: number)
  reading.run()
  return Reported(reading.result, reading.diagnostics)
}

private struct CSVRowReading {
  private let table: TableMap
  private let text: DecodedText
  private let file: SourceFile.ID
  private var reader: CSVReader
  private var row = CSVRow()
  private var positions: [Int] = []
  private var width = 0
  var result: RegistryRows
  var diagnostics: [Diagnostic] = []

  init(_ text: DecodedText, in file: SourceFile.ID, as table: TableMap, number: Int) {
    self.table = table
    self.text = text
    self.file = file
    reader = CSVReader(text.bytes, in: file, separator: table.separator)
    result = RegistryRows(file: file, table: number)
  }

  mutating func run() {
    guard findColumns() else { return }
    var rejected = reader.rejected.count
    while true {
      let isThere = reader.next(&row)
      for range in reader.rejected[rejected...] {
        result.broken.append((range, "quotes are wrong"))
      }
      rejected = reader.rejected.count
      guard isThere else { break }
      if let fault = fault() {
        result.broken.append((fault.range, fault.reason))
        diagnostics.append(.brokenRow(fault.reason, at: fault.range))
        if diagnostics.count >= CSVReader.mostMistakes { return stop() }
      } else {
        take()
      }
    }
    diagnostics += reader.diagnostics
    if reader.diagnostics.count >= CSVReader.mostMistakes { stop() }
  }

  /// Goes to the row that names the columns; false when what the map reads is not there.
  private mutating func findColumns() -> Bool {
    var names = table.columns.map(\.value)
    var place = SourceRange.start(of: file)
    if table.headerRow > 0 {
      for _ in 0..<table.headerRow {
        guard reader.next(&row) else {
          diagnostics.append(
            .notARegistry(
              "row \(table.headerRow), which names the columns, is not there", at: place,
              help: "correct `header-row` in the map"))
          return false
        }
      }
      result.above = table.headerRow - 1
      if names.isEmpty {
        guard row.fields.count <= longest.columns else {
          diagnostics.append(.tooManyColumns(row.fields.count, at: row.range))
          return false
        }
        names = row.fields.map { cleanText(reader.text(of: $0)).text.replacing("\n", with: " ") }
      }
      place = row.range
    }
    width = names.count
    positions = table.inputs.map { names.firstIndex(of: $0.value) ?? -1 }
    for (input, position) in zip(table.inputs, positions) where position < 0 {
      diagnostics.append(.noColumn(input, known: names, at: place))
    }
    for input in table.inputs where names.count(where: { $0 == input.value }) > 1 {
      diagnostics.append(.columnTwice(input, at: place))
    }
    return diagnostics.isEmpty
  }

  private func fault() -> (range: SourceRange, reason: String)? {
    if row.fields.count != width {
      let word = row.fields.count < width ? "few" : "many"
      return (
        row.range, "the row has \(row.fields.count) fields, too \(word) for \(width) columns"
      )
    }
    for field in row.fields where Int(field.end - field.start) > longest.cell {
      return (
        row.range(of: field),
        "a cell has \(field.end - field.start) bytes, more than the \(longest.cell) that are read"
      )
    }
    guard !text.broken.isEmpty, let first = row.fields.first, let last = row.fields.last else {
      return nil
    }
    let place = text.broken.partitioningIndex { $0 >= Int(first.start) }
    guard place < text.broken.count, text.broken[place] < Int(last.end) else { return nil }
    let offset = text.broken[place]
    let start = text.bytes[..<offset].lastIndex(of: 0x0A) ?? -1
    let above = text.bytes[Int(first.start)..<offset].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    let range = SourceRange(
      file: file, line: row.line + above, column: offset - start, length: 1)
    let name = table.encoding.resolved(text.bytes).encoding.rawValue
    return (range, "bytes here are not \(name)")
  }

  private mutating func take() {
    let cells = positions.map { position -> [Located<String>] in
      let field = row.fields[position]
      guard !field.isEmpty else { return [] }
      let clean = cleanText(reader.text(of: field))
      result.controls += clean.controls
      return clean.text.isEmpty ? [] : [Located(clean.text, at: row.range(of: field))]
    }
    result.rows.append(RegistryRow(table: result.table, range: row.range, cells: cells))
  }

  private mutating func stop() {
    diagnostics.append(
      Diagnostic(
        .tooManyMistakes, "more rows are broken than are told, so the rest is not read",
        at: row.range, help: "look at the encoding, the separator and the row of the columns' names"
      ))
  }
}

extension Diagnostic {
  fileprivate static func columnTwice(_ column: Located<String>, at range: SourceRange) -> Self {
    Diagnostic(
      .importColumn, "column `\(column.value)` stands twice", at: range,
      help: "name the columns yourself with `columns`",
      notes: [Note("the map reads it here", at: column.range)])
  }

  fileprivate static func tooManyColumns(_ count: Int, at range: SourceRange) -> Self {
    .notARegistry(
      "the row that names the columns has \(count) fields, more than the \(longest.columns) that are read",
      at: SourceRange(
        file: range.file, line: Int(range.line), column: Int(range.column), length: 1),
      help: "look at the separator and at `header-row` in the map")
  }
}
