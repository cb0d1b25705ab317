import DirectoryModel
import TestSupport
import Testing

@testable import ContentLoading

struct LinkTests {
  @Test(arguments: [
    "[x](javascript:alert(1))", "[x](javascript&colon;alert(1))", "[x](JaVaScRiPt:alert(1))",
    "[x](java&Tab;script:alert(1))", "[x](java&#10;script:alert(1))",
    "[x](&#1;javascript:alert(1))",
    "[x](<java script:alert(1)>)", "[x](&nbsp;javascript:alert(1))", "[x](data:text/html,hello)",
    "[x](data&#58;text/html,hello)", "[x](vbscript:x)", "[x](//evil.example/)",
    "[x](&sol;/evil.example/)", "[x](/\\\\evil.example)", "[x](\\\\\\\\evil.example\\\\a)",
    "[x](https:evil.example)", "[x](https:/evil.example)", "[x](http://)",
    "[x](file:///etc/passwd)",
    "[x](&#32;javascript:alert(1))", "[x](/from/the/root)", "[x](blob:https://a.example/)",
    "[x]()", "[x](mailto:)", "<javascript:alert(1)>", "[x](&#x85;a.html)",
    "[x]\n\n[x]: javascript:alert(1)\n", "![x](https://evil.example/pixel.png)", "![x](#a)",
    "![x](data:image/svg+xml,a)", "[x](http:///a)", "[x](https://?a)", "[x](https://#a)",
    "[x](https://:80/)", "[x](<https://a.example/b c>)", "[x](tel:)", "[x](mailtoo:a@b.example)",
    "[x](htt:a)", "[x](https\u{FF1A}://a:b)",
  ])
  func `an address no page may carry is refused`(text: String) {
    let read = prose(text)
    #expect(read.diagnostics.map(\.code) == ["SB402"])
    #expect(!read.value.nodes.contains { $0.kind == .link || $0.kind == .image })
    #expect(read.value.nodes.contains { $0.kind == .text })
  }

  @Test(arguments: [
    ("[x](https://a.example/b?c=d#e)", "https://a.example/b?c=d#e"),
    ("[x](HTTP://a.example/)", "HTTP://a.example/"), ("[x](hTTpS://a)", "hTTpS://a"),
    ("[x](TEL:1)", "TEL:1"), ("[x](MailTo:a@b.example)", "MailTo:a@b.example"),
    ("<https://a.example/>", "https://a.example/"),
    ("[x](mailto:a@b.example)", "mailto:a@b.example"), ("<a@b.example>", "mailto:a@b.example"),
    ("[x](tel:+861012345678)", "tel:+861012345678"), ("[x](#part)", "#part"),
    ("[x](page.html)", "page.html"), ("[x](../a/b.html#c)", "../a/b.html#c"),
    ("[x](?q=a:b)", "?q=a:b"), ("[x](a/b:c)", "a/b:c"), ("[x](页面.html)", "页面.html"),
    ("![x](pictures/a.png)", "pictures/a.png"),
  ])
  func `an address a page may carry is kept as written`(text: String, address: String) throws {
    let read = prose(text)
    #expect(read.diagnostics.isEmpty)
    let link = try #require(read.value.nodes.first { $0.kind == .link || $0.kind == .image })
    #expect(read.value.text(of: link) == address)
  }

  @Test func `a refused link keeps its words and says where it stood`() {
    let read = prose("See *here*\n  and [the *page*](javascript&colon;alert(1) \"a\nb\").\n")
    #expect(
      describe(read.diagnostics) == """
        2:7: error[SB402]: link to `javascript:alert(1)` cannot be published
          help: use https:, http:, mailto:, tel:, a fragment, or a path relative to the page

        """)
    let words = read.value.nodes.filter { $0.kind == .text }.map { read.value.text(of: $0) }
    #expect(words == ["See ", "here", "and ", "the ", "page", "."])
  }

  @Test func `control characters of an address do not reach the message`() {
    let message = prose("[x](java&#27;script:a)").diagnostics.first?.message ?? ""
    #expect(message == "link to `java�script:a` cannot be published")
  }

  @Test func `an image of another site is refused with what to use`() {
    #expect(
      describe(prose("![x](https://a.example/p.png)").diagnostics) == """
        1:1: error[SB402]: image to `https://a.example/p.png` cannot be published
          help: use a file of the site, named relative to the page

        """)
    #expect(
      describe(prose("a [x]()").diagnostics) == """
        1:3: error[SB402]: link without an address
          help: write the address between the parentheses

        """)
  }
}
