import Foundation
import Testing

/// The scripts that measure speed: tables and charts of given figures, and all programs on a tiny site.
@Suite struct BenchTests {
  @Test func `the scripts that measure speed do what they say`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Benchmark")
    let built = try #require(command([]).executableURL)
    let ran = try run(
      "/usr/bin/env",
      [
        "SOURCEBOOK=" + built.path, "PYTHONDONTWRITEBYTECODE=1", "/usr/bin/python3", "-m",
        "unittest", "discover", "--start-directory", folder.path,
      ])
    #expect(ran.status == 0, "\(ran.complaints)")
    #expect(ran.complaints.contains(/Ran \d+ tests/), "\(ran.complaints)")
  }
}
