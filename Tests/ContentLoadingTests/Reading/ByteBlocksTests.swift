import DirectoryModel
import TestSupport
import Testing

@testable import ContentLoading

/// What is looked for 64 bytes at a time is compared with a search byte by byte.
struct ByteBlocksTests {
  private static let parts: [[UInt8]] = [
    [0x2C], [0x0A], [0x22], [0x20], [0x3B], [0x09], [0x0D, 0x0A], [0x00], [0x1F], [0x7F], [0x80],
    [0xFF], Array("é".utf8), Array("医用".utf8), Array("a run of plain words, ".utf8),
    Array("field".utf8), Array(repeating: 0x61, count: 63), Array(repeating: 0x62, count: 64),
  ]

  private static func bytes(_ dice: inout SeededNumbers) -> [UInt8] {
    (0..<Int.random(in: 0...20, using: &dice)).flatMap { _ in
      parts.randomElement(using: &dice) ?? []
    }
  }

  @Test func `odd bytes are found where they stand`() {
    compare(OddBytes.self, seed: 64) { $0 < 0x20 && $0 != 0x0A || $0 >= 0x7F }
  }

  @Test func `bytes that mean something to Markdown are found where they stand`() {
    let special = Set("&*<[\\]^_`".utf8)
    compare(ProseMarks.self, seed: 65, strewing: special) { $0 < 0x20 || special.contains($0) }
  }

  /// Compares what is found in 3,000 texts, among whose bytes some are strewn, with a search byte by byte.
  private func compare<Sought: SoughtBytes>(
    _ kind: Sought.Type, seed: UInt64, strewing some: Set<UInt8> = [], _ isSought: (UInt8) -> Bool
  ) {
    var dice = SeededNumbers(state: seed)
    let strewn = some.sorted()
    var found = 0
    for _ in 0..<3_000 {
      var bytes = Self.bytes(&dice)
      if !strewn.isEmpty {
        for place in bytes.indices where Int.random(in: 0..<9, using: &dice) == 0 {
          bytes[place] = strewn.randomElement(using: &dice) ?? 0
        }
      }
      let expected = bytes.indices.filter { isSought(bytes[$0]) }
      let places = bytes.withUnsafeBufferPointer { bytes in
        var sought = BytePlaces<Sought>(bytes)
        var places: [Int] = []
        while let place = sought.next(from: places.last.map { $0 + 1 } ?? 0) {
          places.append(place)
        }
        return places
      }
      found += expected.count
      #expect(places == expected, "\(bytes)")
    }
    #expect(found > 20_000)
  }

  /// A field as it is shown when another one was expected.
  private struct Field: Equatable {
    let start: Int
    let end: Int
    let line: Int
    let column: Int

    init(_ field: CSVField) {
      (start, end) = (Int(field.start), Int(field.end))
      (line, column) = (Int(field.line), Int(field.column))
    }

    /// What stands between two places of a line but blanks at its ends.
    init(_ place: Range<Int>, of bytes: [UInt8], line: Int, from lineStart: Int) {
      let start = place.first { bytes[$0] != 0x20 } ?? place.upperBound
      (self.start, self.line, column) = (start, line, start - lineStart + 1)
      end = place.last { bytes[$0] != 0x20 }.map { $0 + 1 } ?? place.upperBound
    }
  }

  private static func rows(_ bytes: [UInt8], _ separator: UInt8) -> ([[Field]], CSVReader) {
    var reader = CSVReader(bytes, in: SourceFile.ID(index: 0), separator: separator)
    var row = CSVRow()
    var rows: [[Field]] = []
    while reader.next(&row) { rows.append(row.fields.map(Field.init)) }
    return (rows, reader)
  }

  @Test func `fields without quotes are those between separators`() {
    var dice = SeededNumbers(state: 128)
    var found = 0
    for _ in 0..<3_000 {
      let separator: UInt8 = Bool.random(using: &dice) ? 0x2C : 0x3B
      let bytes = (Self.bytes(&dice) + Self.bytes(&dice)).filter { $0 != 0x22 }
      var expected: [[Field]] = []
      var lineStart = 0
      for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        .enumerated()
      {
        defer { lineStart = line.endIndex + 1 }
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
        expected.append(
          line.split(separator: separator, omittingEmptySubsequences: false).map {
            Field($0.indices, of: bytes, line: number + 1, from: lineStart)
          })
      }
      let (rows, reader) = Self.rows(bytes, separator)
      #expect(rows == expected, "\(bytes)")
      #expect(reader.diagnostics.isEmpty)
      found += rows.count
    }
    #expect(found > 5_000)
  }

  @Test func `a row says the same at the end of its bytes and far from it`() {
    var dice = SeededNumbers(state: 129)
    var rejected = 0
    for _ in 0..<6_000 {
      let bytes = Array((Self.bytes(&dice) + Self.bytes(&dice)).filter { $0 != 0x61 }.prefix(60))
      let (rows, reader) = Self.rows(bytes, 0x2C)
      // An open quote says something else of what stands behind it.
      if reader.diagnostics.contains(where: { $0.code == DiagnosticCode.csvOpenQuote.rawValue }) {
        continue
      }
      let behind = [0x0A] + Array(repeating: UInt8(0x61), count: 80)
      let (others, other) = Self.rows(bytes + behind, 0x2C)
      #expect(others.dropLast() == rows[...], "\(bytes)")
      #expect(other.diagnostics == reader.diagnostics && other.rejected == reader.rejected)
      rejected += reader.rejected.count
    }
    #expect(rejected > 500)
  }

  @Test func `cells that many rows say are read as those that none does`() throws {
    var dice = SeededNumbers(state: 256)
    let cells = [
      "", "x", "valid", "\"a, b\"", "\"say \"\"no\"\"\"", "a text longer than fits in itself", "口罩",
      " blank ", "\"\"", "\"two\nlines\"", "0123456",
    ]
    let rows = (0..<3_000).map { row in
      [cells.randomElement(using: &dice) ?? "", "number-\(row)"]
        + (0..<3).map { _ in cells.randomElement(using: &dice) ?? "" }
    }
    let columns: [RegisterColumn] = [.scheme, .number, .recorded, .holder, .models]
    let text =
      columns.map(\.name).joined(separator: ",") + "\n"
      + rows.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
    var table = CSVTable<RegisterColumn>(Array(text.utf8), in: SourceFile.ID(index: 0))
    for row in rows {
      let hasRow = table.next()
      #expect(hasRow)
      for (column, cell) in zip(columns, row) {
        let isQuoted = cell.hasPrefix("\"")
        let said =
          isQuoted
          ? String(cell.dropFirst().dropLast().replacing("\"\"", with: "\""))
          : String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        let read = table.text(column)?.value
        #expect(read == (said.isEmpty ? nil : said))
      }
    }
    let hasMore = table.next()
    #expect(!hasMore && table.diagnostics.isEmpty)
  }
}
