import Foundation
import Testing
import TestSupport

/// The sample packed twice, with an edit between, and a pair of keys of stock minisign; made once for all tests.
final class SealedSample: Sendable {
  static let shared = Result { try SealedSample() }

  /// A day on which both editions are valid.
  static let day = "2020-12-24"

  let site: SiteCopy
  let folder: TemporaryFolder
  /// What was packed first and then.
  let first: String
  let second: String

  var secretKey: String { "\(folder.path)/minisign.key" }
  var publicKey: String { "\(folder.path)/minisign.pub" }
  var packed: String { "\(folder.path)/packed" }

  private init() throws {
    site = try SiteCopy()
    folder = try TemporaryFolder()
    first = "\(folder.path)/packed/edition-1.zip"
    second = "\(folder.path)/packed/edition-2.zip"
    try makeKeys("minisign", in: folder)
    try pack()
    let profile = try site.read("content/suppliers/tollgate-imports.md")
    try site.write(profile + "\nOne more line.\n", to: "content/suppliers/tollgate-imports.md")
    try pack()
  }

  private func pack() throws {
    let built = try sourcebook("build", "--site", site.path, "--quiet")
    let run = try sourcebook("pack", "--site", site.path, "--to", packed, "--key", secretKey)
    guard built.status == 0, run.status == 0 else {
      throw TestTrouble("not packed: \(built.complaints)\(run.complaints)")
    }
  }

  /// Unpacks an edition by stock unzip to a folder of a test.
  func unpack(_ archive: String, to folder: TemporaryFolder) throws {
    try #require(try runTool("/usr/bin/unzip", "-q", archive, in: folder.path).status == 0)
  }
}

/// Makes a pair of keys without a password by stock minisign.
func makeKeys(_ name: String, in folder: TemporaryFolder) throws {
  let run = try runTool(
    "/usr/bin/minisign", "-G", "-W", "-p", "\(name).pub", "-s", "\(name).key", in: folder.path)
  guard run.status == 0 else { throw TestTrouble("minisign made no keys: \(run.complaints)") }
}

/// Runs a program of the system and waits for its end.
func runTool(
  _ program: String, _ arguments: String..., in folder: String = "/tmp",
  environment: [String: String] = [:]
) throws -> CommandRun {
  let process = Process()
  process.executableURL = URL(filePath: program)
  process.arguments = arguments
  process.currentDirectoryURL = URL(filePath: folder)
  process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"].merging(environment) { $1 }
  let output = Pipe()
  process.standardOutput = output
  process.standardError = output
  process.standardInput = FileHandle.nullDevice
  try process.run()
  let said = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  let text = String(decoding: said, as: UTF8.self)
  return CommandRun(status: process.terminationStatus, output: text, complaints: text)
}
