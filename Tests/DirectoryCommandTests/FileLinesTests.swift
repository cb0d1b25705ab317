import Foundation
import TestSupport
import Testing

@testable import DirectoryCommand

struct FileLinesTests {
  @Test func `lines read in pieces are those of the whole file`() throws {
    var dice = SeededNumbers(state: 65_536)
    for turn in 0..<12 {
      // Lines of a few bytes and such as go over several pieces; some files end with a line feed, some begin with a mark.
      var bytes: [UInt8] = turn % 3 == 0 ? [0xEF, 0xBB, 0xBF] : []
      while bytes.count < 300_000 {
        let length = [0, 1, 63, 64, 250, 3_000, 140_000].randomElement(using: &dice) ?? 0
        bytes += (0..<length).map { _ in UInt8.random(in: 32...126, using: &dice) } + [10]
      }
      if turn % 2 == 0 { bytes += Array("the last one".utf8) }
      let file = FileManager.default.temporaryDirectory.appending(path: "lines-\(UUID())")
      defer { try? FileManager.default.removeItem(at: file) }
      try Data(bytes).write(to: file)
      let whole = FileLines(of: file.path, small: .max)
      let count = bytes.count { $0 == 10 } + 1
      for number in [0, 1, 2, count / 2, count - 1, count, count + 1, -1] {
        let pieces = FileLines(of: file.path, small: 0)
        let (line, kept) = pieces.line(number)
        #expect(line.map(Array.init) == whole.line(number).line.map(Array.init), "\(number)")
        #expect(kept == 0)
      }
      // Asked for often enough, it is read as a whole.
      let pieces = FileLines(of: file.path, small: 0)
      var kept = 0
      for number in 1...max(count, 20) {
        let (line, newlyKept) = pieces.line(number)
        #expect(line.map(Array.init) == whole.line(number).line.map(Array.init), "\(number)")
        kept += newlyKept
      }
      #expect(kept == bytes.count)
    }
  }

  @Test func `a file that was written anew is read as it is now`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "lines-\(UUID())")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data((0..<20_000).flatMap { "old line \($0)\n".utf8 }).write(to: file)
    let lines = FileLines(of: file.path, small: 0)
    #expect(lines.line(100).line.map { String(decoding: $0, as: UTF8.self) } == "old line 99")
    try Data((0..<30_000).flatMap { "new line \($0)\n".utf8 }).write(to: file)
    #expect(lines.line(100).line.map { String(decoding: $0, as: UTF8.self) } == "new line 99")
  }

  @Test func `a line over many pieces counts as all it takes to read it`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "lines-\(UUID())")
    defer { try? FileManager.default.removeItem(at: file) }
    let bytes = Array("first\n".utf8) + Array(repeating: UInt8(ascii: "x"), count: 1_000_000)
    try Data(bytes).write(to: file)
    let lines = FileLines(of: file.path)
    #expect(lines.line(2).line?.count == 1_000_000 && lines.line(2).newlyKept == bytes.count)
  }

  @Test func `links, files that are too large, and what is no file have no lines`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lines-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "file").path
    try Data("one\ntwo\n".utf8).write(to: URL(filePath: file))
    #expect(FileLines(of: file).line(2).line.map(Array.init) == Array("two".utf8))
    let link = folder.appending(path: "link").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    #expect(truncate(file, 1 << 26) == 0)
    #expect(FileLines(of: file).line(2).line.map(Array.init) == Array("two".utf8))
    #expect(FileLines(of: link).line(2).line == nil)
    #expect(truncate(file, 1 << 26 + 1) == 0)
    #expect(FileLines(of: file).line(2).line == nil)
    let pipe = folder.appending(path: "pipe").path
    #expect(mkfifo(pipe, 0o600) == 0)
    for path in [pipe, folder.path, "/nowhere/at/all"] {
      #expect(FileLines(of: path).line(2).line == nil)
    }
  }
}
