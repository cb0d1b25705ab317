import Foundation
import Testing

@Suite struct BuildTests {
  @Test func `a build gives the same bytes in any folder, zone, locale and with any jobs`() throws {
    let first = try SiteCopy()
    let second = try SiteCopy()
    let one = try sourcebook(
      "build", "--jobs", "1", environment: ["TZ": "Asia/Shanghai", "LC_ALL": "tr_TR.UTF-8"],
      in: first.path)
    let two = try sourcebook(
      "build", "--site", second.path, "--jobs", "7",
      environment: ["TZ": "America/Los_Angeles", "LANG": "zh_CN.UTF-8"])
    #expect(one.status == 0 && two.status == 0, "\(one.complaints)")
    let files = try first.tree("public")
    #expect(files.count > 300)
    #expect(try second.tree("public") == files)
  }

  @Test func `the manifest is what sha256sum computes and names every file`() throws {
    let site = try SiteCopy()
    #expect(try sourcebook("build", "--site", site.path).status == 0)
    let check = Process()
    check.executableURL = URL(filePath: "/usr/bin/sha256sum")
    check.arguments = ["--check", "--quiet", "--strict", "SHA256SUMS"]
    check.currentDirectoryURL = URL(filePath: site.path + "/public")
    try check.run()
    check.waitUntilExit()
    #expect(check.terminationStatus == 0)
    let listed = try site.read("public/SHA256SUMS").split(separator: "\n").map {
      String($0.dropFirst(66))
    }
    #expect(listed == listed.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(Set(listed) == Set(try site.tree("public").keys).subtracting(["SHA256SUMS"]))
  }

  @Test func `content errors leave the last edition and end with one`() throws {
    let site = try SiteCopy()
    #expect(try sourcebook("build", "--site", site.path).status == 0)
    let before = try site.tree("public")
    try site.write("---\nname: [x\n---\n", to: "content/suppliers/broken.md")
    let run = try sourcebook("build", "--site", site.path)
    #expect(run.status == 1)
    #expect(run.complaints.contains("content/suppliers/broken.md"))
    #expect(try site.tree("public") == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: site.path).sorted() == [
        ".public.record", "content", "public", "templates",
      ])
  }

  @Test func `a foreign folder is refused and left alone`() throws {
    let site = try SiteCopy()
    try site.write("mine", to: "thesis/chapter.txt")
    let run = try sourcebook("build", "--site", site.path, "--output", site.path + "/thesis")
    #expect(run.status == 2)
    #expect(run.complaints.contains("are not an edition of sourcebook"))
    #expect(try site.tree("thesis") == ["chapter.txt": Data("mine".utf8)])
  }

  @Test func `an output that cannot be written is a broken world`() throws {
    let site = try SiteCopy()
    let run = try sourcebook("build", "--site", site.path, "--output", "/proc/edition")
    #expect(run.status == 3)
    #expect(run.complaints.contains("cannot be written"))
  }

  @Test func `a build killed at any moment leaves the old edition or the new one`() throws {
    let site = try SiteCopy()
    #expect(try sourcebook("build", "--site", site.path).status == 0)
    let old = try site.tree("public")
    let settings = try site.read("content/site.yaml")
    try site.write(
      settings.replacing("Sourcebook sample directory", with: "Another directory"),
      to: "content/site.yaml")
    var editions: [[String: Data]] = [old]
    for moment in 1...12 {
      let process = try command(["build", "--site", site.path])
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(moment) * 60_000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let left = try site.tree("public")
      if left != old { editions.append(left) }
    }
    #expect(try sourcebook("build", "--site", site.path).status == 0)
    let new = try site.tree("public")
    #expect(new != old)
    #expect(editions.allSatisfy { $0 == old || $0 == new })
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: site.path).sorted() == [
        ".public.record", "content", "public", "templates",
      ])
  }

  @Test func `a verified edition is that of a clean build, and nothing is left`() throws {
    let site = try SiteCopy()
    let first = try sourcebook("build", "--site", site.path, "--verify")
    #expect(first.status == 0, "\(first.complaints)")
    #expect(first.output.hasSuffix("verified: a clean build gives the same bytes\n"))
    let again = try sourcebook("build", "--site", site.path, "--verify")
    #expect(again.output.contains("nothing has changed"), "\(again.output)")
    #expect(again.output.hasSuffix("verified: a clean build gives the same bytes\n"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: site.path).sorted() == [
        ".public.record", "content", "public", "templates",
      ])
  }

  @Test func `on a terminal a bar says how far a build has come, and is gone at its end`() throws {
    let site = try SiteCopy()
    let command = try command(["build", "--site", site.path])
    let program = try #require(command.executableURL).path
    let terminal = Process()
    terminal.executableURL = URL(filePath: "/usr/bin/script")
    terminal.arguments = [
      "--quiet", "--return", "--command", "\(program) build --site \(site.path)", "/dev/null",
    ]
    let output = Pipe()
    terminal.standardOutput = output
    terminal.standardInput = FileHandle.nullDevice
    try terminal.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    terminal.waitUntilExit()
    let lines = said.split(separator: "\r\u{1B}[K", omittingEmptySubsequences: false)
    #expect(lines.count > 2 && lines.contains { $0.hasPrefix("[") && $0.contains("] ") }, "\(said)")
    #expect(lines.last?.hasPrefix("edition ") == true, "the last line drawn is empty")
    let piped = try sourcebook("build", "--site", site.path, "--fresh")
    #expect(!(piped.output + piped.complaints).contains("\u{1B}"))
  }

  @Test func `the clock alone makes another edition`() throws {
    let site = try SiteCopy()
    let settings = try site.read("content/site.yaml").split(separator: "\n")
      .filter { !$0.hasPrefix("as-of") && !$0.hasPrefix("known-by") }
    try site.write(settings.joined(separator: "\n") + "\n", to: "content/site.yaml")
    let today = try sourcebook(
      "build", "--site", site.path, environment: ["SOURCE_DATE_EPOCH": "0"])
    #expect(today.status == 0 && !today.output.contains("nothing has changed"))
    let tomorrow = try sourcebook(
      "build", "--site", site.path, environment: ["SOURCE_DATE_EPOCH": "86400"])
    #expect(tomorrow.output.hasPrefix("edition 1970-01-02"), "\(tomorrow.output)")
  }

  @Test func `the day comes from the environment where site and arguments name none`() throws {
    let site = try SiteCopy()
    let settings = try site.read("content/site.yaml").split(separator: "\n")
      .filter { !$0.hasPrefix("as-of") && !$0.hasPrefix("known-by") }
    try site.write(settings.joined(separator: "\n") + "\n", to: "content/site.yaml")
    let run = try sourcebook(
      "build", "--site", site.path, environment: ["SOURCE_DATE_EPOCH": "1606694400"])
    #expect(run.output.hasPrefix("edition 2020-11-30:"), "\(run.complaints)")
  }
}
