import DirectoryModel
import TestSupport
import Testing

@testable import RegistryImport

@Suite struct BadFileTests {
  private static let header = "Number,Name,Country,City\n"

  private func told(_ rows: some Collection<UInt8>) throws -> [String] {
    let planned = try ImportSite().plan(rows)
    #expect(planned.plan == nil)
    return planned.told
  }

  @Test func `what is no registry is told for what it is`() throws {
    #expect(try told("".utf8) == ["rows.csv:1:1 SB002 the file is empty"])
    #expect(
      try told([0x50, 0x4B, 3, 4, 0, 0])
        == ["rows.csv:1:1 SB002 the file is a ZIP archive or a spreadsheet"])
    #expect(
      try told("<!DOCTYPE html>".utf8)
        == ["rows.csv:1:1 SB002 the file begins with `<` and is a page or XML, not CSV"])
    #expect(
      try told("Number,Name\nA\u{0}".utf8)
        == ["rows.csv:2:2 SB002 the file holds a byte 0, as text in utf-8 never does"])
  }

  @Test func `a missing column is told with the nearest one`() throws {
    let planned = try ImportSite().plan("Number,Nmae,Country,City\nA1,B,China,C\n")
    #expect(planned.told == ["rows.csv:1:1 SB003 column `Name` is missing"])
    #expect(planned.help == ["write `Nmae` in the map, the nearest column"])
  }

  @Test func `ragged rows and wrong quotes are told one by one`() throws {
    let rows = Self.header + "A1,B,China\nA2,B,China,C\nA3,B,China,C,D\nA4,\"B,China,C\n"
    #expect(
      try told(rows.utf8) == [
        "rows.csv:2:1 SB004 the row has 3 fields, too few for 4 columns, so the row cannot be read",
        "rows.csv:4:1 SB004 the row has 5 fields, too many for 4 columns, so the row cannot be read",
        "rows.csv:5:4 SB304 quote is not closed",
      ])
    let skipped = try ImportSite().plan(rows.utf8, skippingBroken: true)
    let account = try #require(skipped.plan?.account.first)
    #expect(account.taken == 1)
    #expect(account.skipped.values.reduce(0, +) == 3)
    #expect(account.sum == account.rows && account.rows == 4)
  }

  @Test func `two rows that get one id are told with both places`() throws {
    let rows = Self.header + "A1,Northlight,China,C\nA1,Southfield,China,C\n"
    let planned = try ImportSite().plan(rows)
    #expect(planned.plan == nil)
    #expect(planned.told == ["rows.csv:3:4 SB006 `Southfield` gets the id `a1` of `Northlight`"])
    #expect(planned.diagnostics.first?.notes.first?.range?.line == 2)
    let same = try ImportSite().plan(Self.header + "A1,North,China,C\nA1,NORTH,China,C\n")
    #expect(same.told == [])
    #expect(same.plan?.account.first?.merged == 1)
  }

  @Test func `a row of a million columns and a cell of megabytes are bounded`() throws {
    let wide = Self.header + String(repeating: "x,", count: 1_000_000) + "x\n"
    #expect(
      try told(wide.utf8) == [
        "rows.csv:2:1 SB004 the row has 1000001 fields, too many for 4 columns, so the row cannot be read"
      ])
    #expect(
      try told((String(repeating: "x,", count: 1_000_000) + "x\n").utf8) == [
        "rows.csv:1:1 SB002 the row that names the columns has 1000001 fields, more than the 1000 that are read"
      ])
    let long = Array((Self.header + "A1,").utf8) + [UInt8](repeating: 120, count: 3_000_000)
    #expect(
      try told(long + Array(",China,C\n".utf8)) == [
        "rows.csv:2:4 SB004 a cell has 3000000 bytes, more than the 100000 that are read, so the row cannot be read"
      ])
  }

  @Test func `JSON that is broken is told with line and column`() throws {
    let site = try ImportSite(smallMap.replacing("format: csv", with: "format: json"))
    #expect(
      try site.plan("[\n  {\"Number\": \"A1\",\n   \"Name\" \"B\"}\n]").told
        == ["rows.csv:3:11 SB002 JSON cannot be read: a colon is missing behind the key"])
    #expect(
      try site.plan(String(repeating: "[", count: 100_000)).told
        == ["rows.csv:1:65 SB002 JSON cannot be read: values are nested deeper than 64 levels"])
    #expect(
      try site.plan(
        "[{\"Number\": \"A1\", \"Nmae\": \"B\", \"Country\": \"China\", \"City\": \"\"}]"
      ).told
        == ["rows.csv:1:2 SB003 column `Name` is missing"])
  }

  @Test func `a file no table reads is told, and a table without a file`() throws {
    let planned = try ImportSite().plan("Number\n".utf8, as: "other.csv")
    #expect(
      planned.told == [
        "made-up.yaml:4:11 SB002 no file is given for the table `rows*`",
        "other.csv:1:1 SB002 no table of the map reads `other.csv`",
      ])
  }
}
