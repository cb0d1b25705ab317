import Foundation
import Testing

/// What a run of the built command gave.
struct CommandRun {
  let status: Int32
  let output: String
  let complaints: String
}

/// Runs the command that was built beside the tests.
///
/// - Parameters:
///   - arguments: as on the command line.
///   - environment: added to a small fixed environment.
///   - folder: where it runs.
/// - Returns: its exit code and both streams.
/// - Throws: when the command cannot be started.
func sourcebook(
  _ arguments: String..., environment: [String: String] = [:], in folder: String = "/tmp"
) throws -> CommandRun {
  try sourcebook(all: arguments, environment: environment, in: folder)
}

/// Runs the command with a list of arguments.
func sourcebook(
  all arguments: [String], environment: [String: String] = [:], in folder: String = "/tmp"
) throws -> CommandRun {
  let process = try command(arguments, environment: environment, in: folder)
  let output = Pipe()
  let complaints = FileManager.default.temporaryDirectory.appending(path: "stderr-\(UUID())")
  try Data().write(to: complaints)
  defer { try? FileManager.default.removeItem(at: complaints) }
  process.standardOutput = output
  process.standardError = try FileHandle(forWritingTo: complaints)
  try process.run()
  let said = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return CommandRun(
    status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
    complaints: try String(contentsOf: complaints, encoding: .utf8))
}

/// The command, not yet started.
func command(
  _ arguments: [String], environment: [String: String] = [:], in folder: String = "/tmp"
) throws -> Process {
  let runner = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  let process = Process()
  process.executableURL = URL(filePath: runner).deletingLastPathComponent()
    .appending(path: "sourcebook")
  process.arguments = arguments
  process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
  process.currentDirectoryURL = URL(filePath: folder)
  return process
}

/// A copy of the sample's content and templates that a test may change; it is removed with its holder.
final class SiteCopy: Sendable {
  let path: String

  init() throws {
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = FileManager.default.temporaryDirectory.appending(path: "sourcebook-site-\(UUID())")
    path = folder.path
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for part in ["content", "templates"] {
      try FileManager.default.copyItem(
        at: repository.appending(path: part), to: folder.appending(path: part))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to file: String) throws {
    let place = URL(filePath: "\(path)/\(file)")
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: place, atomically: false, encoding: .utf8)
  }

  func read(_ file: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
  }

  /// Every file below a folder with its bytes.
  func tree(_ folder: String) throws -> [String: Data] {
    let root = "\(path)/\(folder)"
    var files: [String: Data] = [:]
    for file in try FileManager.default.subpathsOfDirectory(atPath: root) {
      if let bytes = try? Data(contentsOf: URL(filePath: "\(root)/\(file)")) { files[file] = bytes }
    }
    return files
  }
}
