import DirectoryModel
import Testing

@testable import ContentLoading

@Suite struct PlaceTests {
  private static let scheme = """
    name: A paper
    kind: approval
    issued-by: An authority
    proves: That it was approved.
    does-not-prove: Anything else.
    ends: never
    """

  private static func site(_ product: String, offer: String = "") -> String {
    """
    --- content/places/ward.yaml ---
    name: {en: Ward, zh: 病房}
    about: Patients are cared for.
    order: 2
    care: true
    --- content/places/street.yaml ---
    name: Street
    order: 1
    --- content/schemes/one.yaml ---
    \(scheme)
    --- content/schemes/two.yaml ---
    \(scheme)
    --- content/products/shield.md ---
    ---
    name: Shield
    summary: It keeps splashes off.
    not-for: It does not protect the lungs.
    group: mask
    use: medical
    \(product)
    ---
    --- content/suppliers/shielder.md ---
    ---
    name: Shielder
    country: DE
    roles: [manufacturer]
    offers:
      - product: shield
        use: medical
        markets: [EU]
        \(offer)
    ---

    """
  }

  @Test func `places stand in their order, and a product answers for them`() throws {
    let loaded = try SmallSite.load(
      Self.site(
        """
        evidence:
          - {market: EU, use: medical, papers: [one, [one, two]], note: With the report.}
        places:
          - {place: ward, market: EU, answer: if, says: With a running paper.}
          - {place: street, answer: no, says: Nobody needs it there.}
        """))
    #expect(loaded.diagnostics == [])
    let directory = loaded.value.directory
    #expect(directory.places.map(\.id.text) == ["street", "ward"])
    #expect(directory.places.map(\.isForCare) == [false, true])
    let product = try #require(directory.product(Product.ID("shield")))
    #expect(product.places.map(\.answer) == [.conditional, .no])
    #expect(product.places.map(\.market?.value.text) == ["EU", nil])
    let evidence = try #require(product.evidence.first)
    #expect(evidence.papers.map { $0.map(\.text) } == [["one"], ["one", "two"]])
    #expect(evidence.isFor(Market.ID("EU"), .medical))
    #expect(!evidence.isFor(Market.ID("EU"), .nonMedical))
    #expect(!evidence.isFor(Market.ID("US"), .medical))
  }

  @Test func `what a product says of unknown places and papers is told with its place`() throws {
    let remarks = try SmallSite.remarks(
      Self.site(
        """
        evidence:
          - {market: EU, papers: [on, [{x: y}]]}
          - {papers: []}
        places:
          - {place: wart, answer: maybe, says: Words.}
        """))
    #expect(
      remarks == """
        content/products/shield.md:8:27: error[SB603]: there is no scheme `on`
          help: write `one`, the nearest scheme
        content/products/shield.md:8:32: error[SB503]: `papers` is a mapping, not a scheme or a list of schemes
          help: write a scheme or a list of schemes here
        content/products/shield.md:9:5: error[SB502]: `market` is missing
          help: add `market: …`
        content/products/shield.md:9:14: error[SB502]: `papers` lists nothing
          help: write at least one value
        content/products/shield.md:11:13: error[SB603]: there is no place `wart`
          help: write `ward`, the nearest place
        content/products/shield.md:11:27: error[SB504]: `answer` cannot be `maybe`
          help: write one of `yes`, `if`, `no`

        """)
  }

  @Test func `an offer tells its lots and what it was at each change of hands`() throws {
    let loaded = try SmallSite.load(
      Self.site(
        "",
        offer: """
          lots: [L1]
              hand-overs:
                - {by: maker, use: non-medical, who: A maker, date: 2020-03-01, source: a letter}
                - {by: user, use: unknown, note: Nobody wrote it down.}
          """))
    #expect(loaded.diagnostics == [])
    let offer = try #require(
      loaded.value.directory.supplier(Supplier.ID("shielder"))?.offers.first)
    #expect(offer.lots == ["L1"])
    #expect(offer.handOvers.map(\.step) == [.maker, .user])
    #expect(offer.handOvers.map(\.use) == [.nonMedical, .unknown])
    #expect(offer.handOvers.first?.date == CalendarDay("2020-03-01"))
  }

  @Test func `a span of lots runs forward between lots of one length`() throws {
    func remarks(_ lots: String) throws -> String {
      try SmallSite.remarks(
        Self.site("") + """
          --- content/notices/recall.md ---
          ---
          title: Recall
          publisher: An authority
          kind: recall
          published: 2020-05-01
          covers: [{supplier: shielder, lots: \(lots)}]
          ---

          """)
    }
    #expect(try remarks("[{from: A-1, to: a 9}, B7]") == "")
    #expect(
      try remarks("[{from: A9, to: A1}]") == """
        content/notices/recall.md:6:53: error[SB509]: lots A9 to A1 hold no lot
          help: write the first lot as `from`; both need the same length
          note: content/notices/recall.md:6:45: the first lot is here

        """)
    #expect(try remarks("[{from: A1, to: A10}]").contains("hold no lot"))
    #expect(try remarks("[{from: A1}]").contains("`to` is missing"))
  }
}
