import Glibc
import DirectoryModel
import TestSupport
import Testing

@testable import RegistryImport

@Suite struct ReimportTests {
  private static let header = "Number,Name,Country,City\n"
  private static let first = header + "A1,North,China,Changsha\nA2,South,Germany,Berlin\n"
  private static let profile = "content/suppliers/a1.md"

  @Test func `a first import writes what the content reads`() throws {
    let site = try ImportSite()
    let planned = try site.run(Self.first)
    #expect(planned.told == [])
    #expect(
      planned.actions == [
        "certificates/made-up#made-up|A1|a1| create", "certificates/made-up#made-up|A2|a2| create",
        "suppliers/a1 create", "suppliers/a2 create",
      ])
    #expect(
      site.read(Self.profile) == """
        ---
        name: North
        country: CN
        city: Changsha
        roles: [manufacturer]
        recorded: 2024-05-01
        ---

        Registered as North.

        """)
    #expect(
      site.read("content/certificates/made-up.csv")?.split(separator: "\n").dropFirst().first
        == "made-up,A1,North,,,,,,,,,,2024-05-01,,,https://registry.example/,a1,")
  }

  @Test func `importing the same again changes nothing`() throws {
    let site = try ImportSite()
    try site.run(Self.first)
    let again = try site.run(Self.first, on: "2024-06-01")
    #expect(again.plan?.writes.map(\.path) == [])
    #expect(again.plan?.records.allSatisfy { $0.action == .unchanged } == true)
  }

  @Test func `news of the registry are written, and the day of recording stays`() throws {
    let site = try ImportSite()
    try site.run(Self.first)
    let again = try site.run(
      Self.first.replacing("Changsha", with: "Wuhan"), on: "2024-06-01")
    #expect(again.actions.contains("suppliers/a1 update"))
    #expect(again.actions.contains("suppliers/a2 unchanged"))
    let text = site.read(Self.profile) ?? ""
    #expect(text.contains("city: Wuhan\n"))
    #expect(text.contains("recorded: 2024-05-01\n"))
  }

  @Test func `edits by hand stay, remarks and order too, while other values are updated`() throws {
    let site = try ImportSite()
    try site.run(Self.first)
    let edited = """
      ---
      # Visited in June.
      region: Hunan   # not in the registry
      name: "North Medical"
      country: CN

      city: Changsha
      roles:
        - manufacturer
        - trader
      recorded: 2024-05-01
      ---

      We met the firm.

      """
    try site.folder.write(edited, to: Self.profile)
    let same = try site.run(Self.first)
    #expect(same.actions.contains("suppliers/a1 keep"))
    #expect(site.read(Self.profile) == edited)
    let again = try site.run(Self.first.replacing("Changsha", with: "Wuhan"))
    #expect(again.told == [])
    #expect(site.read(Self.profile) == edited.replacing("Changsha", with: "Wuhan"))
  }

  @Test
  func `a value both changed stays, is told with place and both values, and again until settled`()
    throws
  {
    let site = try ImportSite()
    try site.run(Self.first)
    let edited = (site.read(Self.profile) ?? "").replacing("Changsha", with: "Changde")
    try site.folder.write(edited, to: Self.profile)
    let news = Self.first.replacing("Changsha", with: "Wuhan")
    let told = [
      "content/suppliers/a1.md:4:7 SB007 `city` of suppliers/a1 was changed by hand to `Changde`, "
        + "and the registry says `Wuhan`"
    ]
    for _ in 0..<2 {
      let again = try site.run(news)
      #expect(again.told == told)
      #expect(again.actions.contains("suppliers/a1 conflict"))
      #expect(site.read(Self.profile) == edited)
    }
    #expect(try site.run(news, rule: .keep).told == [])
    #expect(try site.run(news).told == [])
    #expect(site.read(Self.profile) == edited)
  }

  @Test func `a conflict can be settled for the registry`() throws {
    let site = try ImportSite()
    try site.run(Self.first)
    let edited = (site.read(Self.profile) ?? "").replacing("Changsha", with: "Changde")
    try site.folder.write(edited, to: Self.profile)
    try site.run(Self.first.replacing("Changsha", with: "Wuhan"), rule: .take)
    #expect(site.read(Self.profile)?.contains("city: Wuhan\n") == true)
  }

  @Test func `rows of a table are updated one by one, and rows written by hand stay`() throws {
    let site = try ImportSite()
    try site.run(Self.first)
    let table = "content/certificates/made-up.csv"
    let text = (site.read(table) ?? "").replacing("A1,North,", with: "A1,North Medical,")
    let own = "other,B7,Own,,,,,,,,,,2024-05-02,,,,,\n"
    try site.folder.write(text + own, to: table)
    let again = try site.run(
      Self.first.replacing("South", with: "South Medical").replacing("North", with: "Nord"))
    #expect(
      again.told.first
        == "content/certificates/made-up.csv:2:12 SB007 `holder` of certificates/made-up#made-up|A1|a1| "
        + "was changed by hand to `North Medical`, and the registry says `Nord`")
    let rows = site.read(table) ?? ""
    #expect(rows.contains("A1,North Medical,"))
    #expect(rows.contains("A2,South Medical,"))
    #expect(rows.hasSuffix(own))
  }

  @Test func `rows that vanished are told and nothing is deleted`() throws {
    let site = try ImportSite()
    try site.run(Self.first)
    let again = try site.run(Self.header + "A2,South,Germany,Berlin\n")
    #expect(again.actions.contains("suppliers/a1 vanished"))
    #expect(again.actions.contains("certificates/made-up#made-up|A1|a1| vanished"))
    #expect(site.read(Self.profile) != nil)
    #expect(again.plan?.writes.map(\.path) == [])
  }

  @Test func `an import that was killed before its ledger is made again without conflicts`() throws
  {
    let site = try ImportSite()
    let plan = try #require(try site.plan(Self.first).plan)
    for file in plan.writes.dropLast() {
      try SiteFolder(path: site.folder.path).write(file.bytes, to: file.path)
    }
    try site.folder.write("half", to: "content/suppliers/.a1.md.import-part")
    let again = try site.run(Self.first)
    #expect(again.told == [])
    #expect(again.plan?.writes.map(\.path) == ["content/imports/made-up.csv"])
    let changed = try site.run(Self.first.replacing("Changsha", with: "Wuhan"))
    #expect(changed.told == [])
    #expect(site.read("content/suppliers/.a1.md.import-part") == nil)
  }

  @Test func `a profile that was there before is in conflict, or left as the map says`() throws {
    let own = "---\nname: Ours\ncountry: CN\nroles: [trader]\n---\n"
    let site = try ImportSite()
    try site.folder.write(own, to: Self.profile)
    let planned = try site.run(Self.first)
    #expect(planned.actions.contains("suppliers/a1 conflict"))
    #expect(site.read(Self.profile) == own)
    let leaving = try ImportSite("if-there: leave\n" + smallMap)
    try leaving.folder.write(own, to: Self.profile)
    let left = try leaving.run(Self.first)
    #expect(left.told == [])
    #expect(left.actions.contains("suppliers/a1 left"))
    #expect(leaving.read(Self.profile) == own)
  }

  @Test func `a profile removed by hand does not come back`() throws {
    let site = try ImportSite()
    try site.run(Self.first)
    #expect(unlink(site.folder.path + "/" + Self.profile) == 0)
    #expect(try site.run(Self.first).actions.contains("suppliers/a1 keep"))
    #expect(site.read(Self.profile) == nil)
  }

  @Test func `a value that is not known is told and left out`() throws {
    let planned = try ImportSite().plan(Self.header + "A1,North,Chinaa,Changsha\n")
    #expect(
      planned.told == [
        "rows.csv:2:10 SB005 `Chinaa` is not among the values of `country` and is left out"
      ])
    #expect(planned.help == ["add it to `values`, the nearest there is `China`"])
    #expect(planned.plan?.notMade == ["no `country` for the supplier": 1])
  }

  @Test func `two imports into one site do not run at once`() throws {
    let site = try ImportSite()
    _ = try withImportLock(on: site.folder.path) {
      #expect(throws: BrokenWorld.self) { try withImportLock(on: site.folder.path) {} }
    }
    try withImportLock(on: site.folder.path) {}
  }
}
