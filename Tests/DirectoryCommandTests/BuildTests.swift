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

  @Test func `a check says the same with any jobs, each finding with its line`() throws {
    let site = try SiteCopy()
    // More findings than one thread describes at a time, of files and of the register.
    let one = try sourcebook("check", "--jobs", "1", in: site.path)
    #expect(one.complaints.components(separatedBy: "\n  -->").count > 128)
    for jobs in ["2", "7"] {
      let other = try sourcebook("check", "--jobs", jobs, in: site.path)
      #expect(other.status == one.status && other.complaints == one.complaints)
    }
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
        ".public.names", ".public.record", "content", "public", "templates",
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
    // The edition before may stand by to be written over.
    let left = try FileManager.default.contentsOfDirectory(atPath: site.path)
      .filter { $0 != ".public.spare" }
    #expect(
      left.sorted() == [".public.names", ".public.record", "content", "public", "templates"])
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
        ".public.names", ".public.record", "content", "public", "templates",
      ])
  }

  @Test func `on a terminal a bar says how far a build has come, and is gone at its end`() throws {
    let site = try SiteCopy()
    // Enough for more than the half second in which no bar is drawn, on quick machines, too.
    let profile = try site.read("content/suppliers/tollgate-imports.md")
    for number in 1...800 {
      try site.write(profile, to: "content/suppliers/\(number)-imports.md")
    }
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

  @Test func `why tells what a page is made from and what the last build did with it`() throws {
    let site = try SiteCopy()
    let page = "suppliers/to/tollgate-imports.html"
    let unbuilt = try sourcebook("why", page, "--site", site.path)
    #expect(unbuilt.output.contains("is not on record"), "\(unbuilt.complaints)")
    #expect(try sourcebook("build", "--site", site.path).status == 0)
    let built = try sourcebook("why", page, "--site", site.path)
    for line in [
      "content/suppliers/tollgate-imports.md", "content/products/surgical-mask.md",
      "content/rules/medical-masks-name-en-14683.md  EU-213", "templates/layouts/page.mustache",
      "templates/partials/standing.mustache", "the day 2020-11-30, and what the rules in force",
      "wrote it: its bytes were not those", "a build now would not write it",
    ] { #expect(built.output.contains(line), "\(line) is not in \(built.output)") }
    #expect(!built.output.contains("content/suppliers/northlight"))

    let profile = try site.read("content/suppliers/tollgate-imports.md")
    try site.write(profile + "\nOne more.\n", to: "content/suppliers/tollgate-imports.md")
    let edited = try sourcebook("why", "public/" + page, "--site", site.path)
    #expect(edited.output.contains("since then changed: content/suppliers/tollgate-imports.md;"))
    #expect(edited.output.hasSuffix("a build now would write it\n"))
    #expect(try sourcebook("build", "--site", site.path).status == 0)
    let other = try sourcebook("why", "zh/index.html", "--site", site.path)
    #expect(other.output.contains("did not write it: the edition before had the same bytes"))
    let missing = try sourcebook("why", "suppliers/to/tolgate-imports.html", "--site", site.path)
    #expect(missing.status == 2 && missing.complaints.contains("ask for \(page)"))
  }

  @Test func `the clock alone makes another edition`() throws {
    let site = try SiteCopy()
    let settings = try site.read("content/site.yaml").split(separator: "\n")
      .filter { !$0.hasPrefix("as-of") && !$0.hasPrefix("known-by") }
    try site.write(settings.joined(separator: "\n") + "\n", to: "content/site.yaml")
    let today = try sourcebook(
      "build", "--site", site.path, environment: ["SOURCE_DATE_EPOCH": "1606694400"])
    #expect(today.status == 0 && !today.output.contains("nothing has changed"))
    let tomorrow = try sourcebook(
      "build", "--site", site.path, environment: ["SOURCE_DATE_EPOCH": "1606780800"])
    #expect(tomorrow.output.hasPrefix("edition 2020-12-01"), "\(tomorrow.output)")
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
