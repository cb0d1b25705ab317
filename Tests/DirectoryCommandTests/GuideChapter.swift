import Foundation
import TestSupport
import Testing

/// A chapter of the guide: its shell blocks, each with the text block that shows what it says.
struct GuideChapter {
  struct Block {
    let commands: String
    /// What is shown below, nil when nothing is.
    var shown: String?
  }

  let blocks: [Block]

  init(_ name: String) throws {
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    guard let text = readText(at: repository.path + "/docs/guide/" + name) else {
      throw TestTrouble("there is no chapter \(name)")
    }
    var blocks: [Block] = []
    var open: (fence: Substring, info: Substring)?
    var lines: [Substring] = []
    // Text between a shell block and the next one belongs to no command, so only the first one below it counts.
    var isShown = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let fence = line.prefix { $0 == "`" }
      guard let block = open else {
        if fence.count >= 3 {
          open = (fence, line.dropFirst(fence.count))
          lines = []
        } else if !line.isEmpty {
          isShown = true
        }
        continue
      }
      // A block may hold shorter fences.
      guard line == block.fence else {
        lines.append(line)
        continue
      }
      if block.info == "sh" {
        blocks.append(Block(commands: lines.joined(separator: "\n")))
        isShown = false
      } else if block.info == "text", !isShown, blocks.last?.shown == nil, !blocks.isEmpty {
        blocks[blocks.count - 1].shown = lines.joined(separator: "\n")
      }
      open = nil
    }
    self.blocks = blocks
  }

  /// Runs all blocks in one shell, as a reader would, and gives what each said on both streams.
  func run(in folder: String) throws -> [String] {
    let mark = "\u{1E}"
    let script = blocks.map(\.commands).joined(separator: "\nprintf '\\036'\n")
    let process = try command([], in: folder)
    let binaries = process.executableURL?.deletingLastPathComponent().path ?? ""
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "exec 2>&1\n" + script]
    process.environment = ["PATH": binaries + ":/usr/bin:/bin", "HOME": folder]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self).components(separatedBy: mark)
  }

  /// Runs all blocks and expects each to say what is shown below it.
  func follow(in folder: String) throws {
    let said = try run(in: folder)
    #expect(!blocks.isEmpty)
    #expect(said.count == blocks.count)
    for (block, said) in zip(blocks, said) {
      let shown = try #require(block.shown, "\(block.commands) shows nothing")
      #expect(
        Self.matches(said, shown), "\(block.commands)\n\(difference(from: shown, to: said))")
    }
  }

  /// Whether what was said is what is shown; `...` stands for anything.
  static func matches(_ said: String, _ shown: String) -> Bool {
    let said = said.trimmingCharacters(in: .newlines)
    let parts = shown.trimmingCharacters(in: .newlines).components(separatedBy: "...")
    var rest = said[...]
    for (place, part) in parts.enumerated() {
      if place == 0 {
        guard rest.hasPrefix(part) else { return false }
        rest = rest.dropFirst(part.count)
      } else if place == parts.count - 1 {
        return rest.hasSuffix(part)
      } else {
        guard let found = rest.range(of: part) else { return false }
        rest = rest[found.upperBound...]
      }
    }
    return rest.isEmpty
  }
}
