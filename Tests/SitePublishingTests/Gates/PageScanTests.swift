import Testing

@testable import SitePublishing

@Suite struct PageScanTests {
  private let policy =
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">"

  private func scan(_ html: String, at path: String = "a/b/page.html") -> PageScan {
    Array((policy + html).utf8).withUnsafeBufferPointer { PageScan($0, at: path) }
  }

  private func wanted(_ html: String) -> [LinkKey] { scan(html).wanted.map(\.key) }

  @Test(arguments: [
    ("x.html", "a/b/x.html"), ("../x.html", "a/x.html"), ("../../x.html", "x.html"),
    ("../c/x.html?y=1", "a/c/x.html"), ("%E5%8C%BB.html", "a/b/医.html"),
  ])
  func `a relative address is resolved from the page's folder`(address: String, file: String) {
    #expect(wanted("<a href=\"\(address)\">") == [LinkKey(file.utf8)])
    #expect(wanted("<img src='\(address)' alt=''>") == [LinkKey(file.utf8)])
  }

  @Test func `a fragment of another page is wanted there`() {
    #expect(wanted("<a href=\"../x.html#k-1\">") == [LinkKey("a/x.html".utf8).anchor("k-1".utf8)])
  }

  @Test func `a fragment of the page itself must stand on it`() {
    #expect(scan("<a href=\"#one\"><p id=one>").faults == [])
    #expect(scan("<a href=\"#two\"><p id=\"one\">").faults == [.dead("#two")])
  }

  @Test(arguments: [
    "<a href=\"../../../x.html\">", "<a href=\"x/../../y.html\">", "<a href=\"a&amp;b.html\">",
  ])
  func `an address that leaves the edition or is not of our making leads nowhere`(html: String) {
    #expect(scan(html).faults.count == 1)
    #expect(scan(html).wanted.isEmpty)
  }

  @Test(arguments: [
    ("<a href=\"https://example.org/\">", "https://example.org/"),
    ("<a href=\"//example.org/x\" rel=\"external\">", nil),
    ("<img src=\"https://example.org/x.png\" rel=\"external\">", "https://example.org/x.png"),
    ("<link rel=stylesheet href=//evil/x.css>", "//evil/x.css"),
    ("<a href=\"/x.html\">", "/x.html"), ("<a href=\"..\\x.html\">", "..\\x.html"),
    ("<base href=\"x/\">", "<base>"),
    ("<script src=\"x.js\" integrity=\"sha\"></script>", "integrity"),
    ("<form action=\"http://example.org\">", "http://example.org"),
    ("<A HREF=\"javascript:alert(1)\">", "javascript:alert(1)"),
  ])
  func `what reaches outside is a fault unless it is a marked link`(html: String, what: String?) {
    #expect(scan(html).faults.contains(.outside(what ?? "")) == (what != nil))
  }

  @Test func `a marked link outside is fine, and so are mail and telephone`() {
    #expect(scan("<a href=\"mailto:a@b.example\"><a href=\"tel:+123\">").faults == [])
    #expect(
      scan("<a class=\"external\" rel=\"external noopener\" href=\"https://x.org\">").faults == [])
  }

  @Test(arguments: [
    "<p style=\"color:red\">", "<style>p{}</style>", "<script>1</script>", "<p onclick=\"x()\">",
    "<img src=x.png ONERROR=alert(1)>",
  ])
  func `what stands inline is a fault`(html: String) {
    #expect(
      scan(html).faults.contains { if case .inline = $0 { true } else { false } })
  }

  @Test func `a data block is no script`() {
    #expect(scan("<script type=\"application/ld+json\">{}</script>").faults == [])
  }

  @Test func `an id that stands twice is a fault`() {
    #expect(scan("<p id=x></p><p id=\"x\">").faults == [.anchorTwice("x")])
  }

  @Test func `a page without policy is a fault`() {
    let scan = Array("<p>".utf8).withUnsafeBufferPointer { PageScan($0, at: "x.html") }
    #expect(scan.faults == [.noPolicy])
  }

  @Test func `a comment hides its tags`() {
    #expect(scan("<!-- <a href=\"x.html\"> --><!doctype html>").wanted.isEmpty)
  }
}
