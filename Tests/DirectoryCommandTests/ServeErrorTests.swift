import Foundation
import TestSupport
import Testing

@Suite struct ServeErrorTests {
  @Test func `errors are shown with their lines over the last good state until they are gone`()
    throws
  {
    let site = try ReportedSite()
    let served = try ServedSite(site.path)
    try served.waitUntilRead()
    let events = try served.events()
    let first = try events.next("a first edition", where: { $0.said.isEmpty })
    #expect(first.html.isEmpty && first.summary.isEmpty)

    try site.folder.write(
      ReportedSite.supplier.replacing("country: DE", with: "country: DE\nwebsit: <b>x</b>")
        .replacing("product: mask", with: "product: msak"), to: "content/suppliers/acme.md")
    let broken = try events.next("the errors are told", where: { $0.kind == "error" })
    #expect(broken.edition == first.edition)
    #expect(broken.summary == "2 errors")
    for part in [
      "2 errors: this page is of the last good state", "content/suppliers/acme.md:4:1",
      "<pre>4 | <mark>websit</mark>: &lt;b&gt;x&lt;/b&gt;</pre>", "content/suppliers/acme.md:7:15",
      "<mark>msak</mark>", "help: ", "data-copy=\"", "vscode://file/",
    ] { #expect(broken.html.contains(part), "\(part) is not in \(broken.html)") }
    #expect(!broken.html.contains("<b>x"))
    let page = try served.get("/suppliers/ac/acme.html")
    #expect(page.status == 200 && page.headers["x-sourcebook-state"] == "refused")
    try until("the terminal is told") {
      served.complaints.contains("content/suppliers/acme.md:4:1")
    }

    try site.folder.write(ReportedSite.supplier, to: "content/suppliers/acme.md")
    let repaired = try events.next("the errors are gone", where: { $0.edition > first.edition })
    #expect(repaired.html.isEmpty && repaired.summary.isEmpty)
    #expect(try served.get("/").headers["x-sourcebook-state"] == "current")
  }

  @Test func `a site with errors from the beginning says them on every page until it has one`()
    throws
  {
    let site = try ReportedSite()
    try site.folder.write("title: [", to: "content/site.yaml")
    let served = try ServedSite(site.path)
    try until("the errors are found") {
      try served.get("/").headers["x-sourcebook-state"] == "refused"
    }
    let answer = try served.get("/suppliers/ac/acme.html")
    #expect(answer.status == 503)
    #expect(answer.text.contains("content/site.yaml:1:9"), "\(answer.text)")
    #expect(answer.text.contains("/.sourcebook/reload.js"))
    try site.folder.write(ReportedSite.settings, to: "content/site.yaml")
    try until("the site is good") { try served.get("/suppliers/ac/acme.html").status == 200 }
  }

  @Test func `a link that leads nowhere is told when all pages have been looked through`() throws {
    let site = try ReportedSite()
    try site.folder.write(
      ReportedSite.supplier + "\nSee [the other](nobody.md) firm.\n",
      to: "content/suppliers/acme.md")
    let served = try ServedSite(site.path)
    let events = try served.events()
    let dead = try events.next("the dead link is told", where: { $0.kind == "error" })
    for part in [
      "2 errors: a build would not publish this", "SB901", "content/suppliers/acme.md:9:5",
    ] {
      #expect(dead.html.contains(part), "\(part) is not in \(dead.html)")
    }
    let page = try served.get("/suppliers/ac/acme.html")
    #expect(page.status == 200 && page.headers["x-sourcebook-state"] == "current")
    #expect(page.text.contains("nobody"))
    try site.folder.write(ReportedSite.supplier, to: "content/suppliers/acme.md")
    _ = try events.next(
      "the link is gone", where: { $0.edition > dead.edition && $0.summary.isEmpty })
  }

  @Test func `a file that cannot be read is told, and served again when it can`() throws {
    let site = try ReportedSite()
    let served = try ServedSite(site.path)
    try served.waitUntilRead()
    let events = try served.events()
    let first = try events.next("a first edition", where: { $0.said.isEmpty })
    // Whoever may read everything is not stopped by rights, but by a link that leads round.
    let file = site.path + "/content/suppliers"
    try FileManager.default.moveItem(atPath: file, toPath: site.path + "/aside")
    #expect(symlink("suppliers", file) == 0)
    try events.next("the trouble is told", where: { $0.kind == "error" })
    #expect(try served.get("/suppliers/ac/acme.html").status == 200)
    try FileManager.default.removeItem(atPath: file)
    try FileManager.default.moveItem(atPath: site.path + "/aside", toPath: file)
    try events.next("an edition", where: { $0.edition > first.edition && $0.html.isEmpty })
  }

  @Test func `a place opens in the editor that is named, for pages of the server alone`() throws {
    let site = try ReportedSite()
    let note = site.path + "/opened"
    let served = try ServedSite(
      site.path,
      environment: [
        "SOURCEBOOK_EDITOR":
          "sh -c 'printf \"%s|\" \"$@\" > \(note)' editor at {file} {line} {column}"
      ])
    try served.waitUntilRead()
    let token = try served.events().next("a token").token
    let home = "http://127.0.0.1:\(served.port)"
    let wanted = #"{"file":"content/suppliers/acme.md","line":"6","column":"15"}"#
    func post(_ headers: [String: String], _ body: String) throws -> WebAnswer {
      try served.ask("POST", "/.sourcebook/open", headers, body: body)
    }

    let foreign: [[String: String]] = [
      [:], ["Origin": home], ["X-Sourcebook-Token": token],
      ["Origin": "http://evil.example", "X-Sourcebook-Token": token],
      ["Origin": "null", "X-Sourcebook-Token": token],
      ["Origin": home, "X-Sourcebook-Token": "guessed"],
      ["Origin": home, "X-Sourcebook-Token": token, "Sec-Fetch-Site": "cross-site"],
    ]
    for headers in foreign { #expect(try post(headers, wanted).status == 403, "\(headers)") }
    let own = ["Origin": home, "X-Sourcebook-Token": token, "Sec-Fetch-Site": "same-origin"]
    for file in [
      "/etc/passwd", "../aside", "content/../../x", "content/none.md", "opened", "",
      "content/suppliers/acme.md\\u0000",
    ] {
      let answer = try post(own, #"{"file":"\#(file)","line":"1","column":"1"}"#)
      #expect(answer.status == 404, "\(file)")
    }
    #expect(try post(own, "{}").status == 400)
    #expect(try post(own, wanted.replacing("6", with: "6; rm")).status == 400)
    #expect(!FileManager.default.fileExists(atPath: note))

    let answer = try post(own, wanted)
    #expect(answer.status == 200, "\(answer.text)")
    let real = try #require(realpath(site.path, nil).map { String(cString: $0) })
    try until("the editor has run") { site.folder.read("opened")?.hasSuffix("15|") == true }
    #expect(site.folder.read("opened") == "at|\(real)/content/suppliers/acme.md|6|15|")
  }

  @Test func `without an editor, or with one that needs a terminal, the page says so`() throws {
    let site = try ReportedSite()
    for (environment, reason) in [
      ([:], "no editor is named"), (["EDITOR": "vim"], "vim needs a terminal"),
      (["SOURCEBOOK_EDITOR": "/none/editor"], "there is no such program"),
    ] {
      let served = try ServedSite(site.path, environment: environment)
      try served.waitUntilRead()
      let answer = try served.ask(
        "POST", "/.sourcebook/open",
        [
          "Origin": "http://127.0.0.1:\(served.port)",
          "X-Sourcebook-Token": try served.events().next("a token").token,
        ], body: #"{"file":"content/site.yaml","line":"1","column":"1"}"#)
      #expect(answer.status == 409 && answer.text.contains(reason), "\(answer.text)")
    }
  }
}
