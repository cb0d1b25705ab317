import Foundation
import TestSupport
import Testing

/// Short campaigns of the script that breaks the world under running commands; `make faults` runs the long ones.
@Suite struct FaultTests {
  /// The kinds of faults, those aside that need a file system to be mounted.
  @Test(
    arguments: [("build", 26), ("pack", 14), ("patch", 14), ("import", 13), ("record", 13)])
  func `a broken world leaves what was there or what is to come, and nothing lying about`(
    command name: String, kinds: Int
  ) throws {
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Faults/run")
    let built = try #require(command([]).executableURL)
    let ran = try run(
      "/usr/bin/env",
      [
        "PYTHONDONTWRITEBYTECODE=1", "/usr/bin/python3", script.path, "--binary", built.path,
        "--small", "--rounds", "1", "--kills", "4", "--command", name,
      ])
    #expect(ran.status == 0, "\(ran.complaints)")
    let rows = ran.output.split(separator: "\n").filter { $0.hasSuffix("| 0 |") }
    #expect(rows.count >= kinds, "\(ran.output)")
  }

  @Test func `an input that cannot be read is not sealed as if it were empty`() throws {
    let sample = try SealedSample.shared.get()
    let failing = try FailingLibrary.shared.get()
    let folder = try TemporaryFolder()
    for part in ["content/rules", "content/suppliers/tollgate-imports.md", "public/SHA256SUMS"] {
      let run = try sourcebook(
        "pack", "--site", sample.site.path, "--to", "\(folder.path)/packed",
        environment: failing.environment(
          below: "\(sample.site.path)/\(part)", calls: "o", failing: EIO))
      #expect(run.status == 3, "\(part): \(run.complaints)")
      #expect(run.complaints.contains("cannot be read: Input/output error"), "\(run.complaints)")
      #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/packed/EDITION.json"))
    }
  }

  @Test func `a statement that cannot be read is not written anew as an empty one`() throws {
    let site = try SiteCopy()
    let failing = try FailingLibrary.shared.get()
    let before = try site.tree("content/editions")
    for at in 1...3 {
      let run = try sourcebook(
        "record", "--site", site.path,
        environment: failing.environment(
          below: "\(site.path)/content/editions", calls: "o", failing: EIO, at: at))
      #expect(run.status == 3, "\(at): \(run.complaints)")
      for (file, bytes) in try site.tree("content/editions") where before[file] != nil {
        #expect(bytes == before[file], "\(file)")
      }
    }
  }
}
