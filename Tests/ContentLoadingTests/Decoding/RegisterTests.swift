import DirectoryModel
import TestSupport
import Testing

@testable import ContentLoading

struct RegisterTests {
  private static let header = """
    --- content/certificates/more.csv ---
    scheme,number,holder,issuer,product,models,standard,use,issued,expires,status,recorded,checked,evidence,source,supplier,since,note

    """

  @Test func `a row is read column by column`() throws {
    let loaded = try SmallSite.load(
      Self.header
        + "approval,X 1,\"Acme, Ltd.\",body,surgical-mask,M1; M2,EN 1,non-medical,2020-01-01,2025-01-01,"
        + "withdrawn,2020-02-01,2020-03-01,document,https://a.example/,acme,2020-04-01,remark\n")
    #expect(loaded.diagnostics.isEmpty)
    let row = try #require(loaded.value.directory.certificates.first)
    #expect(row.number?.value == "X 1")
    #expect(row.holder?.value == "Acme, Ltd.")
    #expect(row.issuer?.value == Issuer.ID("body"))
    #expect(row.products.map(\.text) == ["surgical-mask"])
    #expect(row.models == ["M1", "M2"])
    #expect(row.use == .nonMedical)
    #expect(row.standing?.value == .withdrawn)
    #expect(row.since == CalendarDay("2020-04-01"))
    #expect(row.evidence == .document)
    #expect(row.note == "remark")
    #expect(row.range.line == 2 && row.range.column == 1)
    #expect(row.expires?.range.column == 81)
  }

  @Test func `every mistake of a row is reported at its field`() throws {
    let remarks = try SmallSite.remarks(
      Self.header
        + "aproval,N1,,,surgical-maks,,,medicine,2020-02-30,,valid,,,rumour,,acm,,\n"
        + "approval,,,,,,,,,,,2020-01-01,,,,,,\n"
        + "declaration,,,,,,,,,,,2020-01-01,,,,,,\n")
    #expect(
      remarks == """
        content/certificates/more.csv:2:1: error[SB502]: `recorded` is empty
          help: write what the paper says in the column `recorded`
        content/certificates/more.csv:2:1: error[SB603]: there is no scheme `aproval`
          help: write `approval`, the nearest scheme
        content/certificates/more.csv:2:14: error[SB603]: there is no product `surgical-maks`
          help: write `surgical-mask`, the nearest product
        content/certificates/more.csv:2:30: error[SB504]: `use` cannot be `medicine`
          help: write one of `medical`, `non-medical`
        content/certificates/more.csv:2:39: error[SB505]: `2020-02-30` is not a day of the calendar
          help: write the day as YYYY-MM-DD
        content/certificates/more.csv:2:59: error[SB504]: `evidence` cannot be `rumour`
          help: write one of `register`, `document`, `declared`
        content/certificates/more.csv:2:67: error[SB603]: there is no supplier `acm`
          help: write `acme`, the nearest supplier
        content/certificates/more.csv:3:1: error[SB502]: `number` is empty
          help: write what the paper says in the column `number`

        """)
  }

  @Test func `an end before the beginning is reported with both places`() throws {
    let remarks = try SmallSite.remarks(
      Self.header + "approval,N1,,,,,,,2020-05-01,2020-04-30,valid,2020-05-01,,,,,,\n")
    #expect(
      remarks == """
        content/certificates/more.csv:2:30: error[SB609]: `expires` 2020-04-30 lies before `issued` 2020-05-01
          help: correct one of the two days
          note: content/certificates/more.csv:2:19: `issued` stands here

        """)
  }

  @Test func `a row that stands twice is a warning at the second`() throws {
    let row = "approval,N1,,,surgical-mask,,,,2020-05-01,2021-04-30,valid,2020-05-01,,,,,,\n"
    let loaded = try SmallSite.load(Self.header + row + row.replacing("N1", with: "N2") + row)
    #expect(
      describe(loaded.diagnostics, in: loaded.value.directory.files) == """
        content/certificates/more.csv:4:1: warning[SB610]: row stands twice in the register
          help: remove one of the two
          note: content/certificates/more.csv:2:1: first written here

        """)
  }

  @Test func `a row that is found by its words stands twice in files of other columns too`() throws
  {
    let loaded = try SmallSite.load(
      """
      --- content/certificates/second.csv ---
      number,scheme,holder,issuer,product,models,standard,use,issued,expires,status,recorded,checked,evidence,source,supplier
      A-2020 100,approval,Acme,body,surgical-mask,M1,,medical,2020-01-01,2025-01-01,valid,2020-02-01,2020-02-01,register,,acme

      """)
    #expect(loaded.diagnostics.map(\.code) == ["SB610"])
  }

  @Test func `an issuer that is not listed is no mistake`() throws {
    #expect(
      try SmallSite.remarks(
        Self.header + "approval,N1,,nobody-knows,,,,,,,,2020-05-01,,,,,,\n"
      ).isEmpty)
  }

  @Test func `offers that name a row with mistakes are not blamed too`() throws {
    let remarks = try SmallSite.remarks(
      Self.header + "approval,N1,,,,,,,,,,,,,,,,\n" + """
        --- content/suppliers/other.md ---
        ---
        name: Other
        country: DE
        roles: [trader]
        offers:
          - {product: surgical-mask, use: medical, markets: [EU], certificates: [n1]}
        ---

        """)
    #expect(
      remarks == """
        content/certificates/more.csv:2:1: error[SB502]: `recorded` is empty
          help: write what the paper says in the column `recorded`

        """)
  }

  @Test func `many rows keep their number`() throws {
    let row = ",h,b,surgical-mask,m,,,2020-05-01,,valid,2020-05-01,,,,,,\n"
    let rows = (0..<20_000).map { "approval,N\($0)" + row }.joined()
    let loaded = try SmallSite.load(Self.header + rows)
    #expect(loaded.value.directory.certificates.count == 20_003)
    #expect(loaded.diagnostics.isEmpty)
  }
}
