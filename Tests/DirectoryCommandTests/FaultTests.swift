import Foundation
import Testing

/// A short campaign of the script that breaks the world under running builds; `make faults` runs the long one.
@Suite struct FaultTests {
  @Test(arguments: [
    "killed before a call", "killed at a change of names", "an input vanishes",
    "reads come in pieces",
    "the disk is full from a call on", "a file cannot be removed", "two builds at once",
  ])
  func `a broken world leaves the old edition or the new one, and nothing lying about`(
    kind: String
  ) throws {
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Faults/run")
    let built = try #require(command([]).executableURL)
    let ran = try run(
      "/usr/bin/env",
      [
        "PYTHONDONTWRITEBYTECODE=1", "/usr/bin/python3", script.path, "--binary", built.path,
        "--rounds", "2", "--kills", "2", "--only", kind,
      ])
    #expect(ran.status == 0, "\(ran.complaints)")
    #expect(ran.output.contains("| 2 |"), "\(ran.output)")
  }
}
