import DirectoryModel
import TestSupport
import Testing

@testable import ContentLoading

struct CSVTableTests {
  private enum Column: Int, CSVColumn {
    case id, name, note
    var name: String { "\(self)" }
    var isRequired: Bool { self != .note }
  }

  private func read(_ text: String) -> (rows: [String], remarks: String) {
    var table = CSVTable<Column>(Array(text.utf8), in: testFile)
    var rows: [String] = []
    while table.next() {
      rows.append(Column.allCases.map { table.text($0)?.value ?? "-" }.joined(separator: "|"))
    }
    return (rows, describe(table.diagnostics))
  }

  @Test func `columns may stand in any order and blanks are nothing`() {
    let (rows, remarks) = read("note,id,name\nx,1,one\n,2,\" \"\n")
    #expect(rows == ["1|one|x", "2|-|-"])
    #expect(remarks.isEmpty)
  }

  @Test func `an empty file has no header`() {
    #expect(
      read("\n\n").remarks == """
        1:1: error[SB301]: the table has no header
          help: begin the file with the names of the columns: id,name,note

        """)
  }

  @Test func `misspelt, repeated and missing columns are reported in the header`() {
    let (rows, remarks) = read("id,nmae,id\n1,one,2\n")
    #expect(rows.isEmpty)
    #expect(
      remarks == """
        1:4: error[SB301]: there is no column `nmae`
          help: write `name`, the nearest known column
        1:9: error[SB301]: column `id` stands twice in the header
          help: remove one of the two
          note: 1:1: first written here
        1:1: error[SB301]: column `name` is missing in the header
          help: add the column

        """)
  }

  @Test func `a row with too few fields is reported and the next one read`() {
    let (rows, remarks) = read("id,name,note\n1,one\n2,two,x\n")
    #expect(rows == ["2|two|x"])
    #expect(
      remarks == """
        2:1: error[SB302]: row has 2 fields, the header has 3
          help: add the missing commas; an unknown value stays empty between them

        """)
  }

  @Test func `a row with too many fields is reported at the first that is too much`() {
    let (rows, remarks) = read("id,name\n1,one,x,y\n2,two\n")
    #expect(rows == ["2|two|-"])
    #expect(
      remarks == """
        2:7: error[SB303]: row has 4 fields, the header has 2
          help: remove what is too much, or put a field with a comma inside in quotes

        """)
  }
}
