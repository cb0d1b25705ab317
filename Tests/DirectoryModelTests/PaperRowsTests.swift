import Testing

@testable import DirectoryModel

@Suite struct PaperRowsTests {
  @Test(arguments: [[], [0], [7], [3, 9], [0, 1, 2, 2_147_483_647]])
  func `rows are kept in their order`(rows: [Int]) {
    var appended = PaperRows()
    for row in rows { appended.append(row) }
    #expect(Array(appended) == rows)
    #expect(appended == PaperRows(rows))
    #expect(appended.count == rows.count && appended.first == rows.first)
    #expect(appended != PaperRows(rows + [5]))
  }
}
