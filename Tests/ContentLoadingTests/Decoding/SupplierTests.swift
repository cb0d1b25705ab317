import DirectoryModel
import TestSupport
import Testing

@testable import ContentLoading

struct SupplierTests {
  @Test func `a complete profile is read key by key`() throws {
    let loaded = try SmallSite.load(
      """
      --- content/suppliers/norse.md ---
      ---
      name: Norse Medical
      names: {zh: 北方医疗, former: [Old Norse]}
      country: NO
      region: Oslo
      city: Oslo
      address: Street 1
      roles: [trader, private-label]
      identifiers: {lei: X, gln: "4"}
      contact: {website: "https://norse.example/", email: a@norse.example, phone: "+47 1"}
      sources:
        - {title: {en: Record, zh: 记录}, url: "https://records.example/1", date: 2020-03-01}
      recorded: 2020-03-02
      fictional: true
      offers:
        - product: surgical-mask
          models: [A, B]
          use: medical
          markets: [EU, US]
          standards: ["EN 14683"]
          certificates: ["A-2020 200"]
          gtin: "06912345678902"
          made-by: acme
      ---
      Words.

      """)
    #expect(loaded.diagnostics.isEmpty)
    let norse = try #require(loaded.value.directory.supplier(Supplier.ID("norse")))
    #expect(norse.country.value == "NO")
    #expect(norse.names == [LanguageTag("zh"): "北方医疗"])
    #expect(norse.formerNames == ["Old Norse"])
    #expect(norse.roles.map(\.value) == [.trader, .privateLabel])
    #expect(norse.identifiers.map(\.scheme) == [.lei, .gln])
    #expect(norse.contact.website?.value == "https://norse.example/")
    #expect(norse.sources.first?.title[LanguageTag("zh")] == "记录")
    #expect(norse.recorded == CalendarDay("2020-03-02"))
    #expect(norse.isFictional)
    let offer = try #require(norse.offers.first)
    #expect(offer.models.map(\.value) == ["A", "B"])
    #expect(offer.markets.map(\.value.text) == ["EU", "US"])
    #expect(offer.claims.map(\.certificates) == [[1]])
    #expect(offer.madeBy?.value == Supplier.ID("acme"))
    #expect(offer.range.line == 16 && offer.range.column == 5)
  }

  @Test func `offers find their papers by folded number and numberless scheme`() throws {
    let offer = try #require(try SmallSite.load().value.directory.suppliers.first?.offers.first)
    #expect(offer.claims.map(\.text.value) == ["a-2020100", "declaration"])
    #expect(offer.claims.map(\.certificates) == [[0], [2]])
  }

