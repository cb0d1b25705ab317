import DirectoryModel
import Testing

@testable import SitePages

@Suite struct `Links of a page` {
  private let route = PageRoute(
    language: LanguageTag("zh"), folder: "zh/", path: "suppliers/no/northlight.html")

  @Test(arguments: [
    (TestField.page("x", "products/index.html"), "../../products/index.html"),
    (.page("x", "a/b.html#c"), "../../a/b.html#c"),
    (.page("x", "#proof"), "#proof"),
    (.page("x", ""), ""),
    (.file("x", "assets/style.css"), "../../../assets/style.css"),
    (.file("x", "a b\"<口>.csv"), "../../../a%20b%22%3C%E5%8F%A3%3E.csv"),
    (.address("x", "https://example.org/?a=1&b='2'"), "https://example.org/?a=1&amp;b=&#39;2&#39;"),
    (.address("x", "https://example.org/%20"), "https://example.org/%20"),
    (.address("x", "mailto:a@example.org"), "mailto:a@example.org"),
    (.address("x", "javascript:alert(1)"), ""),
    (.address("x", "JavaScript:alert(1)"), ""),
    (.address("x", "data:text/html,x"), ""),
    (.address("x", "//example.org"), ""),
    (.address("x", "java\nscript:alert(1)"), ""),
  ])
  func `are written from where the page stands`(field: TestField, expected: String) {
    let page = TestPage(template: "<a href=\"{{x}}\">", fields: [field], route: route)
    #expect(page.output == "<a href=\"\(expected)\">")
  }

  @Test func `an address that is refused is no link for sections either`() {
    let page = TestPage(
      template: "{{#x}}yes{{/x}}{{^x}}no{{/x}}", fields: [.address("x", "javascript:alert(1)")])
    #expect(page.output == "no")
  }

  @Test(arguments: [
    ("https://a.example", LinkAddress.outside), ("HTTP://a.example", .outside),
    ("tel:+86", .contact), ("#a", .fragment), ("a/b.html", .inside), ("../a.html", .inside),
    ("a.html?b:c", .inside), ("a/b:c", .inside), ("", .refused), ("/etc", .refused),
    ("//a.example", .refused), ("\\\\a.example", .refused), ("a\\b", .refused), (" a", .refused),
    ("vbscript:x", .refused), ("java\tscript:x", .refused), (":x", .refused),
    ("java script:x", .refused), ("https\u{7F}://a", .refused), ("ftp://a", .refused),
    ("https:a.example", .refused), ("https:///a", .refused), ("https://", .refused),
    ("https://?a", .refused), ("https://#a", .refused), ("https:?//a", .refused),
    ("https://:80", .outside), ("mailto:", .contact), ("https://a.example/b\\c", .refused),
    ("https://a.example/?b\\c", .outside), ("https://a.example/?b\u{1}", .refused),
    ("口.html", .inside),
  ])
  func `are sorted by where they lead`(address: String, expected: LinkAddress) {
    #expect(LinkAddress(address) == expected)
  }
}
