import Foundation
import TestSupport
import Testing

/// The library that lets calls of a program fail, as `Tests/Faults/failing.c` describes it; built once for all tests.
final class FailingLibrary: Sendable {
  static let shared = Result { try FailingLibrary() }

  private let folder: TemporaryFolder

  private init() throws {
    folder = try TemporaryFolder()
    let source = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Faults/failing.c").standardized
    let made = try runTool(
      "/usr/bin/cc", "-shared", "-fPIC", "-O1", "-o", "failing.so", source.path, "-ldl",
      in: folder.path)
    guard made.status == 0 else { throw TestTrouble("no library: \(made.output)") }
  }

  /// What lets the counted calls below a path fail, from one of them on.
  func environment(
    below path: String, calls: String, failing error: Int32, at first: Int = 1
  ) -> [String: String] {
    [
      "LD_PRELOAD": self.folder.path + "/failing.so", "FAULT_BELOW": path, "FAULT_CALLS": calls,
      "FAULT_AT": "\(first)", "FAULT_LASTS": "1", "FAULT_HOW": "\(error)",
    ]
  }

  /// What only counts calls, and writes their number to a file in the end.
  func environment(counting calls: String, to file: String) -> [String: String] {
    [
      "LD_PRELOAD": folder.path + "/failing.so", "FAULT_CALLS": calls, "FAULT_COUNT": file,
    ]
  }

  /// What lets threads go on for a while after the process has taken down what they use.
  func environment(lingering milliseconds: Int) -> [String: String] {
    ["LD_PRELOAD": folder.path + "/failing.so", "FAULT_LINGERS": "\(milliseconds)"]
  }
}