  @Test func `a market listed twice is reported at both places`() throws {
    let remarks = try SmallSite.remarks(
      """
      --- content/suppliers/other.md ---
      ---
      name: Other
      country: DE
      roles: [trader]
      offers:
        - {product: surgical-mask, use: medical, markets: [EU, US, EU]}
      ---
      Words.

      """)
    #expect(
      remarks == """
        content/suppliers/other.md:6:62: error[SB611]: market `EU` is listed twice
          help: remove one of the two
          note: content/suppliers/other.md:6:54: first listed here

        """)
  }

  @Test func `a name is kept in a language the site is not published in`() throws {
    let loaded = try SmallSite.load(
      """
      --- content/suppliers/acme.md ---
      ---
      name: Acme
      names: {ja: アクメ, former: Old Acme}
      country: DE
      roles: [manufacturer]
      ---

      """)
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.value.directory.suppliers.first?.names == [LanguageTag("ja"): "アクメ"])
  }

  @Test func `an offer names another firm as maker and each paper once`() throws {
    let remarks = try SmallSite.remarks(
      onOffer: "product: surgical-mask, use: medical, markets: [], made-by: other, "
        + "certificates: [A-2020 100, A-2020 200, A-2020 100]")
    #expect(
      remarks == """
        content/suppliers/other.md:6:53: error[SB502]: `markets` lists nothing
          help: write at least one value
        content/suppliers/other.md:6:66: error[SB612]: `made-by` names the supplier itself
          help: name the firm that makes the goods, or leave the key out when this one does
        content/suppliers/other.md:6:112: error[SB611]: certificate `A-2020 100` is listed twice
          help: remove one of the two
          note: content/suppliers/other.md:6:88: first listed here

        """)
  }

  @Test func `texts longer than any real one are not read`() throws {
    let long = String(repeating: "x", count: 2001)
    let remarks = try SmallSite.remarks(
      onOffer: "product: surgical-mask, use: medical, markets: [EU], model: \(long)")
    #expect(
      remarks == """
        content/suppliers/other.md:6:66: error[SB510]: `model` has 2001 bytes, more than the 2000 that are read
          help: shorten it; long texts stand below the front matter

        """)
  }

  @Test func `of many unknown keys twenty are listed`() throws {
    let keys = (1...50).map { "key-number-\($0): x" }.joined(separator: "\n")
    let loaded = try SmallSite.load(
      """
      --- content/suppliers/other.md ---
      ---
      name: Other
      country: DE
      roles: [trader]
      \(keys)
      ---

      """)
    #expect(loaded.diagnostics.count == 21)
    #expect(loaded.diagnostics.last?.message == "30 more keys are not known here")
  }

  @Test func `all mistakes of a profile are reported in one run`() throws {
    let remarks = try SmallSite.remarks(
      """
      --- content/suppliers/other.md ---
      ---
      name: ""
      contry: DE
      roles: [maker]
      identifiers: {vat: X}
      contact: {website: "javascript:alert(1)"}
      recorded: 2021-02-29
      fictional: maybe
      names: {French: X}
      sources: words
      ---

      """)
    #expect(
      remarks == """
        content/suppliers/other.md:2:1: error[SB502]: `country` is missing
          help: add `country: …`
        content/suppliers/other.md:2:7: error[SB507]: `name` is written but empty
          help: write the text, or leave the key out
        content/suppliers/other.md:3:1: error[SB501]: there is no key `contry` here
          help: write `country`, the nearest known key
        content/suppliers/other.md:4:9: error[SB504]: `roles` cannot be `maker`
          help: write one of `manufacturer`, `trader`, `importer`, `representative`, `private-label`
        content/suppliers/other.md:5:15: error[SB501]: there is no key `vat` here
          help: remove it; known keys are `duns`, `fei`, `gln`, `lei`, `srn`, `uscc`
        content/suppliers/other.md:6:20: error[SB402]: `website` is `javascript:alert(1)`, not a web address
          help: write an address that begins with https:// or http://
        content/suppliers/other.md:7:11: error[SB505]: `2021-02-29` is not a day of the calendar
          help: write the day as YYYY-MM-DD
        content/suppliers/other.md:8:12: error[SB504]: `fictional` is `maybe`, neither true nor false
          help: write `true` or `false`
        content/suppliers/other.md:9:9: error[SB501]: there is no key `French` here
          help: remove it; known keys are `en`, `former`, `zh`
        content/suppliers/other.md:10:10: error[SB503]: `sources` is one text, not a mapping of keys to values
          help: write a mapping of keys to values here

        """)
  }

  @Test(arguments: [
    ("DX", "write `AX` if that country is meant"), ("UK", "write `GB` if that country is meant"),
    ("cn", "write `CN` if that country is meant"),
    ("China", "write the two letters of the country"),
  ])
  func `an unknown country is reported with the nearest`(code: String, help: String) throws {
    let remarks = try SmallSite.remarks(
      """
      --- content/suppliers/other.md ---
      ---
      name: Other
      country: \(code)
      roles: [trader]
      ---

      """)
    #expect(
      remarks == """
        content/suppliers/other.md:3:10: error[SB504]: `\(code)` is no country code of ISO 3166-1
          help: \(help)

        """)
  }

  @Test func `there are 249 countries`() {
    #expect(Set(Countries.codes).count == 249)
    #expect(Countries.codes == Countries.codes.sorted())
  }

  @Test func `unknown references are reported with the nearest id`() throws {
    let remarks = try SmallSite.remarks(
      onOffer: "product: surgical-maks, use: medical, markets: [EX, US], made-by: acmee")
    #expect(
      remarks == """
        content/suppliers/other.md:6:15: error[SB603]: there is no product `surgical-maks`
          help: write `surgical-mask`, the nearest product
        content/suppliers/other.md:6:54: error[SB603]: there is no market `EX`
          help: write `EU`, the nearest market
        content/suppliers/other.md:6:72: error[SB603]: there is no supplier `acmee`
          help: write `acme`, the nearest supplier

        """)
  }

  @Test func `a number the register does not hold is a warning with the nearest`() throws {
    let remarks = try SmallSite.remarks(
      onOffer: """
        product: surgical-mask, use: medical, markets: [EU], \
        certificates: [A-2020 201, Z, approval, declaration]
        """)
    #expect(
      remarks == """
        content/suppliers/other.md:6:74: warning[SB604]: `A-2020 201` is not in the certificate register
          help: write `A-2020 200` if that paper is meant, or add a row to the register
        content/suppliers/other.md:6:86: warning[SB604]: `Z` is not in the certificate register
          help: add a row to the register, with what is known of the paper
        content/suppliers/other.md:6:89: warning[SB604]: `approval` is a scheme whose papers carry numbers, and not a number
          help: write the number of the paper
        content/suppliers/other.md:6:99: warning[SB604]: `declaration` has no row in the register for supplier `other` and product `surgical-mask`
          help: add a row that names the supplier and the product

        """)
  }

  @Test func `an offer without product or use is left out and the others stay`() throws {
    let loaded = try SmallSite.load(
      """
      --- content/suppliers/other.md ---
      ---
      name: Other
      country: DE
      roles: [trader]
      offers:
        - {use: medical, markets: [EU]}
        - {product: surgical-mask, use: medical, markets: EU}
      ---

      """)
    #expect(loaded.diagnostics.map(\.message) == ["`product` is missing"])
    let other = try #require(loaded.value.directory.supplier(Supplier.ID("other")))
    #expect(other.offers.map(\.product.range.line) == [7])
  }

  @Test func `a file that cannot be read makes no further mistakes`() throws {
    let loaded = try SmallSite.load(
      """
      --- content/products/surgical-mask.md ---
      no front matter
      --- content/markets/eu.yaml ---
      name: x
      --- content/certificates/register.csv ---
      scheme,numbr
      --- content/suppliers/acme.zh.md ---
      <b>
      --- content/suppliers/other.md ---
      ---
      name: [
      ---
      --- content/suppliers/third.md ---
      ---
      name: Third
      country: DE
      roles: [trader]
      offers:
        - {product: surgical-mask, use: medical, markets: [EU], made-by: other, certificates: [X]}
      ---

      """)
    #expect(
      Set(loaded.diagnostics.map(\.code)) == ["SB201", "SB205", "SB301", "SB401", "SB502"])
    #expect(loaded.value.directory.suppliers.map(\.id.text) == ["acme", "third"])
  }
}
