import DirectoryModel
import Foundation
import Testing

@testable import ContentLoading

/// What else people call a product, by which search finds it.
struct AlsoCalledTests {
  private func site(_ names: String) -> String {
    """
    --- content/site.yaml ---
    title: T
    publisher: P
    languages: [en, zh]
    markets: []
    --- content/products/gown.md ---
    ---
    name: Gown
    also-called: \(names)
    summary: It covers.
    not-for: It does not seal.
    group: gown
    use: medical
    ---

    """
  }

  @Test func `names are read by language, one or several`() throws {
    let loaded = try SmallSite.load(site("{en: [cape, cover], zh: 罩衣}"))
    #expect(loaded.diagnostics.isEmpty)
    let product = try #require(loaded.value.directory.product(Product.ID("gown")))
    #expect(product.group == .gown)
    #expect(
      product.alsoCalled == [LanguageTag("en"): ["cape", "cover"], LanguageTag("zh"): ["罩衣"]])
  }

  @Test func `mistakes are reported and the other names kept`() throws {
    let found = try SmallSite.remarks(
      site("{en: [cape, cape, \" \", {a: b}], Chinese: [罩衣], nl: [jas]}"))
    #expect(
      found == """
        content/products/gown.md:3:26: error[SB611]: name `cape` is listed twice
          help: remove one of the two
          note: content/products/gown.md:3:20: first listed here
        content/products/gown.md:3:32: error[SB507]: `en` is written but empty
          help: write the text, or leave the key out
        content/products/gown.md:3:37: error[SB503]: `en` is a mapping, not a list of words
          help: write a list of words here
        content/products/gown.md:3:46: error[SB508]: `Chinese` is not a language of this site
          help: write one of `en`, `zh`, or add the language to `languages` in content/site.yaml
        content/products/gown.md:3:65: warning[SB508]: `nl` is not a language of this site, so words in it are not shown
          help: add the language to `languages` in content/site.yaml to show them

        """)
  }

  @Test
  func `every kind of the sample has other names, and all masks are found by the common word`()
    throws
  {
    let site = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    let products = try loadDirectory(from: site, jobs: 2).value.directory.products
    let common = [LanguageTag("en"): "mask", LanguageTag("zh"): "口罩"]
    for product in products {
      for (language, word) in common {
        let names = product.alsoCalled[language] ?? []
        #expect(names.count >= 2, "\(product.id) \(language.text)")
        if product.group == .mask || product.group == .respirator {
          let found = ([product.name[language]] + names).contains { $0.lowercased().contains(word) }
          #expect(found, "\(product.id) \(language.text)")
        }
      }
    }
    #expect(products.count { $0.group == .mask || $0.group == .respirator } >= 5)
  }
}
