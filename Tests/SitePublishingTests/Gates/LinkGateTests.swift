import DirectoryModel
import Testing

@testable import SitePublishing

@Suite struct LinkGateTests {
  private let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"\">"

  private func diagnostics(of pages: [(path: String, html: String)]) -> [String] {
    var ledger = LinkLedger()
    var known = KnownLinks(files: pages.map { LinkKey($0.path.utf8) }.sorted())
    for (index, page) in pages.enumerated() {
      Array((policy + page.html).utf8).withUnsafeBufferPointer {
        ledger.note($0, at: page.path, page: index, besides: &known)
      }
    }
    return checkLinks(
      [ledger], page: { GatedPage(path: pages[$0].path, source: nil) },
      read: { Array((policy + pages[$0].html).utf8) }
    )
    .map(\.message)
  }

  @Test func `pages that find each other pass`() {
    #expect(
      diagnostics(of: [
        ("index.html", "<a href=\"a/x.html#top\">"),
        ("a/x.html", "<h1 id=top><a href=\"../index.html\">"),
      ]) == [])
  }

  @Test func `a dead file and a dead anchor are quoted with their page`() {
    #expect(
      diagnostics(of: [
        ("index.html", "<a href=\"a/y.html\"><a href=\"a/x.html#no\">"), ("a/x.html", "<p>"),
      ]) == [
        "index.html: link `a/x.html#no` leads to no file or place of this edition",
        "index.html: link `a/y.html` leads to no file or place of this edition",
      ])
  }

  @Test func `what pages of one chunk want may stand on pages of another`() {
    let pages = [
      ("a.html", "<a href=\"b.html#here\"><a href=\"b.html#no\">"),
      ("b.html", "<p id=here><a href=\"c.html#no\">"), ("c.html", "<a href=\"b.html#no\">"),
    ]
    let ledgers = pages.enumerated().map { index, page in
      var ledger = LinkLedger()
      var known = KnownLinks(files: pages.map { LinkKey($0.0.utf8) }.sorted())
      Array((policy + page.1).utf8).withUnsafeBufferPointer {
        ledger.note($0, at: page.0, page: index, besides: &known)
      }
      return ledger
    }
    let found = checkLinks(
      ledgers, page: { GatedPage(path: pages[$0].0, source: nil) },
      read: { Array((policy + pages[$0].1).utf8) })
    #expect(
      found.map(\.message) == [
        "a.html: link `b.html#no` leads to no file or place of this edition",
        "b.html: link `c.html#no` leads to no file or place of this edition",
        "c.html: link `b.html#no` leads to no file or place of this edition",
      ])
  }

  @Test func `each fault has its own code`() {
    var ledger = LinkLedger()
    let page = "<a href=no.html><img src=\"https://x.example/a\"><p onclick=a id=a><p id=a>"
    var known = KnownLinks()
    Array(page.utf8).withUnsafeBufferPointer {
      ledger.note($0, at: "index.html", page: 0, besides: &known)
    }
    let found = checkLinks(
      [ledger], page: { _ in GatedPage(path: "index.html", source: nil) },
      read: { _ in Array(page.utf8) })
    #expect(Set(found.map(\.code)) == ["SB901", "SB902", "SB905", "SB906", "SB907"])
  }

  @Test func `a dead link of a text is told at its place`() {
    let file = SourceFile.ID(index: 0)
    let bytes = Array("../no.html".utf8)
    let link = Prose.Node(
      kind: .link, value: 0, text: 0..<Int32(bytes.count), title: 0..<0, line: 7, column: 3, end: 1)
    let page = GatedPage(
      path: "suppliers/no/x.html", source: .start(of: file),
      texts: [Prose(file: file, nodes: [link], bytes: bytes)])
    #expect(page.place(ofLink: "../../no.html")?.line == 7)
    #expect(page.place(ofLink: "../../other.html") == nil)
  }

  @Test func `a link to a folder leads nowhere`() {
    #expect(diagnostics(of: [("index.html", "<a href=\"a/\">"), ("a/index.html", "")]).count == 1)
  }
}
