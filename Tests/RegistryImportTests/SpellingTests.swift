import DirectoryModel
import TestSupport
import Testing

@testable import RegistryImport

@Suite struct SpellingTests {
  private static let map = smallMap.replacing("id: \"{number}\"", with: "id: \"{name|words}\"")
    .replacing("      - certificate", with: "        merge: spellings\n      - certificate")
    .replacing("text: \"Registered as {name}.\"", with: "text: x")
  private static let rows = """
    Number,Name,Country,City
    1,"Winner Medical Co., Ltd",China,
    2,Winner Medical Co. Ltd.,China,
    3,Easepal Industrial Corp.,China,
    4,Easepal Industries,China,

    """
  private static let file = "content/imports/made-up-spellings.csv"

  @Test func `spellings are put together and can be reviewed`() throws {
    let site = try ImportSite(Self.map)
    let planned = try site.run(Self.rows)
    #expect(planned.plan?.spellings.map(\.id) == ["winner-medical"])
    #expect(planned.plan?.account.first?.taken == 4)
    #expect(
      site.read(Self.file) == """
        spelling,supplier,rows
        Winner Medical Co. Ltd.,winner-medical,1
        "Winner Medical Co., Ltd",winner-medical,1

        """)
  }

  @Test func `a publisher joins and parts spellings by editing the file`() throws {
    let site = try ImportSite(Self.map)
    try site.folder.write(
      """
      spelling,supplier,rows
      Winner Medical Co. Ltd.,winner-other,1
      Easepal Industries,easepal-industrial,0

      """, to: Self.file)
    let planned = try site.run(Self.rows)
    let suppliers = planned.actions.filter { $0.hasPrefix("suppliers/") }
    #expect(
      suppliers == [
        "suppliers/easepal-industrial create", "suppliers/winner-medical create",
        "suppliers/winner-other create",
      ])
    #expect(site.read(Self.file)?.contains("Easepal Industries,easepal-industrial,1") == true)
    #expect(site.read(Self.file)?.contains("Winner Medical Co. Ltd.,winner-other,1") == true)
  }

  @Test func `a supplier that cannot be an id is told with its place`() throws {
    let site = try ImportSite(Self.map)
    try site.folder.write("spelling,supplier,rows\nA,Winner Medical,1\n", to: Self.file)
    #expect(
      try site.plan(Self.rows).told == [
        "content/imports/made-up-spellings.csv:2:3 SB008 `Winner Medical` cannot be the id of a supplier"
      ])
  }

  @Test(arguments: [
    ("AD-MF-000001354", "ad-mf-000001354"), ("Ångström & Søn", "angstrom-son"),
    ("O'Neill", "oneill"),
    ("  --x--  ", "x"), ("Straße", "strasse"),
  ])
  func `an id is plain lower-case letters, digits and hyphens`(text: String, id: String) {
    #expect(recordID(from: text) == id)
  }

  @Test func `letters no id can have give none, and long names are told apart by what is cut`()
    throws
  {
    #expect(recordID(from: "北光医疗") == nil)
    #expect(recordID(from: "---") == nil)
    let long = String(repeating: "medical-", count: 12)
    let one = try #require(recordID(from: long + "one"))
    let two = try #require(recordID(from: long + "two"))
    #expect(one.utf8.count == 64 && two.utf8.count == 64 && one != two)
  }
}
