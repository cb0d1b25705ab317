import Foundation
import TestSupport
import Testing

@Suite struct ServeChangeTests {
  private let site: ReportedSite
  private let served: ServedSite
  private let events: EventListener
  private let first: Int

  init() throws {
    site = try ReportedSite()
    served = try ServedSite(site.path)
    try served.waitUntilRead()
    events = try served.events()
    first = try events.next("a first edition", where: { $0.said.isEmpty }).edition
  }

  private func editions(after last: Int) throws -> EventListener.State {
    try events.next("an edition after \(last)", where: { $0.edition > last && $0.said.isEmpty })
  }

  @Test func `a save in place and a save by rename are both served`() throws {
    try site.folder.write(
      ReportedSite.supplier.replacing("Acme", with: "Written"), to: "content/suppliers/acme.md")
    let second = try editions(after: first).edition
    #expect(try served.get("/suppliers/ac/acme.html").text.contains("Written"))

    let new = site.path + "/content/suppliers/.acme.md.new"
    let old = site.path + "/content/suppliers/acme.md"
    try ReportedSite.supplier.replacing("Acme", with: "Renamed")
      .write(toFile: new, atomically: false, encoding: .utf8)
    #expect(rename(new, old) == 0)
    try _ = editions(after: second)
    #expect(try served.get("/suppliers/ac/acme.html").text.contains("Renamed"))
  }

  @Test func `a folder deleted, made again and filled is followed`() throws {
    let folder = site.path + "/content/suppliers"
    let aside = site.path + "/aside"
    try FileManager.default.copyItem(atPath: folder, toPath: aside)
    try FileManager.default.removeItem(atPath: folder)
    // The waiver names a supplier that is not there any more.
    let broken = try events.next("the mistake is told", where: { $0.kind == "error" })
    #expect(broken.edition == first)
    #expect(try served.get("/suppliers/ac/acme.html").status == 200)
    try FileManager.default.copyItem(atPath: aside, toPath: folder)
    let second = try editions(after: first).edition
    try site.folder.write(ReportedSite.supplier, to: "content/suppliers/newcomer.md")
    try _ = editions(after: second)
    #expect(try served.get("/suppliers/ne/newcomer.html").status == 200)
  }

  @Test func `the whole content deleted and restored is followed`() throws {
    let content = site.path + "/content"
    let aside = site.path + "/aside"
    try FileManager.default.copyItem(atPath: content, toPath: aside)
    try FileManager.default.removeItem(atPath: content)
    try events.next(
      "the mistake is told", where: { $0.html.contains("content/site.yaml is missing") })
    #expect(try served.get("/").status == 200)
    try FileManager.default.moveItem(atPath: aside, toPath: content)
    let second = try editions(after: first).edition
    try site.folder.write(ReportedSite.supplier, to: "content/suppliers/newcomer.md")
    try _ = editions(after: second)
  }

  @Test func `a new folder of templates is watched too`() throws {
    try site.folder.write("one", to: "templates/assets/more/deep/a.txt")
    let second = try editions(after: first).edition
    #expect(try served.get("/assets/more/deep/a.txt").text == "one")
    try site.folder.write("two", to: "templates/assets/more/deep/a.txt")
    try _ = editions(after: second)
    #expect(try served.get("/assets/more/deep/a.txt").text == "two")
  }

  @Test func `a thousand files changed by git checkout give one edition`() throws {
    let git = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-C", site.path]
    func carryOut(_ arguments: String...) throws {
      let run = try run("/usr/bin/git", git + arguments)
      #expect(run.status == 0, "\(run.complaints)")
    }
    try carryOut("init", "--quiet", "--initial-branch", "one")
    try carryOut("add", ".")
    try carryOut("commit", "--quiet", "--message", "One")
    try carryOut("checkout", "--quiet", "-b", "many")
    for number in 0..<1_000 {
      try site.folder.write("\(number)", to: "templates/assets/many/\(number).txt")
    }
    try carryOut("add", ".")
    try carryOut("commit", "--quiet", "--message", "Many")
    var last = try editions(after: first).edition
    // Written last, so that nothing is to come once it is served; on a busy machine that takes several editions.
    while try served.get("/assets/many/999.txt").text != "999" {
      last = try editions(after: last).edition
    }
    last = try events.rest(quietFor: 3_000).last?.edition ?? last

    for (branch, status) in [("one", 404), ("many", 200)] {
      try carryOut("checkout", "--quiet", branch)
      let next = try editions(after: last).edition
      #expect(next == last + 1)
      #expect(try events.rest(quietFor: 2_000).allSatisfy { $0.edition == next })
      #expect(try served.get("/assets/many/999.txt").status == status)
      last = next
    }
  }

  @Test func `a change is whole when git lets go of its lock, or has left one behind`() throws {
    let lock = site.path + "/.git/index.lock"
    try site.folder.write("ref: refs/heads/one", to: ".git/HEAD")
    try site.folder.write("", to: ".git/index.lock")
    try site.folder.write(ReportedSite.supplier, to: "content/suppliers/newcomer.md")
    #expect(try events.rest(quietFor: 6_000).allSatisfy { $0.edition == first })
    try FileManager.default.removeItem(atPath: lock)
    let second = try editions(after: first).edition
    #expect(try served.get("/suppliers/ne/newcomer.html").status == 200)

    try site.folder.write("", to: ".git/index.lock")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -120)], ofItemAtPath: lock)
    try site.folder.write(ReportedSite.supplier, to: "content/suppliers/another.md")
    try _ = editions(after: second)
  }

  @Test func `a touched read-me or hidden file changes nothing`() throws {
    try site.folder.write("x", to: "content/suppliers/.acme.md.swp")
    try site.folder.write("x", to: "content/README.md")
    try site.folder.write(ReportedSite.supplier, to: "content/suppliers/newcomer.md")
    #expect(try editions(after: first).edition == first + 1)
  }

  @Test func `where the system tells nothing, files are looked at`() throws {
    let polled = try ServedSite(site.path, arguments: ["--port", "0", "--poll"])
    try polled.waitUntilRead()
    let events = try polled.events()
    let first = try events.next("a first edition", where: { $0.said.isEmpty }).edition
    try site.folder.write(ReportedSite.supplier, to: "content/suppliers/newcomer.md")
    try events.next("an edition", where: { $0.edition > first && $0.said.isEmpty })
    #expect(try polled.get("/suppliers/ne/newcomer.html").status == 200)
  }
}
