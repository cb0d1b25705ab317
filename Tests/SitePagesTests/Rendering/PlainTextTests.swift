import DirectoryModel
import Testing

@testable import SitePages

@Suite struct `Prose as plain text and outline` {
  @Test func `plain text leaves out headings, code blocks and marks`() {
    let text = prose(
      .h(2, .t("About")), .p(.t("We make "), .parent(.strong, [.t("masks")]), .t(".")),
      .leaf(.codeBlock, "x"), .list([.p(.t("one"), .leaf(.softBreak), .t("two"))]))
    #expect(plainText(text, limit: 100) == "We make masks. one two")
  }

  @Test(arguments: [
    (5, "alph…"), (11, "alpha beta…"), (13, "alpha beta…"), (16, "alpha beta gamma"), (1, "…"),
  ])
  func `plain text is cut at a word`(limit: Int, expected: String) {
    let text = prose(.p(.t("alpha beta gamma")))
    #expect(plainText(text, limit: limit) == expected)
  }

  @Test func `Chinese is cut at a character`() {
    #expect(plainText(prose(.p(.t("医用外科口罩生产企业"))), limit: 5) == "医用外科…")
  }

  @Test func `a long text is not read to its end`() {
    let long = String(repeating: "word ", count: 1000)
    #expect(plainText(prose(.p(.t(long)), .p(.t(long))), limit: 20).count <= 20)
  }

  @Test func `anchors are Latin letters, numbers where there are none, and unique`() {
    let text = prose(
      .h(2, .t("Before use!")), .h(3, .t("使用前")), .h(2, .t("Before  use")), .h(2, .t("2020")),
      .h(2, .t("Before use 2")), .h(2, .t("ISO 2859 抽样")))
    let outline = proseOutline(text, anchor: "guide")
    #expect(
      outline.map(\.anchor) == [
        "guide-before-use", "guide-2", "guide-before-use-2", "guide-4", "guide-before-use-2-2",
        "guide-iso-2859",
      ])
    #expect(outline.map(\.level) == [2, 3, 2, 2, 2, 2])
    #expect(outline[1].title == "使用前")
  }

  @Test func `the outline's anchors are those of the page`() {
    let text = prose(.h(2, .t("A \"b\"")), .h(2, .t("口罩")))
    let route = PageRoute(language: LanguageTag("en"), folder: "", path: "index.html")
    let markup = proseHTML(text, at: route, headingsBelow: 1, anchor: "x")
    let html = String(decoding: markup.bytes, as: UTF8.self)
    for entry in proseOutline(text, anchor: "x") {
      #expect(html.contains("<h3 id=\"\(entry.anchor)\">"))
    }
  }
}
