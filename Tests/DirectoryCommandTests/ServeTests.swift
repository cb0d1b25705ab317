import Foundation
import TestSupport
import Testing

@Suite struct ServeTests {
  @Test func `every file is served as a build publishes it, pages with the reload script`() throws {
    let site = try ReportedSite()
    try site.folder.write("binary\0", to: "templates/assets/picture.png")
    #expect(try sourcebook("build", "--site", site.path).status == 0)
    let served = try ServedSite(site.path)
    try served.waitUntilRead()
    let root = site.path + "/public"
    var count = 0
    for file in try FileManager.default.subpathsOfDirectory(atPath: root) {
      guard let built = FileManager.default.contents(atPath: "\(root)/\(file)") else { continue }
      let answer = try served.get("/" + file)
      #expect(answer.status == 200, "\(file)")
      #expect(answer.headers["x-content-type-options"] == "nosniff")
      #expect(answer.headers["cache-control"] == "no-store")
      var body = answer.text
      if file.hasSuffix(".html") {
        let element = try #require(
          body.range(
            of: "<script src=\"/.sourcebook/reload.js\"[^\n]*\n", options: .regularExpression))
        body.removeSubrange(element)
      }
      #expect(body == String(decoding: built, as: UTF8.self), "\(file)")
      count += 1
    }
    #expect(count > 100)
  }

  @Test func `an address without a file leads to the index of its folder`() throws {
    let site = try ReportedSite()
    let served = try ServedSite(site.path)
    try served.waitUntilRead()
    #expect(try served.get("/").text == served.get("/index.html").text)
    #expect(try served.get("/suppliers/").text == served.get("/suppliers/index.html").text)
    let folder = try served.get("/suppliers")
    #expect(folder.status == 302 && folder.headers["location"] == "/suppliers/")
    #expect(try served.get("/look-up.html?q=%2F..%2F#x").status == 200)
    let head = try served.ask("HEAD", "/index.html")
    #expect(head.status == 200 && head.body.isEmpty)
    #expect(head.headers["content-length"] == "\(try served.get("/").body.count)")
    #expect(
      try served.get("/data/suppliers-1.json").headers["content-type"]
        == "application/json; charset=utf-8")
    #expect(
      try served.get("/data/folding.js").headers["content-type"] == "text/javascript; charset=utf-8"
    )
    #expect(try served.get("/SHA256SUMS").headers["content-type"] == "text/plain; charset=utf-8")
  }

  @Test func `a page that is not there is told with the nearest one and what is wrong`() throws {
    let site = try ReportedSite()
    try site.folder.write("one", to: "content/stray.txt")
    let served = try ServedSite(site.path)
    try served.waitUntilRead()
    let answer = try served.get("/suppliers/ac/acne.html")
    #expect(answer.status == 404)
    #expect(answer.text.contains("href=\"/suppliers/ac/acme.html\""))
    #expect(answer.text.contains("/.sourcebook/reload.js"))
    #expect(answer.text.contains("is no file of the content"), "\(answer.text)")
    let script = try served.get("/%3Cscript%3E.html")
    #expect(script.status == 404 && !script.text.contains("<script>"))
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `a signal ends the server with zero, even while a page listens`(signal: Int32) throws {
    let site = try ReportedSite()
    let served = try ServedSite(site.path)
    try served.waitUntilRead()
    let events = try served.events()
    try events.next("a first state")
    #expect(served.end(signal) == 0)
    #expect(throws: (any Error).self) { try served.get("/") }
  }

  @Test func `a port that is taken is said, and another one taken only where none was asked for`()
    throws
  {
    let site = try ReportedSite()
    let first = try ServedSite(site.path)
    let second = try sourcebook("serve", "--site", site.path, "--port", "\(first.port)")
    #expect(second.status == 3)
    #expect(
      second.complaints.contains("port \(first.port) cannot be served on: Address already in use"))
    let usual = try ServedSite(site.path, arguments: [])
    let other = try ServedSite(site.path, arguments: [])
    #expect(other.port != usual.port)
    #expect(other.complaints.contains("port 4020 cannot be had"))
    #expect(try sourcebook("serve", "--site", site.path, "--port", "70000").status == 2)
    #expect(try sourcebook("serve", "--site", "/var/empty/none").status == 2)
  }
}
