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
      let table = Self.table(&dice)
      let parts = parts(of: table, size: Int.random(in: 20...400, using: &dice))
      guard parts.count > 1 else { continue }
      cut += 1
      guard let read = RegisterPart.joined(parts[...]) else { continue }
      joined += 1
      var whole = RegisterPart(known: Self.known)
      whole.read(Reported(Array(table.utf8)), in: testFile)
      #expect(told(read) == told(whole), "\(table)")
      #expect(read.marks == whole.marks && read.isWhole == whole.isWhole)
    }
    // Most tables hold nothing that makes a piece end within a row, some do.
    #expect(joined * 2 > cut && joined < cut, "\(joined) of \(cut)")
  }

  @Test func `rows of parts stand one behind the other, those without numbers among them`() throws {
    func rows(_ holders: [String]) -> RegisterPart.Rows {
      var decoding = CertificateDecoding(known: Self.known)
      let text = Self.header + holders.map { "approval,N,\($0),2020-01-01,\n" }.joined()
      var table = CSVTable<RegisterColumn>(Array(text.utf8), in: testFile)
      var rows = RegisterPart.Rows()
      while table.next() {
        let digest = RowDigest(table)
        guard let row = decoding.decode(&table) else { continue }
        rows.add(row, digest, isNumberless: row.holder?.value.hasPrefix("no ") == true)
      }
      return rows
    }
    let all = RegisterPart.Rows(
      joining: [rows(["A", "no B", "C"]), rows([]), rows(["no D"]), rows(["E", "A", "no F"])])
    let holders = all.certificates.map { $0.holder?.value }
    #expect(holders == ["A", "no B", "C", "no D", "E", "A", "no F"])
    #expect(all.numberless == [1, 3, 6] && all.numbers.count == 7)
    #expect(all.writtenTwice.count == 1)
  }

  @Test func `behind wrong quotes a table is read as one`() {
    let row = "approval,N,\"A, B\",2020-01-01,\n"
    let open = Self.header + row + row + "approval,\"N,A,2020-01-01,\n" + row + row + row
    #expect(parts(of: open, size: 40).count == 2)
    var whole = RegisterPart(known: Self.known)
    whole.read(Reported(Array(open.utf8)), in: testFile)
    #expect(!whole.isWhole)
    #expect(RegisterPart.joined(parts(of: open, size: 40)[...]).map(told) == told(whole))
    let stray = Self.header + row + row + "approval,N,a\"b\"c,2020-01-01,\n" + row + row + row
    #expect(parts(of: stray, size: 40).count > 2)
    #expect(RegisterPart.joined(parts(of: stray, size: 40)[...]) == nil)
  }

  @Test func `without a header that can be read a table is one piece`() {
    let rows = String(repeating: "approval,N,A,2020-01-01,\n", count: 50)
    for header in ["scheme,numbr,holder\n", "\"scheme,number,holder,recorded,note\n", ""] {
      #expect(parts(of: header + rows, size: 100).count == 1, "\(header)")
    }
    #expect(parts(of: Self.header + rows, size: 100).count > 5)
  }

  @Test func `rows keep their words as they are written, whatever the rows before say`() throws {
    let loaded = try SmallSite.load(
      "--- content/certificates/all.csv ---\nscheme,number,models,recorded\n"
        + "approval,N 1,Caf\u{E9},2020-01-01\napproval,N 2,Cafe\u{301},2020-01-01\n")
    let models = loaded.value.directory.certificates.filter {
      $0.writtenNumber?.hasPrefix("N ") == true
    }.map { $0.models.map { Array($0.utf8) } }
    #expect(models == [[Array("Caf\u{E9}".utf8)], [Array("Cafe\u{301}".utf8)]])
  }

  @Test func `more mistakes than are listed end a table that was cut, too`() {
    let text = Self.header + String(repeating: "approval,N,A,never,\n", count: 1_500)
    #expect(parts(of: text, size: 8_000).count > 2)
    #expect(RegisterPart.joined(parts(of: text, size: 8_000)[...]) == nil)
  }

  @Test func `a large file is loaded as the same rows in small ones`() throws {
    let rows = (0..<30_000).map {
      let day = String($0 % 28 + 101).dropFirst()
      return "approval,N \($0),\"Acme, Ltd.\",2020-01-\(day),\($0 % 7 == 0 ? "\"a\nb\"" : "")\n"
    }
    #expect(rows.joined().utf8.count > 2 * TablePieces.size)
    let loaded = try SmallSite.load(
      "--- content/certificates/all.csv ---\n" + Self.header + rows.joined())
    #expect(loaded.diagnostics.isEmpty)
    let read = loaded.value.directory.certificates.filter {
      $0.writtenNumber?.hasPrefix("N ") == true
    }
    #expect(read.map(\.writtenNumber) == rows.indices.map { "N \($0)" })
    var line = 2
    let lines = rows.map { row in
      defer { line += row.count { $0 == "\n" } }
      return line
    }
    #expect(read.map { Int($0.range.line) } == lines)
  }

  // MARK: Parts

  private func parts(of text: String, size: Int) -> [RegisterPart] {
    let text = RegisterText(Reported(Array(text.utf8)), in: testFile, pieceSize: size)
    return text.pieces.map { piece in
      var part = RegisterPart(known: Self.known)
      part.read(piece, of: text)
      return part
    }
  }

  private func told(_ part: RegisterPart) -> String {
    var parts = [part]
    return RegisterPart.takeRows(of: &parts).certificates.map { row in
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
