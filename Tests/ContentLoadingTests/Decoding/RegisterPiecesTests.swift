import DirectoryModel
import TestSupport
import Testing

@testable import ContentLoading

/// A register that is read in pieces is compared with one that is read as a whole.
struct RegisterPiecesTests {
  private static let header = "scheme,number,holder,recorded,note\n"
  private static let known = KnownRecords(
    languages: [LanguageTag("en")], suppliers: KnownNames("supplier", ["acme"]),
    products: KnownNames("product", ["mask"]), markets: KnownNames("market", ["EU"]),
    schemes: KnownNames("scheme", ["approval"]), places: KnownNames("place", [String]()),
    readSchemes: [])

  @Test func `pieces hold all bytes and begin with their lines`() {
    var dice = SeededNumbers(state: 77)
    for _ in 0..<500 {
      let bytes = Array(Self.table(&dice).utf8)
      let pieces = TablePieces.of(bytes, size: Int.random(in: 20...400, using: &dice))
      #expect(pieces.first?.bytes.lowerBound == 0 && pieces.last?.bytes.upperBound == bytes.count)
      for (piece, next) in zip(pieces, pieces.dropFirst()) {
        #expect(piece.bytes.upperBound == next.bytes.lowerBound)
        let before = bytes[..<next.bytes.lowerBound]
        #expect(before.last == 0x0A)
        #expect(before.count { $0 == 0x0A } + 1 == next.line)
        #expect(before.count { $0 == 0x22 }.isMultiple(of: 2))
      }
    }
  }

  @Test func `rows are read in pieces as they are in one`() {
    var dice = SeededNumbers(state: 78)
    var (cut, joined) = (0, 0)
    for _ in 0..<2_000 {
      let bytes = Array(Self.table(&dice).utf8)
      let pieces = TablePieces.of(bytes, size: Int.random(in: 20...400, using: &dice))
      guard pieces.count > 1 else { continue }
      cut += 1
      let parts = pieces.map { piece in
        var part = RegisterPart(known: Self.known)
        part.read(piece, of: bytes, in: testFile)
        return part
      }
      guard let read = RegisterPart.joined(parts[...]) else { continue }
      joined += 1
      var whole = RegisterPart(known: Self.known)
      whole.read(Reported(bytes), in: testFile)
      #expect(told(read) == told(whole), "\(String(decoding: bytes, as: UTF8.self))")
      #expect(read.marks == whole.marks && read.isWhole == whole.isWhole)
    }
    // Most tables hold nothing that makes a piece end within a row, some do.
    #expect(joined * 2 > cut && joined < cut, "\(joined) of \(cut)")
  }

  @Test func `a quote that is not closed is reported once, as in one piece`() {
    let row = "approval,N,\"A, B\",2020-01-01,\n"
    let text = Self.header + row + row + "approval,\"N,A,2020-01-01,\n" + row + row + row
    let bytes = Array(text.utf8)
    let pieces = TablePieces.of(bytes, size: 40)
    #expect(pieces.count > 2)
    let parts = pieces.map { piece in
      var part = RegisterPart(known: Self.known)
      part.read(piece, of: bytes, in: testFile)
      return part
    }
    #expect(RegisterPart.joined(parts[...]) == nil)
  }

  @Test func `more mistakes than are listed end a table that was cut, too`() {
    let text = Self.header + String(repeating: "approval,N,A,never,\n", count: 1_500)
    let bytes = Array(text.utf8)
    let parts = TablePieces.of(bytes, size: 8_000).map { piece in
      var part = RegisterPart(known: Self.known)
      part.read(piece, of: bytes, in: testFile)
      return part
    }
    #expect(parts.count > 2)
    #expect(RegisterPart.joined(parts[...]) == nil)
  }

  @Test func `a large file is loaded as the same rows in small ones`() throws {
    let rows = (0..<20_000).map {
      "approval,N \($0),\"Acme, Ltd.\",2020-01-\(String($0 % 28 + 101).dropFirst()),\($0 % 7 == 0 ? "\"a\nb\"" : "")\n"
    }
    let large = try SmallSite.load(
      "--- content/certificates/all.csv ---\n" + Self.header + rows.joined())
    #expect(rows.joined().utf8.count > 2 * TablePieces.size)
    let numbers = large.value.directory.certificates.compactMap { $0.number?.value }
    #expect(numbers == (0..<20_000).map { "N \($0)" })
    let lines = large.value.directory.certificates.map { Int($0.range.line) }
    var line = 2
    for (place, row) in rows.enumerated() {
      if lines[place] != line {
        Issue.record("row \(place) is said to stand in line \(lines[place])")
      }
      line += row.count { $0 == "\n" }
    }
  }

  // MARK: Parts

  private func told(_ part: RegisterPart) -> String {
    part.rows.certificates.map { row in
      "\(row.range) \(row.number?.value ?? "") \(row.holder?.value ?? "") \(row.recorded) "
        + "\(row.note ?? "")\n"
    }.joined() + describe(part.diagnostics)
  }

  /// Rows of cells that are quoted, run over lines, or are wrong now and then.
  private static func table(_ dice: inout SeededNumbers) -> String {
    let cells = [
      "N 1", "", "\"a, b\"", "\"a\nb\"", "\"say \"\"so\"\"\"", "医用", "plain words", "\"\n\n\"",
    ]
    let isOdd = Int.random(in: 0..<4, using: &dice) == 0
    var text = header
    for _ in 0..<Int.random(in: 1...30, using: &dice) {
      var row = ["approval"]
      for _ in 0..<2 { row.append(cells.randomElement(using: &dice) ?? "") }
      row.append(Int.random(in: 0..<15, using: &dice) == 0 ? "soon" : "2020-02-03")
      row.append(cells.randomElement(using: &dice) ?? "")
      if isOdd, Int.random(in: 0..<10, using: &dice) == 0 {
        row[1] = ["a\"b", "\"a\"b", "\"open", "a,b"].randomElement(using: &dice) ?? ""
      }
      text +=
        row.joined(separator: ",") + (Int.random(in: 0..<9, using: &dice) == 0 ? "\n\n" : "\n")
    }
    return text
  }
}
