import Foundation
import TestSupport
import Testing

/// An editor and the language server, over pipes, from the first message to the last; the client is of Python's
/// standard library.
@Suite(.serialized) struct EditorTests {
  private static let scenarios = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Editor/scenarios.py").path

  private static let names: [String] = {
    let listed = try? python([scenarios, "--list"])
    return (listed?.output ?? "").split(separator: "\n").map(String.init)
  }()

  private static func python(_ arguments: [String]) throws -> CommandRun {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-B"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return CommandRun(
      status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
      complaints: "")
  }

  @Test(arguments: names)
  func `an editor is helped:`(_ scenario: String) throws {
    let folder = try TemporaryFolder()
    let binary = try #require(command([]).executableURL).path
    let run = try Self.python([Self.scenarios, binary, folder.path, scenario])
    #expect(run.status == 0 && run.output == "fine\n", "\(run.output)")
  }

  @Test func `there are scenarios to run`() { #expect(Self.names.count > 20) }

  @Test func `a site that is not there is wrong usage`() throws {
    #expect(try sourcebook("lsp", "--site", "/no/such").status == 2)
  }
}
