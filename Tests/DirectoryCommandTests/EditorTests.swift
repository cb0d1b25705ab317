import Foundation
import TestSupport
import Testing

/// An editor and the language server, over pipes, from the first message to the last; the client is of Python's
/// standard library.
@Suite(.serialized) struct EditorTests {
  private static let scenarios = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Editor/scenarios.py").path

  private static let names: [String] = {
    let listed = try? run("/usr/bin/python3", ["-B", scenarios, "--list"])
    return (listed?.output ?? "").split(separator: "\n").map(String.init)
  }()

  @Test(arguments: names)
  func `an editor is helped:`(_ scenario: String) throws {
    let folder = try TemporaryFolder()
    let binary = try #require(command([]).executableURL).path
    let ran = try run(
      "/usr/bin/python3", ["-B", Self.scenarios, binary, folder.path, scenario])
    #expect(ran.status == 0 && ran.output == "fine\n", "\(ran.output)\(ran.complaints)")
  }

  @Test func `there are scenarios to run`() { #expect(Self.names.count > 20) }

  @Test func `a site that is not there is wrong usage`() throws {
    #expect(try sourcebook("lsp", "--site", "/no/such").status == 2)
  }
}
