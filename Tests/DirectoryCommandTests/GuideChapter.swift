import Foundation
import TestSupport
import Testing

/// A chapter of the guide: its fenced blocks, of which those with commands are run and the others say what comes of it.
struct GuideChapter {
  struct Block {
    /// The words behind the fence.
    let info: String
    let text: String
    /// What is shown below as said on both streams, of `console` what is said of mistakes; nil when nothing is.
    var shown: String?

    var kind: String { info.split(separator: " ").first.map(String.init) ?? "" }
    var isRun: Bool { kind == "sh" || kind == "console" }
    /// Whether its lines do not end by themselves.
    var isServer: Bool { isRun && text.contains("sourcebook serve") }

    /// What is written behind a key and `=`.
    func value(_ key: String) -> String? {
      info.split(separator: " ").first { $0.hasPrefix(key + "=") }
        .map { String($0.dropFirst(key.count + 1)) }
    }
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs/guide").standardized

  /// All chapters there are.
  static let names: [String] = {
    let entries = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (entries ?? []).filter { $0.hasSuffix(".md") }.sorted()
  }()

  let text: String
  let blocks: [Block]

  init(_ name: String) throws {
    guard let text = readText(at: Self.folder.appending(path: name).path) else {
      throw TestTrouble("there is no chapter \(name)")
    }
    self.init(text: text)
  }

  init(text: String) {
    self.text = text
    var blocks: [Block] = []
    var open: (fence: Substring, info: Substring)?
    var lines: [Substring] = []
    // Below `sh` only a block that follows at once is shown by its commands; below `console` words may stand between.
    var asked: Int?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let fence = line.prefix { $0 == "`" }
      guard let block = open else {
        if fence.count >= 3 {
          open = (fence, line.dropFirst(fence.count))
          lines = []
        } else if !line.isEmpty, let command = asked, blocks[command].kind == "sh" {
          asked = nil
        }
        continue
      }
      // A block may hold shorter fences.
      guard line == block.fence else {
        lines.append(line)
        continue
      }
      let made = Block(info: String(block.info), text: lines.joined(separator: "\n"))
      if made.kind == "text", let command = asked {
        blocks[command].shown = made.text
        asked = nil
      }
      blocks.append(made)
      if made.isRun { asked = blocks.count - 1 }
      open = nil
    }
    self.blocks = blocks
  }

  /// Runs every command in one shell, as a reader would, writes the files that are given, and expects what is shown.
  ///
  /// - Parameters:
  ///   - folder: where the reader begins.
  ///   - input: what the reader types.
  /// - Throws: when the shell or a server cannot be started.
  func follow(in folder: String, typing input: String = "") throws {
    let steps = blocks.compactMap { GuideStep($0) }
    let said = try run(steps.map(\.script), in: folder, typing: input)
    #expect(
      said.count == steps.count + 1,
      "after \(said.count - 1) of \(steps.count) blocks it ended with \(said.last ?? "")")
    for (step, said) in zip(steps, said) {
      let parts = said.components(separatedBy: GuideStep.mark)
      for (said, shown) in zip(parts, step.shown) {
        guard let shown else { continue }
        #expect(
          Self.matches(said, shown), "\(step.name)\n\(difference(from: shown, to: said))")
      }
    }
    for line in blocks.filter(\.isServer).flatMap({ $0.text.split(separator: "\n") }) {
      let served = try ServedSite(line: String(line), in: folder)
      try served.waitUntilRead()
      #expect(try served.get("/").status == 200, "\(line)")
      #expect(served.end() == 0, "\(line)")
    }
  }

  /// What each script says, and behind the last what is said when one of them ends the shell.
  private func run(_ scripts: [String], in folder: String, typing input: String) throws -> [String]
  {
    let mark = "\u{1E}"
    let process = try command([], in: folder)
    let binaries = process.executableURL?.deletingLastPathComponent().path ?? ""
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [
      "-c", "exec 2>&1\n" + scripts.map { $0 + "\nprintf '\\036'\n" }.joined(),
    ]
    process.environment = [
      "PATH": binaries + ":/usr/bin:/bin", "HOME": folder, "LC_ALL": "C.UTF-8",
      // The day of the chapters: the sample's edition is valid on it.
      "SOURCE_DATE_EPOCH": "1608768000", "SOURCEBOOK_KEY_PASSWORD": "a secret",
    ]
    let (typed, output) = (Pipe(), Pipe())
    process.standardInput = typed
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    try typed.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try typed.fileHandleForWriting.close()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self).components(separatedBy: mark)
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
