import Foundation
import TestSupport
import Testing

/// `sourcebook diff` as it is called: folders, editions and git revisions in, reports out.
@Suite struct DiffTests {
  private let site: TestSite

  init() throws {
    site = try TestSite(SmallDirectory.text)
  }

  private func git(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/git")
    process.arguments =
      ["-C", site.path, "-c", "user.name=T", "-c", "user.email=t@example.org"] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.environment = ["HOME": site.path, "PATH": "/usr/bin:/bin"]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "git \(arguments)")
  }

  /// A repository whose first commit is tagged `first`; then the paper is taken from the offer.
  private func makeRepository() throws {
    try site.folder.write(".empty", to: "templates/README.md")
    try git("init", "--quiet")
    try git("add", "--all")
    try git("commit", "--quiet", "--message", "First")
    try git("tag", "first")
    try site.folder.write(
      SmallDirectory.firm.replacing("    certificates: [A-100]\n", with: ""),
      to: "content/suppliers/alder.md")
  }

  private func diff(_ arguments: String..., path: String? = nil) throws -> CommandRun {
    let all = ["diff"] + arguments + ["--site", site.path]
    let process = try command(
      all, environment: ["TMPDIR": site.path].merging(path.map { ["PATH": $0] } ?? [:]) { $1 })
    let (output, complaints) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = complaints
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = complaints.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return CommandRun(
      status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
      complaints: String(decoding: complained, as: UTF8.self))
  }

  private var temporaryFolders: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: site.path)
        .filter { $0.hasPrefix("sourcebook-diff") }
    }
  }

  @Test func `a revision is compared with the site as it is`() throws {
    try makeRepository()
    let index = try Data(contentsOf: URL(filePath: site.path + "/.git/index"))
    let run = try diff("first", "--as-of", "2020-02-01", "--known-by", "2020-02-01")
    #expect(run.status == 0, "\(run.complaints)")
    #expect(
      run.output == """
        Changes from first to 2020-02-01
          old: first, as of 2020-02-01, facts known by 2020-02-01
          new: 2020-02-01, as of 2020-02-01, facts known by 2020-02-01
          causes: found by judging old records on the new day, by the new rules, and so on

        Offers: 1 changed
          ~ alder: mask, medical, A-1
              certificates: A-100 → (none)

        Statuses: 1 turned
          alder: mask, medical, A-1, in EU: cleared → not-cleared
              edit: offer mask, medical, A-1 was changed

        """)
    #expect(try temporaryFolders == [])
    #expect(try Data(contentsOf: URL(filePath: site.path + "/.git/index")) == index)
    #expect(site.folder.read("content/suppliers/alder.md")?.contains("A-100") == false)
  }

  @Test func `two revisions may be judged on different days`() throws {
    try makeRepository()
    let run = try diff(
      "first", "first", "--old-as-of", "2020-06-30", "--as-of", "2020-07-01", "--known-by",
      "2020-06-01", "--exit-code")
    #expect(run.status == 1)
    #expect(run.output.contains("in EU: cleared → lapsed\n"))
    #expect(run.output.contains("clock: certificate approval A-100 ran until 2020-06-30\n"))
    let same = try diff("first", "first", "--as-of", "2020-06-30", "--exit-code")
    #expect(same.status == 0)
    #expect(same.output.hasSuffix("Nothing differs.\n"))
  }

  @Test func `what is no revision, folder or site is told, and so is a missing git`() throws {
    let none = try diff("first")
    #expect(none.status == 2)
    #expect(none.complaints.contains("git finds no repository at \(site.path)"))
    try makeRepository()
    let unknown = try diff("fisrt")
    #expect(unknown.status == 2)
    #expect(unknown.complaints.contains("there is no folder and no git revision `fisrt`"))
    let folder = try diff(site.path + "/templates")
    #expect(folder.status == 2)
    #expect(folder.complaints.contains("is neither a published edition nor a site"))
    let missing = try diff("first", path: site.path)
    #expect(missing.status == 3)
    #expect(missing.complaints.contains("git is not installed"))
    try git("rm", "-r", "--quiet", "--cached", "content")
    try git("commit", "--quiet", "--message", "No content")
    let empty = try diff("HEAD")
    #expect(empty.status == 2)
    #expect(empty.complaints.contains("revision HEAD holds no site"))
    #expect(try temporaryFolders == [])
  }

  @Test func `a revision with errors is refused with their places`() throws {
    try makeRepository()
    try site.folder.write("---\nname: [x\n---\n", to: "content/suppliers/alder.md")
    try git("commit", "--quiet", "--all", "--message", "Broken")
    let run = try diff("HEAD", "first")
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.complaints.contains("HEAD: content/suppliers/alder.md:"))
    #expect(run.complaints.contains("nothing was compared"))
  }

  @Test func `Markdown and HTML escape what comes from records`() throws {
    try makeRepository()
    try site.folder.write(
      SmallDirectory.firm.replacing("city: Wuhan", with: "city: \"<b>*Wuhan*\""),
      to: "content/suppliers/alder.md")
    let markdown = try diff("first", "--format", "markdown", "--as-of", "2020-02-01")
    #expect(markdown.output.contains("  - city: Wuhan → \\<b\\>\\*Wuhan\\*\n"))
    let html = try diff("first", "--format", "html", "--as-of", "2020-02-01")
    #expect(html.output.contains("city: Wuhan → &lt;b&gt;*Wuhan*"))
    #expect(!html.output.contains("<b>*"))
  }

  @Test func `a published edition tells by its days what judging tells`() throws {
    let sample = try SiteCopy()
    let edition = sample.path + "/public"
    #expect(try sourcebook("build", "--site", sample.path).status == 0)
    let same = try sourcebook("diff", edition, sample.path)
    #expect(same.output.hasSuffix("Nothing differs.\n"), "\(same.output) \(same.complaints)")
    #expect(!same.output.contains("not compared: rules"))
    let dates = try sourcebook("diff", edition, sample.path, "--as-of", "2021-02-01")
    let judged = try sourcebook(
      "diff", sample.path, sample.path, "--old-as-of", "2020-11-30", "--as-of", "2021-02-01")
    let (first, second) = (dates.output, judged.output)
    let start = try #require(second.firstRange(of: "Statuses: 4 turned\n"))
    #expect(first.contains("causes: found by comparing the days"))
    #expect(first.hasSuffix(second[start.lowerBound...]), "\(first)")

    let json = try sourcebook(
      "diff", edition, sample.path, "--as-of", "2021-02-01", "--format", "json")
    let changes = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(
      Set(changes.keys) == [
        "schemaVersion", "old", "new", "causesFoundBy", "untold", "records", "statuses",
      ])
    #expect(changes["schemaVersion"] as? Int == 1)
    #expect((changes["statuses"] as? [Any])?.count == 4)

    try FileManager.default.removeItem(atPath: edition + "/data/suppliers-1.json")
    let damaged = try sourcebook("diff", edition, sample.path)
    #expect(damaged.status == 3)
    #expect(damaged.complaints.contains("data: it holds no suppliers-1.json"))
  }
}
