import Testing

@testable import EditionSealing

@Suite struct SectionWriterTests {
  private let page = """
    <!DOCTYPE html><html lang="en"><head><link rel="stylesheet" href="../assets/a.css"></head>
    <body><header class="top"><p>Edition</p></header><main id="main"><h1>A &amp; <b>B</b></h1>
    <form><input name="q"><p>gone</p></form><p id="x"><a href="#x">here</a> <a href="../b.html#y">b</a>
    <a href="c.html">c</a> <a href='https://e.org/' rel="external">e</a><br><img src="../i.svg" alt=""></p>
    <label for="x">l</label><a href="d.html?q=1#z">d</a></main><footer><p>By us</p></footer></body></html>
    """

  @Test func `a page becomes a section whose places and links fit with all others`() throws {
    let read = try #require(EditionPage(Array(page.utf8), at: "products/a.html"))
    #expect(read.heading == "A &amp; B")
    #expect(read.styles == ["assets/a.css"])
    #expect(read.links == ["products/a.html", "b.html", "products/c.html", "products/d.html"])
    let writer = SectionWriter(numbers: ["products/a.html": 1, "b.html": 2, "products/d.html": 7]) {
      $0 == "i.svg" ? "data:image/svg+xml;base64,AA==" : nil
    }
    let bytes = writer.write(read.main, of: read) { $0.name == "form" }
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == """
        <h2>A &amp; <b>B</b></h2>
        <p id="p1-x"><a href="#p1-x">here</a> <a href="#p2-y">b</a>
        <a>c</a> <a href="https://e.org/" rel="external">e</a><br>\
        <img src="data:image/svg+xml;base64,AA==" alt=""></p>
        <label for="p1-x">l</label><a href="#p7-z">d</a>
        """)
  }

  @Test(arguments: [
    ("../../x.html", nil), ("/x.html", nil), ("javascript:x", nil), ("mailto:a@b", nil),
    ("b.html", "p/b.html"), ("./b.html#c", "p/b.html"), ("../b.html?q", "b.html"),
    ("#c", "p/a.html"),
  ])
  func `an address leads to a file of the edition or nowhere`(address: String, path: String?) {
    #expect(resolve(address, from: "p/a.html")?.path == path)
  }
}
