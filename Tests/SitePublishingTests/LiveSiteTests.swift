import DirectoryModel
import Foundation
import TestSupport
import Testing

@testable import SitePublishing

@Suite struct LiveSiteTests {
  private let site: EditedSite
  private let today = day("2020-12-31")

  init() throws { site = try EditedSite() }

  private func live() -> LiveSite { LiveSite(site.request(isFresh: false)) }

  private func change(_ file: String, _ edit: (String) -> String) throws {
    let old = try String(contentsOf: site.place(file), encoding: .utf8)
    try edit(old).write(to: site.place(file), atomically: true, encoding: .utf8)
  }

  @Test func `an edition that is current is served from disk until the site is read`() throws {
    _ = try site.build()
    let built = try site.tree("public")
    let live = live()
    let first = try #require(live.beginWithPublished())
    #expect(first.standing == .current && first.number == 1)
    for (path, bytes) in built { #expect(first.bytes(of: path) == Array(bytes)) }
    #expect(first.bytes(of: "../content/site.yaml") == nil)
    let second = try #require(
      live.refresh(on: today, willRead: { _ in Issue.record("is no change") }))
    #expect(second.number == 1 && second.standing == .current)
    #expect(second.bytes(of: "index.html") == built["index.html"].map { Array($0) })
    #expect(live.refresh(on: today, willRead: { _ in }) == nil)
  }

  @Test func `an edition older than the site is served as an old one until the site is read`()
    throws
  {
    _ = try site.build()
    try change("content/suppliers/north.md") { $0 + "\nNews.\n" }
    let live = live()
    let first = try #require(live.beginWithPublished())
    #expect(first.standing == .reading && first.number == 0 && first.hasEdition)
    let second = try #require(live.refresh(on: today, willRead: { _ in }))
    #expect(second.standing == .current && second.number == 1)
    let page = String(decoding: second.bytes(of: "suppliers/no/north.html") ?? [], as: UTF8.self)
    #expect(page.contains("News."))
  }

  @Test func `a file of the edition that is not what was built is not served`() throws {
    _ = try site.build()
    try change("public/index.html") { $0 + "<p>Mine</p>" }
    let first = try #require(live().beginWithPublished())
    #expect(first.bytes(of: "index.html") == nil)
    #expect(first.bytes(of: "search.html") != nil)
  }

  @Test func `without a build before there is nothing to begin with`() throws {
    #expect(live().beginWithPublished() == nil)
  }

  @Test func `errors keep the last edition and its number, and name their places`() throws {
    let live = live()
    let first = try #require(live.refresh(on: today, willRead: { _ in }))
    try change("content/suppliers/north.md") {
      $0.replacing("product: mask", with: "product: msak")
    }
    let broken = try #require(live.refresh(on: today, willRead: { _ in }))
    #expect(broken.number == first.number && broken.standing == .refused && broken.hasErrors)
    #expect(broken.bytes(of: "index.html") == first.bytes(of: "index.html"))
    #expect(live.refresh(on: today, willRead: { _ in }) == nil)
    let place = try #require(broken.diagnostics.first?.range)
    #expect(broken.files.path(of: place.file) == "content/suppliers/north.md" && place.line == 5)
    try change("content/suppliers/north.md") {
      $0.replacing("product: msak", with: "product: mask")
    }
    let repaired = try #require(live.refresh(on: today, willRead: { _ in }))
    #expect(repaired.number == first.number + 1 && !repaired.hasErrors)
  }

  @Test func `a folder in the place of a profile is told as a build tells it`() throws {
    let live = live()
    let profile = site.place("content/suppliers/north.md")
    let text = try Data(contentsOf: profile)
    let first = try #require(live.refresh(on: today, willRead: { _ in }))
    try FileManager.default.removeItem(at: profile)
    try FileManager.default.createDirectory(at: profile, withIntermediateDirectories: false)
    let broken = try #require(live.refresh(on: today, willRead: { _ in }))
    let built = try site.buildReporting().diagnostics
    #expect(broken.diagnostics == built)
    #expect(built.contains { $0.message.contains("north.md") })
    try FileManager.default.removeItem(at: profile)
    try text.write(to: profile)
    let mended = try #require(live.refresh(on: today, willRead: { _ in }))
    #expect(mended.diagnostics == first.diagnostics)
    #expect(mended.standing == .current)
  }

  @Test func `faults of a whole edition are told of the newest state only`() throws {
    let live = live()
    try change("content/suppliers/north.md") { $0 + "\nSee [nobody](nobody.md).\n" }
    let faulty = try #require(live.refresh(on: today, willRead: { _ in }))
    #expect(!faulty.hasErrors)
    var told: [LiveState] = []
    live.inspect(faulty) { told.append($0) }
    #expect(told.map(\.number) == [faulty.number])
    #expect(told.first?.diagnostics.map(\.code).contains("SB901") == true)
    #expect(live.state.hasErrors && live.state.standing == .current)

    try change("content/suppliers/north.md") { $0.replacing("See [nobody](nobody.md).", with: "") }
    let mended = try #require(live.refresh(on: today, willRead: { _ in }))
    live.inspect(faulty) { _ in Issue.record("an older state was told") }
    live.inspect(mended) { _ in Issue.record("a sound state has faults") }
    #expect(!live.state.hasErrors)
  }

  @Test func `another day is another edition where the site names none`() throws {
    let request = BuildRequest(
      site: site.folder.path, asOf: nil, knownBy: nil, today: day("2020-06-01"), jobs: 2,
      generator: "test")
    let live = LiveSite(request)
    let first = try #require(live.refresh(on: day("2020-06-01"), willRead: { _ in }))
    #expect(live.refresh(on: day("2020-06-01"), willRead: { _ in }) == nil)
    let second = try #require(live.refresh(on: day("2021-10-01"), willRead: { _ in }))
    #expect(first.bytes(of: "EDITION.json") != second.bytes(of: "EDITION.json"))
    #expect(
      first.bytes(of: "suppliers/no/north.html") != second.bytes(of: "suppliers/no/north.html"))
  }

  @Test func `only files of the site have a place`() throws {
    let live = live()
    _ = live.refresh(on: today, willRead: { _ in })
    let real = try #require(realpath(site.folder.path, nil).map { String(cString: $0) })
    #expect(live.place(of: "content/suppliers/north.md") == real + "/content/suppliers/north.md")
    for path in ["content/../content/site.yaml", "/etc/passwd", "", "public/index.html"] {
      #expect(live.place(of: path) == nil)
    }
  }
}
