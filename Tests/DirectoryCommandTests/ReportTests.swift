import Foundation
import TestSupport
import Testing

/// How a site full of mistakes is reported: all files in one run, sorted, each with place, help and the other side.
@Suite struct ReportTests {
  private func brokenSite() throws -> SiteCopy {
    let site = try SiteCopy()
    try site.write(
      """
      ---
      name: Southfield Supply
      contry: CN
      country: Chna
      roles: [manufacurer, trader]
      recorded: 2021-02-29
      offers:
        - product: surgical-msk
          use: medical
          markets: [EU, USA]
          certificates: [湘械注准20199949999]
        - product: surgical-mask
          use: medicinal
          markets: EU
      ---

      See [our shop](javascript&colon;alert(1)) and <b>buy</b>.
      """, to: "content/suppliers/southfield.md")
    try site.write("---\nname: Tab\n\tcountry: CN\n---\n", to: "content/suppliers/tabbed.md")
    try site.write("---\nname: Open\ncountry: CN\n", to: "content/suppliers/unclosed.md")
    try site.write("---\n- one\n- two\n---\n", to: "content/suppliers/listed.md")
    try site.write(
      "---\nname: Twice\ncountry: CN\nname: Again\nroles: [trader]\n---\n",
      to: "content/suppliers/twice.md")
    try site.write(
      "scheme,number,recorded,status\nfda-510k,K209999\nfda-510k,\"K209998,2020-01-01,valid\n",
      to: "content/certificates/broken.csv")
    return site
  }

  @Test func `all mistakes of all files are reported at once with places and help`() throws {
    let site = try brokenSite()
    let run = try sourcebook("check", "--mistakes-only", "--color", "never", "--site", site.path)
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    try expectSnapshot(run.complaints, named: "broken-site.txt")
  }

  @Test func `help of every diagnostic begins with a verb and no message ends in a stop`() throws {
    let site = try brokenSite()
    let run = try sourcebook("check", "--format", "json", "--site", site.path)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count > 20)
    for line in lines {
      let object = try #require(
        JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let message = try #require(object["message"] as? String)
      #expect(!message.contains("\n"), "\(message)")
      // A finding may end in the name of a firm, and so in "Ltd.".
      guard object["isFinding"] as? Bool == false else { continue }
      #expect(!message.hasSuffix("."), "\(message)")
      let help = try #require(object["help"] as? String)
      let first = help.prefix { $0 != " " }
      #expect(
        first == first.lowercased() && !["the", "a", "did", "this"].contains(first), "\(help)")
    }
  }

  @Test func `findings are reported but fail nothing`() throws {
    let site = try SiteCopy()
    let run = try sourcebook("check", "--color", "never", "--site", site.path)
    #expect(run.status == 0)
    #expect(run.complaints.contains("finding[DIR-406]"))
    #expect(run.complaints.contains("content/suppliers/meadow-lane-masks.md"))
  }

  @Test func `colour is used when asked for and only then`() throws {
    let site = try brokenSite()
    let plain = try sourcebook("check", "--site", site.path)
    #expect(!plain.complaints.contains("\u{1B}["))
    let painted = try sourcebook("check", "--site", site.path, "--color", "always")
    #expect(painted.complaints.contains("\u{1B}[1;31merror"))
  }
}
