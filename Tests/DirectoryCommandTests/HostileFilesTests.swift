import Foundation
import Testing

/// Files that could hang a build, fill the memory or end the process: each ends in time with an exit code and a place.
@Suite struct HostileFilesTests {
  private static let profile = """
    ---
    name: Hostile
    country: CN
    roles: [manufacturer]
    offers: [{product: surgical-mask, use: medical, markets: [EU]}]
    ---

    """
  private static let header = "scheme,number,recorded\n"

  /// Nine lists of nine aliases of the list before: 387,420,489 values.
  private static let aliases =
    "a0: &a0 [" + Array(repeating: "x", count: 9).joined(separator: ",") + "]\n"
    + (1...8).map { level in
      let before = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",")
      return "a\(level): &a\(level) [\(before)]\n"
    }.joined()

  /// A file, its text, and what must be said of it.
  private static let files: [(file: String, text: String, said: [String])] = [
    (
      "suppliers/hostile.md", profile + String(repeating: "![[]()", count: 50_000),
      ["SB510", "hostile.md:7:1"]
    ),
    (
      "suppliers/hostile.md", profile + String(repeating: "> ", count: 5000) + "x",
      ["SB403", "hostile.md:7:129"]
    ),
    (
      "suppliers/hostile.md", "---\nname: " + String(repeating: "[", count: 100_000),
      ["SB202", "hostile.md:1:1"]
    ),
    (
      "suppliers/hostile.md",
      profile.replacing("[EU]", with: "[EU], gtin: \"\(String(repeating: "9", count: 10_000))\""),
      ["SB510", "hostile.md:5:"]
    ),
    (
      "suppliers/hostile.md", profile.replacing("offers: [", with: aliases + "offers: ["),
      ["stand for more than 10,000 values", "hostile.md:"]
    ),
    (
      "certificates/hostile.csv", header + String(repeating: "\"a\"b,\"\n", count: 200_000),
      ["SB305", "SB109", "hostile.csv:2:"]
    ),
    (
      "certificates/hostile.csv", "\"" + header + String(repeating: "x,y,z\n", count: 200_000),
      ["SB304", "hostile.csv:1:1"]
    ),
    (
      "certificates/hostile.csv", (0..<1_000_000).map { "c\($0)" }.joined(separator: ","),
      ["SB301", "hostile.csv:1:"]
    ),
    (
      "certificates/hostile.csv", header + String(repeating: "a,b\n", count: 200_000),
      ["SB302", "SB109", "hostile.csv:1001:1"]
    ),
    (
      "schemes/hostile.yaml",
      """
      {name: x, kind: approval, issued-by: x, proves: x, does-not-prove: x, ends: never, numbers:
      [{name: x, segments: [\(String(repeating: "{name: s, digits: 0-40},", count: 30))]}]}

      """, ["SB509", "hostile.yaml:2:2"]
    ),
  ]

  @Test(arguments: files.indices)
  func `a file made to cost time is refused at its place`(_ index: Int) throws {
    let (file, text, said) = Self.files[index]
    let site = try SiteCopy()
    try site.write(text, to: "content/\(file)")
    let run = try boundedCheck(of: site)
    #expect(run.status == 1)
    for words in said { #expect(run.complaints.contains(words), "\(words)") }
  }

  /// A check that may use a minute of the processor and two gigabytes of addresses, then the system ends it.
  private func boundedCheck(of site: SiteCopy) throws -> CommandRun {
    let built = try #require(try command([]).executableURL)
    return try run(
      "/usr/bin/prlimit",
      ["--cpu=60", "--as=2147483648", built.path, "check", "--site", site.path])
  }

  @Test func `a pipe and a link out of the site are passed by`() throws {
    let site = try SiteCopy()
    let folder = site.path + "/content/suppliers/"
    #expect(mkfifo(folder + "pipe.md", 0o644) == 0)
    #expect(symlink("/etc/passwd", folder + "passwd.md") == 0)
    let run = try sourcebook("check", "--site", site.path, "--mistakes-only")
    #expect(run.status == 0, "\(run.complaints)")
    #expect(run.complaints.contains("`pipe.md` is not a plain file"))
    #expect(run.complaints.contains("`passwd.md` is not a plain file"))
    #expect(!run.complaints.contains("root:"))
  }

  @Test(arguments: ["[en]", "[zh]", "[zh, en]"])
  func `a site of fewer languages or another order builds without errors`(
    _ languages: String
  ) throws {
    let site = try SiteCopy()
    let settings = try site.read("content/site.yaml")
    try site.write(
      settings.replacing("languages: [en, zh]", with: "languages: \(languages)"),
      to: "content/site.yaml")
    let run = try sourcebook("build", "--site", site.path)
    #expect(run.status == 0, "\(run.complaints)")
    #expect(run.complaints.split(separator: "\n").count < 10)
  }

  @Test(arguments: ["0001-01-01", "9999-12-31"])
  func `the first and the last day build`(_ day: String) throws {
    let site = try SiteCopy()
    let run = try sourcebook(
      "build", "--site", site.path, "--as-of", day, "--known-by", day)
    #expect(run.status == 0, "\(run.complaints)")
    let marker = try site.read("public/EDITION.json")
    #expect(marker.contains("\"as-of\":\"\(day)\""))
    #expect(day != "9999-12-31" || marker.contains("\"valid-until\":\"9999-12-31\""))
  }

  @Test func `slashes at the end of the output do not count, and an empty one is wrong usage`()
    throws
  {
    let site = try SiteCopy()
    let run = try sourcebook(
      "build", "--site", site.path, "--output", site.path + "/edition///")
    #expect(run.status == 0, "\(run.complaints)")
    #expect(try site.read("edition/EDITION.json").isEmpty == false)
    #expect(try sourcebook("build", "--site", site.path, "--output", "").status == 2)
    let missing = try sourcebook(
      "build", "--site", site.path, "--output", site.path + "/no/edition")
    #expect(missing.status == 3)
    #expect(missing.complaints.contains("create it first"))
  }
}
