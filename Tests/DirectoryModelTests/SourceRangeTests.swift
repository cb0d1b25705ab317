import Testing

@testable import DirectoryModel

@Suite struct SourceRangeTests {
  private let file = SourceFile.ID(index: 3)

  @Test(arguments: [
    (1, 1, 1, 1), (7, 300, 7, 70_000), (7, 16_777_215, 8, 1), (5, 2, 260, 9), (9, 4, 65_544, 1),
    (2_147_483_647, 1, 2_147_483_647, 16_777_215),
  ])
  func `a range holds what it was made of`(line: Int, column: Int, endLine: Int, endColumn: Int) {
    let range = SourceRange(
      file: file, line: line, column: column, endLine: endLine, endColumn: endColumn)
    #expect(range.file == file)
    #expect(
      [range.line, range.column, range.endLine, range.endColumn].map(Int.init)
        == [line, column, endLine, endColumn])
  }

  @Test func `what is farther away is told as far as it goes`() {
    let range = SourceRange(
      file: file, line: 1, column: 20_000_000, endLine: 100_000, endColumn: 20_000_000)
    #expect(range.column == 16_777_215)
    #expect(range.endLine == 65_536)
    #expect(range.endColumn == 16_777_215)
  }

  @Test func `a range takes four words of 32 bits`() {
    #expect(MemoryLayout<SourceRange>.stride == 16)
  }
}
