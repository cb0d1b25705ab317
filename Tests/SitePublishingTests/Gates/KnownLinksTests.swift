import Testing

@testable import SitePublishing

@Suite struct KnownLinksTests {
  private let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"\">"

  /// What a page refers to beside planned files.
  private func wanted(
    _ html: String, at path: String, _ known: inout KnownLinks
  ) -> (keys: [LinkKey], faults: [PageScan.Fault]) {
    Array((policy + html).utf8).withUnsafeBufferPointer {
      let scan = PageScan($0, at: path, besides: &known)
      return (scan.wanted.map(\.key), scan.faults)
    }
  }

  @Test func `an address means another file from another folder`() {
    var known = KnownLinks(files: [LinkKey("x.html".utf8)])
    let link = "<a href=\"../x.html\">"
    for _ in 0..<2 {
      #expect(wanted(link, at: "a/page.html", &known).keys == [])
      #expect(wanted(link, at: "a/b/page.html", &known).keys == [LinkKey("a/x.html".utf8)])
      #expect(wanted(link, at: "page.html", &known).faults == [.dead("../x.html")])
    }
  }

  @Test func `a place in a planned file is still wanted`() {
    var known = KnownLinks(files: [LinkKey("x.html".utf8)])
    let link = "<a href=\"../x.html\"><a href=\"../x.html#k\"><a href=\"../x.html?a=b\">"
    for _ in 0..<2 {
      #expect(
        wanted(link, at: "a/page.html", &known).keys
          == [LinkKey("x.html".utf8).anchor("k".utf8)])
    }
  }

  @Test func `more addresses than are kept are all found`() {
    let files = (0..<20_000).map { "file-\($0).html" }
    var known = KnownLinks(files: files.map { LinkKey($0.utf8) }.sorted())
    for file in files + files.reversed() + ["no.html"] {
      let keys = wanted("<a href=\"../\(file)\">", at: "a/page.html", &known).keys
      #expect(keys == (file == "no.html" ? [LinkKey(file.utf8)] : []))
    }
  }
}
