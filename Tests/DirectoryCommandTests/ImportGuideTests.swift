import Foundation
import Testing

/// The example of the guide to imports: its files are written, its commands run, and what it shows is what they say.
@Suite struct ImportGuideTests {
  /// A fenced block of the guide with the words behind its fence.
  private struct Block {
    let info: String
    let text: String

    func value(_ key: String) -> String? {
      info.split(separator: " ").first { $0.hasPrefix(key + "=") }
        .map { String($0.dropFirst(key.count + 1)) }
    }
  }

  private func blocks() throws -> [Block] {
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let guide = try String(
      contentsOf: repository.appending(path: "docs/guide/import.md"), encoding: .utf8)
    var blocks: [Block] = []
    var open: (info: String, lines: [Substring])?
    for line in guide.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append(Block(info: block.info, text: block.lines.joined(separator: "\n")))
          open = nil
        } else {
          open = (String(line.dropFirst(3)), [])
        }
      } else {
        open?.lines.append(line)
      }
    }
    return blocks
  }

  @Test func `the guide's example does what the guide says`() throws {
    let site = try SiteCopy()
    var last = CommandRun(status: 0, output: "", complaints: "")
    var commands = 0
    for block in try blocks() {
      if let file = block.value("file") {
        try site.write(block.text + "\n", to: file)
      } else if let file = block.value("result") {
        #expect(try site.read(file) == block.text + "\n")
      } else if block.info == "console" {
        let lines = block.text.split(separator: "\n", omittingEmptySubsequences: false)
        let words = try #require(lines.first).split(separator: " ").map(String.init)
        #expect(words.prefix(2) == ["$", "sourcebook"])
        last = try sourcebook(all: Array(words.dropFirst(2)), in: site.path)
        commands += 1
        #expect(last.output == lines.dropFirst().map { $0 + "\n" }.joined())
      } else if block.info == "text" {
        #expect(last.complaints == block.text + "\n")
      }
    }
    #expect(commands == 4)
  }
}
