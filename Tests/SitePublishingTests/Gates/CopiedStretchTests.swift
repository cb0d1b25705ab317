import SitePages
import TestSupport
import Testing

@testable import SitePublishing

/// A scan that passes over copies it knows is compared with one that reads all.
struct CopiedStretchTests {
  private static let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"\">"
  private static let paths = [
    "a.html", "x/a.html", "x/b.html", "y/a.html", "x/z/a.html", "x/z/b.html", "y/z/a.html",
  ]
  private static let files = ["x/f.html", "f.html", "x/z/f.html", "y/f.html", "rules/r.html"]

  /// What stretches consist of: most have nothing to note, some leave a tag or a remark open.
  private static let parts = [
    "<p>words</p>", "<li class=\"k\">", "<a href=\"../f.html\">f</a>",
    "<a href=\"../../rules/r.html\">", "<a href=\"../rules/r.html\">r</a>", "<b>", "</ul>",
    "<a href=\"../../f.html\">", "<span title=\"t\">", "words only", "<details open>",
  ]
  private static let odd = [
    "<h2 id=\"i\">", "<a href=\"#i\">", "<a href=\"f.html\">", "<a href=\"../no.html\">", "<style>",
    "<script>", "<a onclick=\"x\">", "<a href=\"https://x.example\">", "<", "<a href=\"", "\">",
    "<!-- ", "-->", ">", policy, "<a href=\"../f.html#k\">", "<p title='", "'>", "=",
  ]

  private struct Written {
    var bytes: [UInt8] = []
    var copies: [CopiedStretch] = []

    mutating func add(_ text: String, as name: Int? = nil) {
      let start = bytes.count
      bytes += text.utf8
      if let name {
        copies.append(CopiedStretch(name: UInt64(name + 1), place: start..<bytes.count))
      }
    }
  }

  private static func some(
    _ most: Int, oddIn chance: Int, _ dice: inout SeededNumbers
  ) -> String {
    (0..<Int.random(in: 0...most, using: &dice)).map { _ in
      (Int.random(in: 0..<chance, using: &dice) == 0 ? odd : parts).randomElement(using: &dice)
        ?? ""
    }.joined()
  }

  @Test func `what a scan finds does not depend on the copies it passes over`() {
    var dice = SeededNumbers(state: 2_020)
    var passed = 0
    for _ in 0..<60 {
      let stretches = (0..<12).map { _ in Self.some(5, oddIn: 12, &dice) }
      var known = KnownLinks(files: Self.files.map { LinkKey($0.utf8) }.sorted())
      for _ in 0..<60 {
        let path = Self.paths.randomElement(using: &dice) ?? ""
        var page = Written()
        if Int.random(in: 0..<4, using: &dice) > 0 { page.add(Self.policy) }
        for _ in 0..<Int.random(in: 0...9, using: &dice) {
          page.add(Self.some(2, oddIn: 9, &dice))
          let name = Int.random(in: stretches.indices, using: &dice)
          page.add(stretches[name], as: name)
        }
        page.add(Self.some(2, oddIn: 9, &dice))
        var untold = KnownLinks(files: Self.files.map { LinkKey($0.utf8) }.sorted())
        page.bytes.withUnsafeBufferPointer { bytes in
          let scan = PageScan(bytes, at: path, copies: page.copies, besides: &known)
          let whole = PageScan(bytes, at: path, besides: &untold)
          let text = String(decoding: bytes, as: UTF8.self)
          #expect(scan.wanted.map(\.key) == whole.wanted.map(\.key), "\(path) \(text)")
          #expect(scan.anchors == whole.anchors, "\(path) \(text)")
          #expect(scan.faults == whole.faults, "\(path) \(text)")
        }
        passed += page.copies.count {
          known.stretches.isSilent($0.name, in: folders(of: path)) == true
        }
      }
    }
    #expect(passed > 2_000)
  }

  private func folders(of path: String) -> [LinkKey] {
    let steps = path.split(separator: "/").dropLast()
    return steps.indices.reduce(into: [LinkKey()]) { folders, step in
      folders.append(LinkKey((steps[...step].joined(separator: "/") + "/").utf8))
    }
  }

  @Test func `more stretches than are kept are read each time`() {
    var known = KnownLinks()
    let page = Array((Self.policy + "<p title=\"t\"><a href=\"#no\">").utf8)
    let start = Self.policy.utf8.count
    page.withUnsafeBufferPointer { bytes in
      for name in (1...70_000) where name % 7 == 0 || name > 65_000 {
        let copies = [
          CopiedStretch(name: UInt64(name), place: start..<(start + 13)),
          CopiedStretch(name: UInt64(name) << 32, place: (start + 13)..<bytes.count),
        ]
        let scan = PageScan(bytes, at: "a.html", copies: copies, besides: &known)
        #expect(scan.faults == [.dead("#no")])
      }
    }
  }
}
