import Foundation
import TestSupport
import Testing

/// A directory that begins to count its findings: what was there is left alone, what comes is not.
@Suite struct BaselineTests {
  private func check(_ site: ReportedSite, _ arguments: String...) throws -> CommandRun {
    let process = try command(
      [
        "check", "--color", "never", "--site", site.path, "--baseline",
        site.path + "/baseline.jsonl",
      ]
        + arguments)
    let complaints = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = complaints
    try process.run()
    let said = complaints.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return CommandRun(
      status: process.terminationStatus, output: "",
      complaints: String(decoding: said, as: UTF8.self))
  }

  private func addFinding(to site: ReportedSite) throws {
    try site.folder.write(
      ReportedSite.supplier.replacing("Acme 医用, Ltd: 50%", with: "Cole"),
      to: "content/suppliers/cole.md")
  }

  @Test func `a baseline that is not there is wrong usage and says what to add`() throws {
    let run = try check(try ReportedSite())
    #expect(run.status == 2)
    #expect(run.complaints.contains("--write-baseline"))
  }

  @Test func `only findings that are not in the baseline fail`() throws {
    let site = try ReportedSite()
    #expect(try check(site, "--write-baseline").status == 0)
    let text = try #require(site.folder.read("baseline.jsonl"))
    // What a waiver excuses is answered for already and is not frozen too.
    #expect(text.split(separator: "\n").count == 2)
    #expect(text.contains(#""file":"content/suppliers/acme.md""#))
    let same = try check(site)
    #expect(same.status == 0)
    #expect(same.complaints.contains("1 of 1 findings are still there, 0 are gone, 0 are new"))
    #expect(!same.complaints.contains("acme.md:"))
    try addFinding(to: site)
    let more = try check(site)
    #expect(more.status == 1)
    #expect(more.complaints.contains("content/suppliers/cole.md:6:"))
    #expect(more.complaints.contains("1 is new"))
  }

  @Test func `a finding that moves to another line is the same`() throws {
    let site = try ReportedSite()
    #expect(try check(site, "--write-baseline").status == 0)
    try site.folder.write(
      ReportedSite.supplier.replacing("roles:", with: "city: Ulm\nroles:"),
      to: "content/suppliers/acme.md")
    #expect(try check(site).status == 0)
  }

  @Test func `the count may only fall unless growth is asked for`() throws {
    let site = try ReportedSite()
    #expect(try check(site, "--write-baseline").status == 0)
    let before = site.folder.read("baseline.jsonl")
    try addFinding(to: site)
    let refused = try check(site, "--write-baseline")
    #expect(refused.status == 1)
    #expect(refused.complaints.contains("would grow by 1"))
    #expect(site.folder.read("baseline.jsonl") == before)
    #expect(try check(site, "--write-baseline", "--let-baseline-grow").status == 0)
    #expect(try check(site).status == 0)
    try FileManager.default.removeItem(atPath: site.path + "/content/suppliers/cole.md")
    let fewer = try check(site)
    #expect(fewer.status == 0)
    #expect(fewer.complaints.contains("1 is gone"))
    #expect(try check(site, "--write-baseline").status == 0)
    #expect(site.folder.read("baseline.jsonl") == before)
  }

  @Test func `mistakes fail with a baseline too and are never written to it`() throws {
    let site = try ReportedSite()
    try site.folder.write("---\nnaem: x\n---\n", to: "content/suppliers/broken.md")
    #expect(try check(site, "--write-baseline").status == 1)
    #expect(site.folder.read("baseline.jsonl") == nil)
  }

  @Test func `line ends of another system, a mark in front and blank lines are read`() throws {
    let site = try ReportedSite()
    #expect(try check(site, "--write-baseline").status == 0)
    let text = try #require(site.folder.read("baseline.jsonl"))
    for other in [text.replacing("\n", with: "\r\n"), "\u{FEFF}" + text, text + "\n\r\n"] {
      try site.folder.write(other, to: "baseline.jsonl")
      #expect(try check(site).complaints.contains("1 of 1 findings are still there"))
    }
    try site.folder.write(text.replacing("\n", with: "\n\n") + "nonsense\n", to: "baseline.jsonl")
    #expect(try check(site).complaints.contains("line 5 of "))
  }

  @Test func `a link keeps leading to the baseline, and one that leads to itself is told`() throws {
    let site = try ReportedSite()
    let link = site.path + "/baseline.jsonl"
    try FileManager.default.createDirectory(
      atPath: site.path + "/kept", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "kept/findings.jsonl")
    #expect(try check(site, "--write-baseline").status == 0)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: link) == "kept/findings.jsonl")
    #expect(site.folder.read("kept/findings.jsonl")?.contains("sourcebook-baseline/1") == true)
    #expect(try check(site).status == 0)
    try FileManager.default.removeItem(atPath: link)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "baseline.jsonl")
    #expect(try check(site, "--write-baseline").status == 3)
  }

  @Test(arguments: [
    "", "[]\n", #"{"format":"sourcebook-baseline/9"}"#,
    "{\"format\":\"sourcebook-baseline/1\"}\nnonsense\n",
    "{\"format\":\"sourcebook-baseline/1\"}\n"
      + #"{"code":"A","file":"b","finding":"c","count":-1}"#,
    "{\"format\":\"sourcebook-baseline/1\"}\n"
      + #"{"code":"A","file":"b","finding":"c","count":9223372036854775807}"#,
  ])
  func `a file that is no baseline is wrong usage`(text: String) throws {
    let site = try ReportedSite()
    try site.folder.write(text, to: "baseline.jsonl")
    #expect(try check(site).status == 2)
    #expect(site.folder.read("baseline.jsonl") == text)
  }

  @Test(arguments: [
    ["--write-baseline"], ["--baseline", "x", "--let-baseline-grow"],
    ["--baseline", "x", "--mistakes-only"],
  ])
  func `options that contradict each other are wrong usage`(arguments: [String]) throws {
    let process = try command(["check"] + arguments)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
  }
}
