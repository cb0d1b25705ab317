import Foundation
import TestSupport
import Testing

/// The server where the system tells it of changes no more, or not of all of them.
@Suite struct ServeWatchTests {
  private static let remark = "the system tells no more changes of files"

  private let site: ReportedSite
  private let failing: FailingLibrary

  init() throws {
    site = try ReportedSite()
    failing = try FailingLibrary.shared.get()
  }

  private func save(_ name: String) throws {
    try site.folder.write(
      ReportedSite.supplier.replacing("Acme", with: name), to: "content/suppliers/acme.md")
  }

  /// Saves twice and waits each time until the page shows it.
  private func expectFollowed(_ served: ServedSite) throws {
    for name in ["Birch", "Cedar"] {
      try save(name)
      try until("\(name) is shown") {
        try served.get("/suppliers/ac/acme.html").text.contains(name)
      }
    }
  }

  @Test(arguments: [("i", EMFILE), ("i", ENFILE), ("a", ENOSPC), ("a", ENOMEM)])
  func `where a limit of the system is reached, files are looked at and that is said`(
    calls: String, error: Int32
  ) throws {
    let served = try ServedSite(
      site.path,
      environment: failing.environment(below: site.path, calls: calls, failing: error))
    try served.waitUntilRead()
    #expect(served.complaints.contains(Self.remark))
    try expectFollowed(served)
    #expect(served.end() == 0)
    #expect(served.complaints.components(separatedBy: Self.remark).count == 2, "it is said once")
  }

  @Test func `a limit that is reached later is said, too`() throws {
    let folder = site.path + "/templates/assets/more"
    let served = try ServedSite(
      site.path,
      environment: failing.environment(below: folder, calls: "a", failing: ENOSPC))
    try served.waitUntilRead()
    #expect(!served.complaints.contains(Self.remark))
    try site.folder.write("one", to: "templates/assets/more/a.txt")
    try until("it is said") { served.complaints.contains(Self.remark) }
    try site.folder.write("two", to: "templates/assets/more/a.txt")
    try until("the second text is served") {
      try served.get("/assets/more/a.txt").text == "two"
    }
    try expectFollowed(served)
  }

  @Test func `a folder that has just gone is no reason to look at all files`() throws {
    let served = try ServedSite(
      site.path,
      environment: failing.environment(
        below: site.path + "/content/suppliers", calls: "a", failing: ENOENT))
    try served.waitUntilRead()
    try expectFollowed(served)
    #expect(!served.complaints.contains(Self.remark))
  }

  @Test func `what is saved while more happens than can be told is served`() throws {
    let count = site.path + "/overflows"
    let served = try ServedSite(
      site.path, environment: failing.environment(counting: "q", to: count))
    try served.waitUntilRead()
    let limit = try String(
      contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
    let most = try #require(Int(limit.trimmingCharacters(in: .newlines)))
    let files = try ["one", "other"].map { name in
      try site.folder.write("", to: "content/suppliers/.\(name)")
      return site.path + "/content/suppliers/.\(name)"
    }
    try served.whileHeld {
      // Events that are alike are told once, so two files take turns; the server may hear the first before it stands still.
      for number in 0...2 * most { chmod(files[number % 2], 0o644) }
      try save("Alder")
      try site.folder.write("one", to: "templates/assets/more/deep/a.txt")
    }
    try until("the profile is shown") {
      try served.get("/suppliers/ac/acme.html").text.contains("Alder")
    }
    try until("the new file is served") {
      try served.get("/assets/more/deep/a.txt").text == "one"
    }
    try expectFollowed(served)
    #expect(served.end() == 0)
    let told = try String(contentsOfFile: count, encoding: .utf8)
    #expect(try #require(Int(told.trimmingCharacters(in: .newlines))) >= 1)
    #expect(!served.complaints.contains(Self.remark))
  }

  @Test func `a server that is told to end while it works ends well`() throws {
    let sample = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../..").standardized.path
    let served = try ServedSite(sample, environment: failing.environment(lingering: 2_000))
    // All pages are looked through as soon as the site has been read.
    try until("it is read") { served.complaints.contains("edition 1, read in") }
    #expect(served.end() == 0)
  }
}
