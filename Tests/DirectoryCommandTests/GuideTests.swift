import Foundation
import TestSupport
import Testing

/// The guide tells what happens: its commands are run, and what they say is what it shows.
@Suite struct GuideTests {
  @Test(arguments: GuideChapter.names)
  func `every command of a chapter is run, and what comes of it is what is shown`(
    name: String
  ) throws {
    let chapter = try GuideChapter(name)
    guard chapter.blocks.contains(where: \.isRun) else {
      #expect(name == "README.md")
      return
    }
    let start = try GuideStart.of(name)
    try chapter.follow(in: start.folder, typing: start.input)
    for file in start.leaves { #expect(FileManager.default.fileExists(atPath: file), "\(file)") }
  }

  @Test(arguments: GuideChapter.names)
  func `no command stands in a block or a sentence from which nothing is run`(name: String) throws {
    let chapter = try GuideChapter(name)
    let kinds = ["sh", "console", "text", "csv", "yaml", "json", "js", "lua", "toml"]
    let command = /(\$|sourcebook|minisign|git|time|python3|[A-Z_]+=\S+) .*/
    for block in chapter.blocks where !block.isRun {
      #expect(kinds.contains(block.kind) || block.kind == "supplier", "a block of “\(block.info)”")
      for line in block.text.split(separator: "\n") {
        #expect(line.wholeMatch(of: command) == nil, "\(line)")
      }
    }
    // A sentence names a command alone, or with what stands for a value.
    for named in chapter.text.matches(of: /`sourcebook ([a-z-]+) ([^`]+)`/) {
      #expect(named.2.allSatisfy { $0.isUppercase || $0 == " " }, "\(named.0)")
    }
  }

  @Test(
    arguments: [
      "```sh\nsourcebook chekc\n```", "```sh\ntrue\n```\n```sh\nsourcebook check\n```",
      "```sh\necho one\n```\n```text\ntwo\n```", "```console\n$ echo one\ntwo\n```",
      "```console\n$ ls /none\n```\nIt says\n```text\nnothing\n```",
      "```text result=none\none\n```", "```sh\nsourcebook serve --port\n```",
    ])
  func `a chapter with a command that does not do what is shown fails`(text: String) throws {
    let folder = try TemporaryFolder()
    withKnownIssue { try GuideChapter(text: text).follow(in: folder.path) }
  }

  @Test func `the chapters the index names are there`() throws {
    let folder = GuideChapter.folder
    let named = try GuideChapter("README.md").text.matches(of: /\]\(([^)]+)\)/).map { String($0.1) }
    #expect(named.count >= 8)
    for chapter in named {
      let path = folder.appending(path: chapter).standardized.path
      #expect(FileManager.default.fileExists(atPath: path), "\(chapter)")
    }
  }
}
