import DirectoryModel
import Testing

@testable import SitePages

@Suite struct `Hostile texts` {
  private static let texts = [
    "\"><script>alert(1)</script>", "'><img src=x onerror=alert(1)>", "</p></main><style>",
    "<!-- --><svg/onload=alert(1)>", "&lt;script&gt;", "{{title}}{{{title}}}", "]]><a href=x>",
  ]

  @Test(arguments: texts)
  func `never leave their element`(text: String) {
    let everywhere = prose(
      .h(2, .t(text)), .p(.t(text), .leaf(.code, text)),
      .p(.link("https://example.org/\(text)", title: text, .t(text))),
      .p(.image("a/\(text)", title: text, .t(text))),
      .leaf(.codeBlock, text, title: text), .list([.p(.t("[ ] " + text))]))
    let html = html(everywhere)
    #expect(
      tags(of: html).isSubset(of: [
        "h3", "/h3", "p", "/p", "code", "/code", "a", "/a", "img", "pre", "/pre", "ul", "/ul", "li",
        "/li", "span", "/span",
      ]))
    #expect(!html.contains("&lt;script&gt;") || !text.contains("&lt;"))
    // Quotes come in pairs that we wrote: every one of the text's own is a reference.
    #expect(html.utf8.count { $0 == UInt8(ascii: "\"") } == 2 * expectedValues)
    #expect(!html.utf8.contains(UInt8(ascii: "'")))
  }

  /// Attributes the text above is written with.
  private var expectedValues: Int {
    let heading = 1
    let link = 3
    let image = 3
    let task = 3
    return heading + link + image + task
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "\u{1}javascript:x",
    " javascript:alert(1)", "data:text/html,<script>", "vbscript:x", "//evil.example/x",
    "\\\\evil.example", "/\\evil.example", "/etc/passwd", "blob:x", "file:///etc", "",
  ])
  func `addresses that lead astray are dropped and their words stay`(address: String) {
    #expect(html(prose(.p(.link(address, title: "t", .t("words"))))) == "<p>words</p>\n")
    #expect(html(prose(.p(.image(address, .t("words"))))) == "<p>words</p>\n")
  }

  @Test func `an address that spells a scheme with references stays a path`() {
    let html = html(prose(.p(.link("javascript&colon;alert(1)", .t("x")))))
    #expect(html == "<p><a href=\"javascript&amp;colon;alert(1)\">x</a></p>\n")
  }

  @Test func `values of a page never leave their element or attribute`() {
    for text in Self.texts {
      let page = TestPage(
        template: "<p title=\"{{a}}\" class='{{a}}'>{{a}}</p>", fields: [.text("a", text)])
      #expect(tags(of: page.output) == ["p", "/p"])
      #expect(page.output.utf8.count { $0 == UInt8(ascii: "\"") } == 2)
      #expect(page.output.utf8.count { $0 == UInt8(ascii: "'") } == 2)
    }
  }

  @Test func `nodes that claim more than there is do no harm`() {
    let node = Prose.Node(
      kind: .paragraph, value: 0, text: 0..<0, title: 0..<0, line: 1, column: 1, end: 99)
    let broken = Prose(file: SourceFile.ID(index: 0), nodes: [node], bytes: [])
    #expect(html(broken) == "<p></p>\n")
  }

  private func html(_ text: Prose) -> String {
    let route = PageRoute(language: LanguageTag("en"), folder: "", path: "index.html")
    let markup = proseHTML(text, at: route, headingsBelow: 1, anchor: "text")
    return String(decoding: markup.bytes, as: UTF8.self)
  }

  /// The names of everything that begins like a tag.
  private func tags(of html: String) -> Set<String> {
    Set(
      html.split(separator: "<", omittingEmptySubsequences: false).dropFirst().map { rest in
        String(rest.prefix { !" >\n".contains($0) })
      })
  }
}
