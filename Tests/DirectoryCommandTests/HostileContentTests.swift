import Foundation
import Testing

/// A supplier who wants to do harm: nothing of it may reach a page.
@Suite struct HostileContentTests {
  private let profile = """
    ---
    name: '<script>alert(1)</script>"onmouseover="x()'
    names: {zh: "</title><img src=x onerror=alert(2)>"}
    country: CN
    region: "<b>Hunan</b>"
    city: "{{#offers}}{{{x}}}"
    roles: [manufacturer]
    contact: {website: "https://evil.example/\\"><script>", email: "a@b.example\\" onclick=\\"x", phone: "<u>1"}
    offers:
      - product: surgical-mask
        model: "<svg onload=alert(3)>"
        use: medical
        markets: [EU]
        standards: ["<iframe>"]
        certificates: ["<object data=x>"]
    ---
    """

  @Test func `values of a profile are escaped wherever they stand`() throws {
    let site = try SiteCopy()
    try site.write(profile + "\nA calm text.\n", to: "content/suppliers/hostile.md")
    let run = try sourcebook("build", "--site", site.path)
    #expect(run.status == 0, "\(run.complaints)")
    for (file, bytes) in try site.tree("public") where file.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      for danger in [
        "<script>", "<img src=x", "<svg onload", "<iframe", "<object", "<b>Hunan", "\" onclick",
        "\"onmouseover", "<u>",
      ] {
        let isFree = !page.contains(danger)
        #expect(isFree, "\(danger) in \(file)")
      }
    }
    #expect(try site.read("public/suppliers/ho/hostile.html").contains("&lt;script&gt;alert(1)"))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "text <b onclick=\"x()\">bold</b>", "<!-- hidden -->",
    "<img src=x onerror=alert(1)>", "a <br/> b", "<![CDATA[x]]>", "<?php x ?>",
  ])
  func `raw HTML is a diagnostic and nothing is published`(text: String) throws {
    let site = try SiteCopy()
    try site.write(profile + "\n" + text + "\n", to: "content/suppliers/hostile.md")
    let run = try sourcebook("build", "--site", site.path)
    #expect(run.status == 1)
    #expect(run.complaints.contains("error[SB401]"))
    #expect(!FileManager.default.fileExists(atPath: site.path + "/public"))
  }

  @Test(arguments: [
    "[x](javascript&colon;alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](&#106;avascript:alert(1))",
    "[x](data:text/html,x)", "[x](//evil.example)", "[x](vbscript:x)",
    "[x](<java\tscript:alert(1)>)",
    "[x](\\\\evil.example)", "![x](https://evil.example/x.png)", "[x]\n\n[x]: javascript:alert(1)",
    "<javascript:alert(1)>", "[x](file:///etc/passwd)", "[x](&#1;javascript:alert(1))",
  ])
  func `a link that could run or reach elsewhere is a diagnostic`(text: String) throws {
    let site = try SiteCopy()
    try site.write(profile + "\n" + text + "\n", to: "content/suppliers/hostile.md")
    let run = try sourcebook("build", "--site", site.path)
    #expect(run.status == 1, "\(text)")
    #expect(run.complaints.contains("SB402") || run.complaints.contains("SB401"))
  }

  @Test func `a newline in a link's title stays inside it`() throws {
    let site = try SiteCopy()
    try site.write(
      profile + "\n[x](https://ok.example/ \"one\ntwo\\\" onmouseover=\\\"x()\")\n",
      to: "content/suppliers/hostile.md")
    #expect(try sourcebook("build", "--site", site.path).status == 0)
    let page = try site.read("public/suppliers/ho/hostile.html")
    #expect(!page.contains("\" onmouseover"))
    #expect(page.contains("https://ok.example/"))
  }

  @Test func `control characters of content do not reach the terminal`() throws {
    let site = try SiteCopy()
    try site.write(
      "---\nname: x\nco\u{1B}[31mlour: red\n---\n", to: "content/suppliers/hostile.md")
    let run = try sourcebook("check", "--site", site.path, "--color", "never")
    #expect(run.status == 1)
    #expect(!run.complaints.contains("\u{1B}"))
  }
}
