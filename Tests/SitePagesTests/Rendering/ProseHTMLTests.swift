import DirectoryModel
import Testing

@testable import SitePages

@Suite struct `Prose as HTML` {
  struct Construct: CustomTestStringConvertible {
    let text: Prose
    let expected: String
    var testDescription: String { expected }
  }

  private static let constructs: [(Prose, String)] = [
    (prose(.p(.t("One."))), "<p>One.</p>\n"),
    (prose(.p(.t("a"), .leaf(.lineBreak), .t("b"))), "<p>a<br>\nb</p>\n"),
    (prose(.p(.t("a"), .leaf(.softBreak), .t("b"))), "<p>a\nb</p>\n"),
    (
      prose(.p(.parent(.emphasis, [.t("a")]), .parent(.strong, [.t("b")]), .leaf(.code, "<c>"))),
      "<p><em>a</em><strong>b</strong><code>&lt;c&gt;</code></p>\n"
    ),
    (
      prose(.parent(.quote, [.p(.t("a"))]), .leaf(.thematicBreak)),
      "<blockquote>\n<p>a</p>\n</blockquote>\n<hr>\n"
    ),
    (
      prose(.leaf(.codeBlock, "a < b\n", title: "swift\" onclick")),
      "<pre><code>a &lt; b\n</code></pre>\n"
    ),
    (prose(.list([.p(.t("a"))], [.p(.t("b"))])), "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    (prose(.list(loose: true, [.p(.t("a"))])), "<ul>\n<li><p>a</p>\n</li>\n</ul>\n"),
    (prose(.ordered(from: 1, [.p(.t("a"))])), "<ol>\n<li>a</li>\n</ol>\n"),
    (
      prose(.ordered(from: 0, loose: true, [.p(.t("a"))])),
      "<ol start=\"0\">\n<li><p>a</p>\n</li>\n</ol>\n"
    ),
    (
      prose(.ordered(from: 3, loose: true, [.p(.t("a"))])),
      "<ol start=\"3\">\n<li><p>a</p>\n</li>\n</ol>\n"
    ),
    (
      prose(.list([.p(.t("a")), .list([.p(.t("b"))])])),
      "<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"
    ),
    (
      prose(.p(.link("https://example.org/?a&b", title: "T \"q\"", .t("x")))),
      "<p><a href=\"https://example.org/?a&amp;b\" rel=\"external\" "
        + "title=\"T &quot;q&quot;\">x</a></p>\n"
    ),
    (
      prose(.p(.link("products/ventilator.html#use", .t("x")))),
      "<p><a href=\"../products/ventilator.html#use\">x</a></p>\n"
    ),
    (prose(.p(.link("mailto:a@b.c", .t("x")))), "<p><a href=\"mailto:a@b.c\">x</a></p>\n"),
    (prose(.p(.link("#proof", .t("x")))), "<p><a href=\"#proof\">x</a></p>\n"),
    (
      prose(.p(.link("#source-who", .t("WHO")))),
      "<p><a href=\"#source-who\" class=\"cite\">WHO</a></p>\n"
    ),
    (
      prose(.p(.image("assets/a b.png", title: "T", .t("Mask "), .leaf(.code, "3")))),
      "<p><img src=\"../../assets/a%20b.png\" alt=\"Mask 3\" title=\"T\"></p>\n"
    ),
    (prose(.p(.image("https://example.org/a.png", .t("Mask")))), "<p>Mask</p>\n"),
  ]

  @Test(arguments: constructs.map(Construct.init))
  func `each construct is written`(construct: Construct) {
    #expect(html(construct.text) == construct.expected)
  }

  @Test func `headings stand below the page's and carry anchors`() {
    let text = prose(.h(1, .t("Use, "), .parent(.emphasis, [.t("here")])), .h(6, .t("b")))
    #expect(
      html(text) == "<h2 id=\"text-use-here\">Use, <em>here</em></h2>\n<h6 id=\"text-b\">b</h6>\n")
  }

  @Test func `a link to a heading of the text finds its anchor`() {
    let text = prose(.p(.link("#use", .t("x"))), .h(2, .t("Use")))
    #expect(html(text).contains("<a href=\"#text-use\">"))
  }

  @Test func `tasks get an empty square`() {
    let square = "<li class=\"task\"><span class=\"box\" aria-hidden=\"true\"></span>"
    let plain = prose(.list([.p(.t("[ ] Open one box"))], [.p(.t("[x]"))]))
    #expect(html(plain) == "<ul>\n\(square)Open one box</li>\n<li>[x]</li>\n</ul>\n")
    let cut = prose(.list(loose: true, [.p(.t("["), .t(" ]"), .t(" Open"), .leaf(.code, "1"))]))
    #expect(html(cut) == "<ul>\n\(square)<p>Open<code>1</code></p>\n</li>\n</ul>\n")
  }

  @Test func `a line end between Chinese characters is no blank`() {
    let text = prose(.p(.t("医用口罩，"), .leaf(.softBreak), .t("外科"), .leaf(.softBreak), .t("N95")))
    #expect(html(text) == "<p>医用口罩，外科\nN95</p>\n")
  }

  private func html(_ text: Prose) -> String {
    let route = PageRoute(
      language: LanguageTag("zh"), folder: "zh/", path: "suppliers/northlight.html")
    let markup = proseHTML(text, at: route, headingsBelow: 1, anchor: "text")
    return String(decoding: markup.bytes, as: UTF8.self)
  }
}
