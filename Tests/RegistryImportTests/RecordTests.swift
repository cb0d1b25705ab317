import DirectoryModel
import TestSupport
import Testing

@testable import RegistryImport

@Suite struct RecordTests {
  private static let map = """
    title: Made-up registry
    source: {title: {en: Registry, zh: 登记库}, url: "https://registry.example/", date: 2024-05-01}
    tables:
      - file: marks.csv
        fields: {mark: mark, body: body}
        lookup: {name: bodies, key: "{mark}", value: "{body}"}
      - file: "rows*"
        fields:
          name: name
          body: {column: mark, do: [{look-up: bodies}]}
          number: {column: number, do: [{matching: "9999"}]}
          goods: {column: goods, do: [{split: [";"]}]}
          day: {column: day, do: [{day: [DD.MM.YYYY, YYYY]}]}
        make:
          - issuer:
              id: "body-{number}"
              name: "{body}"
              number: "{number}"
              country: DE
              kind: notified-body
              schemes: [eu-type-exam]
              products: "{goods}"
          - notice:
              id: "{name}"
              title: {en: "Recall of {name}", zh: "召回{name}"}
              publisher: Office
              kind: recall
              published: "{day}"
              covers: [{supplier: north, lots: ["{number}"]}]
              text: {en: "Told on {day}.", zh: "{day}公布。"}

    """

  private func told(_ rows: String) throws -> (ImportSite, Planned) {
    let site = try ImportSite(Self.map.replacing("[DD.MM.YYYY, YYYY]", with: "DD.MM.YYYY"))
    try site.folder.write("mark,body\n*A,Testing Body\n", to: "marks.csv")
    try site.folder.write(rows, to: "rows.csv")
    let planned = try planImport(
      ImportRequest(
        site: site.folder.path, map: site.folder.path + "/made-up.yaml",
        files: ["rows.csv", "marks.csv"].map { site.folder.path + "/" + $0 }, takenOn: nil,
        rule: .report, skipsBrokenRows: false))
    if let plan = planned.plan.value { try applyImport(plan, to: site.folder.path) }
    return (
      site,
      Planned(
        plan: planned.plan.value, diagnostics: planned.plan.diagnostics, files: planned.files,
        root: site.folder.path)
    )
  }

  @Test func `rows become issuers and notices, with texts in two languages and a table looked up`()
    throws
  {
    let (site, planned) = try told("name,mark,number,goods,day\nAlpha,*A,0123,x; y,03.04.2020\n")
    #expect(planned.told == [])
    #expect(planned.plan?.account.map(\.lookedUp) == [1, 0])
    #expect(
      site.read("content/issuers/made-up.csv") == """
        id,name,name-zh,number,country,kind,schemes,products,from,until,source,checked,note
        body-0123,Testing Body,,0123,DE,notified-body,eu-type-exam,x;y,,,https://registry.example/,,

        """)
    #expect(
      site.read("content/notices/alpha.md") == """
        ---
        title: {en: Recall of Alpha, zh: "召回Alpha"}
        publisher: Office
        kind: recall
        published: 2020-04-03
        recorded: 2024-05-01
        source: "https://registry.example/"
        covers:
          - supplier: north
            lots: ["0123"]
        ---

        Told on 2020-04-03.

        """)
    #expect(site.read("content/notices/alpha.zh.md") == "2020-04-03公布。\n")
  }

  @Test func `a row that lacks what a record needs makes none, and says what it lacks`() throws {
    let (_, planned) = try told("name,mark,number,goods,day\n,*B,01,,\n")
    #expect(
      planned.told == [
        "rows.csv:2:5 SB005 `01` does not have the form 9999 of `number` and is left out"
      ])
    #expect(planned.plan?.account.last?.skipped == ["no `id` for the issuer": 1])
  }

  @Test(arguments: [
    ("AA-99", "DE-12", true), ("AA-99", "DE-1", false), ("K*", "K", true), ("K*9", "Kab1", true),
    ("*-*", "ab1-", true), ("*9", "a-1", false), ("A", "北", true), ("", "", true),
    ("*A*A*A*A*A*A*!", String(repeating: "a", count: 5000), false),
  ])
  func `a code has a form or not`(form: String, text: String, fits: Bool) {
    #expect(CodeShape(form).fits(text) == fits)
  }

  @Test func `one firm with thousands of offers is put together`() throws {
    let map = smallMap.replacing(
      "            text: \"Registered as {name}.\"\n",
      with: """
                    offers:
                      - {product: mask, models: "{city}", use: medical, markets: [EU], certificates: ["{number}"]}

        """
    ).replacing("id: \"{number}\"", with: "id: \"{name|words}\"")
      .replacing("      - certificate", with: "        merge: spellings\n      - certificate")
    let rows = (0..<5000).map { "\($0 / 2),North,China,model \($0)\n" }.joined()
    let planned = try ImportSite(map).plan("Number,Name,Country,City\n" + rows)
    #expect(planned.plan?.account.first?.taken == 2500)
    #expect(planned.plan?.account.first?.merged == 2500)
  }
}
