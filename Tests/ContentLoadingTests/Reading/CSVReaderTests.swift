import DirectoryModel
import TestSupport
import Testing

@testable import ContentLoading

struct CSVReaderTests {
  /// The rows with the place of each field, then what is said of them.
  private func dump(_ text: String) -> String {
    var reader = CSVReader(Array(text.utf8), in: testFile)
    var row = CSVRow()
    var lines = ""
    while reader.next(&row) {
      lines +=
        row.fields.map { "\($0.line):\($0.column) \(reader.text(of: $0).debugDescription)" }
        .joined(separator: ", ") + "\n"
    }
    return lines + describe(reader.diagnostics)
  }

  @Test func `fields are read with their places`() {
    #expect(
      dump("a,湘b, c ,\n\n  \n\"x, \"\"y\"\"\",\"\"\n1,2") == """
        1:1 "a", 1:3 "湘b", 1:9 "c", 1:12 ""
        4:1 "x, \\"y\\"", 4:12 ""
        5:1 "1", 5:3 "2"

        """)
  }

  @Test func `a line end inside quotes belongs to the field`() {
    #expect(
      dump("\"one\ntwo\",b\nc,d\n") == """
        1:1 "one\\ntwo", 2:6 "b"
        3:1 "c", 3:3 "d"

        """)
  }

  @Test func `a field of several lines ends on its last line`() throws {
    var reader = CSVReader(Array("a,\"one\ntwo\"\n".utf8), in: testFile)
    var row = CSVRow()
    let isRead = reader.next(&row)
    #expect(isRead)
    let range = row.range(of: try #require(row.fields.last))
    #expect(range == SourceRange(file: testFile, line: 1, column: 3, endLine: 2, endColumn: 4))
    #expect(row.range.endLine == 2 && row.range.endColumn == 4)
  }

  @Test func `a comma at the end of the file opens an empty field`() {
    #expect(dump("a,") == "1:1 \"a\", 1:3 \"\"\n")
  }

  @Test func `an open quote is reported at its quote and the next line is read`() {
    #expect(
      dump("a,b\nc,\"d\ne,f\n") == """
        1:1 "a", 1:3 "b"
        3:1 "e", 3:3 "f"
        2:3: error[SB304]: quote is not closed
          help: add the closing quote; a quote inside quoted text is written twice

        """)
  }

  @Test func `a quote inside a field without quotes is reported and the row left out`() {
    #expect(
      dump("a,b \"c\"\nd,e\n") == """
        2:1 "d", 2:3 "e"
        1:5: error[SB305]: quote inside a field without quotes
          help: put the whole field in quotes and write the quote inside twice

        """)
  }

  @Test func `text behind a closing quote is reported`() {
    #expect(
      dump("\"a\" x,b\nd,e\n") == """
        2:1 "d", 2:3 "e"
        1:5: error[SB305]: text behind a closing quote
          help: put the whole field in quotes and write a quote inside twice

        """)
  }

  @Test func `values between semicolons know their places`() {
    let field = Located(
      "a; 湘 ;;b", at: SourceRange(file: testFile, line: 2, column: 5, length: 11))
    let parts = splitAtSemicolons(field)
    #expect(parts.map(\.value) == ["a", "湘", "b"])
    #expect(parts.map(\.range.column) == [5, 8, 14])
  }
}
