import DirectoryModel
import Foundation
import TestSupport
import Testing

@testable import ContentLoading
@testable import LanguageServer

/// Keys and values are found as a parser finds them, and where a parser gives up as their writer means them.
@Suite struct ScrapScannerTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// All front matters and YAML files of the sample.
  private static let files: [String] = {
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: repository + "/content")) ?? []
    return all.filter { path in
      path.hasSuffix(".yaml") || (path.hasSuffix(".md") && !path.hasSuffix(".zh.md"))
    }.sorted()
  }()

  private struct Key: Hashable, CustomStringConvertible {
    let path: [String]
    let text: String
    let offset: Int
    var description: String { (path + [text]).joined(separator: ".") + " at \(offset)" }
  }

  private static func keys(
    of value: ContentValue, below path: [String], _ offset: (SourceRange) -> Int
  ) -> [Key] {
    switch value {
    case .scalar: []
    case .list(let items, _): items.flatMap { keys(of: $0, below: path, offset) }
    case .mapping(let entries, _):
      entries.flatMap { entry in
        [Key(path: path, text: entry.key.value, offset: offset(entry.key.range))]
          + keys(of: entry.value, below: path + [entry.key.value], offset)
      }
    }
  }

  @Test func `every key of the sample stands where the parser finds it`() throws {
    #expect(Self.files.count > 200)
    var compared = 0
    for file in Self.files {
      let text = try #require(readText(at: "\(Self.repository)/content/\(file)"))
      let lines = LineIndex(Array(text.utf8))
      let region = try #require(
        file.hasSuffix(".md") ? frontMatter(of: lines) : 0..<lines.bytes.count)
      let bytes = Array(lines.bytes[region])
      let parsed = try #require(readYAML(bytes[...], in: SourceFile.ID(index: 0)).value, "\(file)")
      let own = LineIndex(bytes)
      let expected = Self.keys(of: parsed, below: []) { range in
        own.bounds(of: Int(range.line) - 1).lowerBound + Int(range.column) - 1
      }
      let found = ScrapScanner.scraps(of: bytes[...]).filter { $0.part == .key }
        .map { Key(path: $0.path, text: $0.text, offset: $0.bytes.lowerBound) }
      // A parser places a key in quotes at its quote.
      let moved = found.map { key in
        let isQuoted = key.offset > 0 && [34, 39].contains(bytes[key.offset - 1])
        return Key(path: key.path, text: key.text, offset: key.offset - (isQuoted ? 1 : 0))
      }
      let difference = Set(moved).symmetricDifference(expected)
      #expect(
        difference.isEmpty, "\(file): \(difference.sorted { $0.offset < $1.offset }.prefix(3))")
      compared += expected.count
    }
    #expect(compared > 5_000)
  }

  /// The same numbers in every run.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64 = 20_200_402

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test func `no text ends the scanner, and what it finds lies inside of the text`() {
    var dice = Dice()
    let marks = Array("ab:- \n[]{},\"'#|>&\t\r医".utf8)
    for _ in 0..<3_000 {
      let bytes = (0..<Int.random(in: 0...80, using: &dice)).map { _ in
        marks[Int.random(in: 0..<marks.count, using: &dice)]
      }
      for cursor in [nil, 0, bytes.count / 2, bytes.count] {
        let isInside = ScrapScanner.scraps(of: bytes[...], cursor: cursor).allSatisfy { scrap in
          scrap.bytes.lowerBound >= 0 && scrap.bytes.upperBound <= bytes.count
        }
        if !isInside { Issue.record("\(String(decoding: bytes, as: UTF8.self))") }
      }
    }
  }

  @Test func `brackets are followed as deep as anybody could mean them`() {
    let deep = Array(String(repeating: "[{a: ", count: 100_000).utf8)
    let paths = ScrapScanner.scraps(of: deep[...]).map(\.path.count)
    #expect(paths.max() == 31)
  }
}
