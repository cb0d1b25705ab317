import TestSupport
import Testing

@testable import SitePublishing

/// What is read of a page in blocks is compared with a reader that goes byte by byte.
struct TagReaderTests {
  @Test func `pages put together at random are read as byte by byte`() {
    let parts = [
      "<p>", "</p>", "<a href=\"x.html\">", "<a class=\"b\" href='y'>", "<span class=\"s\">", "<li",
      " id=z", " class=\"a b\"",
      " CLASS=q", ">", "<!-- <a href=\"no\"> -->", "<!doctype html>", "<", "</", "<1>", "\"", "'",
      "=", "/", " ", "\n", "<br/>",
      "<img src=\"a\" alt>", "text of a page, ", "口", "<h2 id=\"i\" class=\"c\">", "<style>",
      "<a =b>", "<x-1 data='<p>'>",
    ]
    var dice = SeededNumbers(state: 42)
    var tags = 0
    for _ in 0..<5_000 {
      var page = ""
      for _ in 0..<Int.random(in: 0...24, using: &dice) {
        page += parts.randomElement(using: &dice) ?? ""
      }
      let bytes = Array(page.utf8)
      let expected = Self.tagsByteByByte(bytes)
      tags += expected.count
      #expect(Self.tags(bytes) == expected, "\(page.debugDescription)")
    }
    #expect(tags > 10_000)
  }

  @Test(arguments: 0..<140) func `a tag is found wherever it stands`(place: Int) {
    let page =
      String(repeating: "x", count: place) + "<a href=\"y\">"
      + String(repeating: " ", count: place % 7)
    #expect(Self.tags(Array(page.utf8)) == ["a href=y"])
  }

  /// The wanted tags, each with its attributes but classes.
  private static func tags(_ bytes: [UInt8]) -> [String] {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = TagReader(bytes)
      var found: [String] = []
      while let name = reader.next() {
        note(
          reader.string(name),
          reader.attributes.map { (reader.string($0.name), reader.string($0.value)) }, in: &found)
      }
      return found
    }
  }

  private static func note(
    _ name: String, _ attributes: [(name: String, value: String)], in found: inout [String]
  ) {
    let kept = attributes.filter { $0.name.lowercased() != "class" }
    guard !kept.isEmpty || (4...6).contains(name.utf8.count) else { return }
    found.append(([name] + kept.map { "\($0.name)=\($0.value)" }).joined(separator: " "))
  }

  private static func tagsByteByByte(_ bytes: [UInt8]) -> [String] {
    var found: [String] = []
    var rest = bytes[...]
    func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
    func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
    func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) }
    /// Takes bytes off the rest as long as they fit.
    func take(_ fits: (UInt8) -> Bool) -> ArraySlice<UInt8> {
      let taken = rest.prefix(while: fits)
      rest = rest.dropFirst(taken.count)
      return taken
    }
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(open + 1)...]
      guard let first = rest.first else { break }
      if first == UInt8(ascii: "!") {
        let isComment = rest.dropFirst().starts(with: "--".utf8)
        var isClosed = false
        while !isClosed, let end = rest.firstIndex(of: UInt8(ascii: ">")) {
          isClosed = !isComment || bytes[..<end].suffix(2).elementsEqual("--".utf8)
          rest = rest[(end + 1)...]
        }
        if !isClosed { rest = [] }
      }
      guard isLetter(first) else { continue }
      let name = take { isLetter($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
      var attributes: [(name: String, value: String)] = []
      while let next = rest.first, next != UInt8(ascii: ">") {
        if isBlank(next) || next == UInt8(ascii: "/") {
          rest = rest.dropFirst()
          continue
        }
        let key = take { !isBlank($0) && !"=>/".utf8.contains($0) }
        guard rest.first == UInt8(ascii: "=") else {
          attributes.append((text(key), ""))
          continue
        }
        rest = rest.dropFirst()
        if let quote = rest.first, "\"'".utf8.contains(quote) {
          rest = rest.dropFirst()
          attributes.append((text(key), text(take { $0 != quote })))
          rest = rest.dropFirst()
        } else {
          attributes.append((text(key), text(take { !isBlank($0) && $0 != UInt8(ascii: ">") })))
        }
      }
      note(text(name), attributes, in: &found)
    }
    return found
  }
}
