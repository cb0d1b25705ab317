import Foundation
import TestSupport
import Testing

/// A new project stands by itself, teaches with one fault, and never costs anybody a file.
@Suite struct InitTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  private static func files(below folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      if let bytes = FileManager.default.contents(atPath: "\(folder)/\(path)") {
        files[path] = bytes
      }
    }
    return files
  }

  @Test func `the templates of a new project are those of the repository`() throws {
    let folder = try TemporaryFolder()
    #expect(try sourcebook("init", "new", in: folder.path).status == 0)
    let made = try Self.files(below: folder.path + "/new/templates")
    let kept = try Self.files(below: Self.repository + "/templates")
    let missing = Set(kept.keys).subtracting(made.keys).sorted()
    #expect(
      missing.isEmpty,
      "add to Sources/CNewProject/\(missing.first?.hasPrefix("assets/") == true ? "Assets" : "Templates").c: \(missing)"
    )
    for (path, bytes) in made { #expect(kept[path] == bytes, "templates/\(path) differs") }
  }

  @Test(arguments: ["en", "zh"])
  func `everything written for a new project is in it`(language: String) throws {
    let folder = try TemporaryFolder()
    #expect(try sourcebook("init", "new", "--language", language, in: folder.path).status == 0)
    let made = try Self.files(below: folder.path + "/new")
    let written = try Self.files(
      below: Self.repository + "/Sources/CNewProject/project/\(language)")
    #expect(written.count > 10)
    for (path, bytes) in written {
      let text = String(decoding: try #require(made[path], "\(path) is not listed"), as: UTF8.self)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let own = lines.filter { !$0.hasPrefix("# yaml-language-server: ") }.joined(separator: "\n")
      #expect(own == String(decoding: bytes, as: UTF8.self), "\(path) differs")
    }
  }

  @Test(arguments: [("en", "Its firms and papers are made up"), ("zh", "其中的企业和文件均为虚构")])
  func `the first check ends with 1, and after the repair a build publishes`(
    language: String, notice: String
  ) throws {
    let folder = try TemporaryFolder()
    let site = folder.path + "/new"
    #expect(try sourcebook("init", site, "--language", language).status == 0)
    let first = try sourcebook("check", "--site", site, "--format", "json")
    #expect(first.status == 1)
    let errors = first.output.split(separator: "\n").filter { $0.contains(#""severity":"error""#) }
    #expect(errors.count { $0.contains("SB603") } == 1 && !first.output.contains("warning"))
    #expect(try sourcebook("build", "--site", site).status == 1)
    let eastgate = try #require(folder.read("new/content/suppliers/eastgate.md"))
    try folder.write(
      eastgate.replacing("surgial-mask", with: "surgical-mask"),
      to: "new/content/suppliers/eastgate.md")
    let built = try sourcebook("build", "--site", site)
    #expect(built.status == 0, "\(built.complaints)")
    #expect(
      folder.read("new/public/index.html")?.contains(notice) == true)
  }

  @Test func `the command needs nothing beside itself`() throws {
    let folder = try TemporaryFolder()
    let process = try command(["init", "new", "--quiet"], in: folder.path)
    let copy = folder.path + "/alone"
    try FileManager.default.copyItem(
      atPath: try #require(process.executableURL).path, toPath: copy)
    process.executableURL = URL(filePath: copy)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(folder.read("new/templates/layouts/page.mustache") != nil)
  }

  @Test func `what is in the way is named, and stays`() throws {
    let folder = try TemporaryFolder()
    for name in ["d.txt", "b.txt", "a/x", ".hidden", "c.txt"] {
      try folder.write("mine", to: "full/\(name)")
    }
    let full = try sourcebook("init", "full", in: folder.path)
    #expect(full.status == 2)
    #expect(full.complaints.contains("folder full is not empty: .hidden, a, b.txt and 2 more"))
    #expect(try Self.files(below: folder.path + "/full").count == 5)
    let file = try sourcebook("init", "full/d.txt", in: folder.path)
    #expect(file.status == 2)
    #expect(file.complaints.contains("full/d.txt is a file"))
    #expect(folder.read("full/d.txt") == "mine")
  }

  @Test func `an empty folder and one of git alone are taken, and folders on the way are made`()
    throws
  {
    let folder = try TemporaryFolder()
    folder.makeFolder("empty")
    try folder.write("ref: refs/heads/main\n", to: "cloned/.git/HEAD")
    for name in ["empty", "cloned", "some/where/new", "it's new"] {
      let run = try sourcebook("init", name, in: folder.path)
      #expect(run.status == 0, "\(run.complaints)")
      #expect(folder.read(name + "/content/site.yaml") != nil)
    }
    #expect(folder.read("cloned/.git/HEAD") == "ref: refs/heads/main\n")
    let quoted = try sourcebook("init", "so 'new'", in: folder.path)
    #expect(quoted.output.hasSuffix(#"--site 'so '\''new'\'''"# + "\n"))
  }

  @Test func `where nothing can be written, nothing is left behind`() throws {
    let run = try sourcebook("init", "/proc/new")
    #expect(run.status == 3)
    #expect(run.complaints.contains("cannot be written"))
    let folder = try TemporaryFolder()
    // So deep that the first file can still be written, and the next one has a path that is too long for the system.
    let long = String(repeating: "x", count: 200) + "/"
    let deep = String(repeating: long, count: 20) + String(repeating: "y", count: 47)
    let failed = try sourcebook("init", deep, in: folder.path)
    #expect(failed.status == 3)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test(arguments: [[], ["a", "b"], [""], ["a", "--forse"]])
  func `a project without a name, or with two, is wrong usage`(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let process = try command(["init"] + arguments, in: folder.path)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
  }

  @Test func `what a build remembers is not kept in git`() throws {
    let folder = try TemporaryFolder()
    #expect(try sourcebook("init", "new", in: folder.path).status == 0)
    let ignored = try #require(folder.read("new/.gitignore")).split(separator: "\n")
    for name in ["/public/", ".public.names", ".public.record", ".public.spare", ".public.standby"]
    {
      #expect(ignored.contains(Substring(name)))
    }
  }
}
