import DirectoryModel
import Testing

@testable import SitePublishing

@Suite struct LinkGateTests {
  private let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"\">"

  private func diagnostics(of pages: [(path: String, html: String)]) -> [String] {
    var ledger = LinkLedger()
    for (index, page) in pages.enumerated() {
      ledger.note(Array((policy + page.html).utf8), at: page.path, page: index)
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

  @Test func `a link to a folder leads nowhere`() {
    #expect(diagnostics(of: [("index.html", "<a href=\"a/\">"), ("a/index.html", "")]).count == 1)
  }
}
