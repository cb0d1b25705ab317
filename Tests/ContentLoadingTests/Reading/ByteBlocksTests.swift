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

  @Test func `fields end where they end, from whichever place one looks`() {
    var dice = SeededNumbers(state: 128)
    for _ in 0..<3_000 {
      let bytes = Self.bytes(&dice)
      let separator: UInt8 = Bool.random(using: &dice) ? 0x2C : 0x3B
      var stops = FieldStops()
      var place = 0
      while place <= bytes.count {
        let expected =
          bytes[place...].firstIndex { $0 == separator || $0 == 0x0A || $0 == 0x22 } ?? bytes.count
        #expect(stops.next(from: place, in: bytes, separator) == expected, "\(bytes) \(place)")
        place =
          Bool.random(using: &dice) ? expected + 1 : place + Int.random(in: 1...9, using: &dice)
      }
    }
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
