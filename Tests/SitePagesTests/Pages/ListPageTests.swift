import DirectoryModel
import Testing

@testable import SitePages

@Suite struct `Lists of suppliers` {
  @Test func `show use, market and status of each supplier`() throws {
    let text = try #require(try SampleContent().text("suppliers/letter-n.html"))
    #expect(text.contains("../suppliers/no/northlight.html"))
    #expect(text.contains("made-up example"))
    #expect(text.contains("NOT FOR MEDICAL USE"))
  }

  @Test func `leave out a firm learnt of too late`() throws {
    let sample = try SampleContent()
    #expect(sample.text("suppliers/letter-l.html") == nil)
    #expect(sample.text("suppliers/la/late.html") == nil)
    #expect(try #require(sample.text("products/surgical-mask.html")).contains("1 offer<"))
  }

  @Test func `put names of other scripts and marks under their own letter`() throws {
    let sample = try SampleContent(
      """
      --- content/suppliers/beiguang.md ---
      ---
      name: 北光医疗
      country: CN
      roles: [trader]
      ---
      """)
    #expect(sample.content.lists.letters.map(\.slug) == ["n", "s", "other"])
  }

  @Test func `are cut into pages that link to each other`() throws {
    let firms = (1...5).map { number in
      """
      --- content/suppliers/n\(number).md ---
      ---
      name: N\(number)
      country: NL
      roles: [trader]
      ---
      """
    }
    let sample = try SampleContent(firms.joined(separator: "\n"), settings: "page-size: 2")
    let first = try #require(sample.text("suppliers/letter-n.html"))
    let last = try #require(sample.text("suppliers/letter-n-3.html"))
    #expect(first.contains(#"href="../suppliers/letter-n-2.html" rel="next""#))
    #expect(last.contains(#"<span aria-current="page">3</span>"#))
    #expect(last.contains("Northlight Medical") && !first.contains("Northlight Medical"))
    #expect(sample.text("regions/nl/other-3.html") != nil)
  }

  @Test func `count statuses apart by intended use`() throws {
    let sample = try SampleContent()
    let medical = #"<span class="use">Medical use</span> <span class="m">"#
    let other = #"<strong class="warn">NOT FOR MEDICAL USE</strong> <span class="m">"#
    let market = try #require(sample.text("markets/index.html"))
    #expect(market.contains(medical + #"<span class="s cleared">"#))
    #expect(market.contains(other + #"<span class="s not-cleared">"#))
    let products = try #require(sample.text("products/index.html"))
    #expect(products.contains(other + #"<a href="../markets/eu.html">European Union</a>"#))
  }

  @Test func `stand by market and by product with counts`() throws {
    let sample = try SampleContent()
    let market = try #require(sample.text("markets/eu.html"))
    #expect(market.contains("1 cleared") && market.contains("2 not cleared"))
    #expect(market.contains("Masks are registered"))
    let product = try #require(sample.text("products/everyday-mask.html"))
    #expect(product.contains("2 not cleared"))
    #expect(product.contains("Not for care."))
  }
}
