import DirectoryModel
import TestSupport
import Testing

@testable import ContentLoading

struct CitationTests {
  private func remarks(
    on text: String, sources: String = "[{id: who, title: WHO}]"
  ) throws -> String {
    try SmallSite.remarks(
      """
      --- content/products/gown.md ---
      ---
      name: Gown
      summary: It covers.
      not-for: It does not seal.
      group: clothing
      use: medical
      sources: \(sources)
      ---
      \(text)

      """)
  }

  @Test func `a text whose statements all cite is left alone`() throws {
    let text = """
      ## Before use

      Wear it closed ([WHO](#source-who)). Tie it.

      In this order:

      1. Neck ([WHO](#source-who)).
      2. Waist, as [WHO][] says.

      [WHO]: #source-who
      """
    #expect(try remarks(on: text) == "")
  }

  @Test func `a cited id that no source has is an error with the nearest one`() throws {
    let text = "Tie it ([WHO](#source-whoo)).\n\nWash it ([Maker](#source-maker))."
    #expect(
      try remarks(on: text) == """
        content/products/gown.md:9:9: error[SB613]: `sources` of this product has no `whoo`
          help: write `#source-who`, the nearest source
        content/products/gown.md:11:10: error[SB613]: `sources` of this product has no `maker`
          help: add a source with this id to the front matter, or cite one that is there

        """)
  }

  @Test func `each paragraph and item without a citation is a warning with its line`() throws {
    let text = """
      Tie it.

      This ends in a colon but no list follows:

      ## Off

      These words come before a list and do not introduce it.

      - Neck ([WHO](https://www.who.int/)).
      - Waist ([below](#off)).

          Twice.
      """
    #expect(
      try remarks(on: text)
        == [9, 11, 15, 17, 18, 20].map { line in
          """
          content/products/gown.md:\(line):\(line < 17 ? 1 : line < 20 ? 3 : 5): warning[SB614]: the statement cites no source
            help: end it with `([Title](#source-ID))`, where ID is of an entry of `sources`

          """
        }.joined())
  }

  @Test func `a translation is asked for the same sources`() throws {
    let found = try SmallSite.remarks(
      """
      --- content/site.yaml ---
      title: T
      publisher: P
      languages: [en, zh]
      markets: []
      --- content/products/gown.md ---
      ---
      name: Gown
      summary: It covers.
      not-for: It does not seal.
      group: clothing
      use: medical
      sources: [{id: who, title: WHO}]
      ---
      Tie it ([WHO](#source-who)).
      --- content/products/gown.zh.md ---
      系好颈带（[世卫组织](#source-whi)）。

      """)
    #expect(
      found == """
        content/products/gown.zh.md:1:16: error[SB613]: `sources` of this product has no `whi`
          help: write `#source-who`, the nearest source

        """)
  }

  @Test func `an id that no link could name and one used twice are reported`() throws {
    let found = try remarks(
      on: "Tie it ([WHO](#source-who)).",
      sources: "[{id: who, title: WHO}, {id: who, title: Again}, {id: W H O, title: Other}]")
    #expect(
      found == """
        content/products/gown.md:7:39: error[SB611]: source `who` is listed twice
          help: remove one of the two
          note: content/products/gown.md:7:16: first listed here
        content/products/gown.md:7:64: error[SB504]: source `W H O` has other signs than a to z, 0 to 9 and hyphens
          help: write an id such as `who-mask`

        """)
  }
}
