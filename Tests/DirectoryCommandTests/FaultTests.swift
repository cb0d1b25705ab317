import Foundation
import Testing

/// A short campaign of the script that breaks the world under running builds; `make faults` runs the long one.
@Suite struct FaultTests {
  @Test func `a broken world leaves the old edition or the new one, and nothing lying about`()
    throws
  {
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Faults/run")
    let built = try #require(command([]).executableURL)
    let ran = try run(
      "/usr/bin/env",
      [
        "PYTHONDONTWRITEBYTECODE=1", "/usr/bin/python3", script.path, "--binary", built.path,
        "--small", "--rounds", "1", "--kills", "4",
      ])
    #expect(ran.status == 0, "\(ran.complaints)")
    let rows = ran.output.split(separator: "\n").filter { $0.hasSuffix("| 0 |") }
    #expect(rows.count >= 26, "\(ran.output)")
  }
}
