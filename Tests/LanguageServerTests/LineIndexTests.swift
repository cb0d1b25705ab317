import Testing

@testable import LanguageServer

/// Places are counted as the two sides agreed, and a place that is not there is the nearest one that is.
@Suite struct LineIndexTests {
  private let lines = LineIndex(Array("a医𠮷b\r\n\nend".utf8))

  @Test func `a place and its byte lead to each other in both countings`() {
    for (offset, utf16, utf8) in [(0, 0, 0), (1, 1, 1), (4, 2, 4), (8, 4, 8), (9, 5, 9)] {
      #expect(lines.position(of: offset, .utf16) == TextPosition(line: 0, character: utf16))
      #expect(lines.position(of: offset, .utf8) == TextPosition(line: 0, character: utf8))
      #expect(lines.offset(of: TextPosition(line: 0, character: utf16), .utf16) == offset)
      #expect(lines.offset(of: TextPosition(line: 0, character: utf8), .utf8) == offset)
    }
    #expect(lines.position(of: 12, .utf16) == TextPosition(line: 2, character: 0))
  }

  @Test func `a place behind the end of a line or of the text is that end`() {
    #expect(lines.offset(of: TextPosition(line: 0, character: 99), .utf16) == 9)
    #expect(lines.offset(of: TextPosition(line: 1, character: 5), .utf16) == 11)
    #expect(lines.offset(of: TextPosition(line: 9, character: 0), .utf16) == 15)
    #expect(lines.offset(of: TextPosition(line: -1, character: 3), .utf16) == 0)
    #expect(lines.offset(of: TextPosition(line: 0, character: -3), .utf16) == 0)
  }

  @Test func `a place inside a character is the one before it`() {
    #expect(lines.offset(of: TextPosition(line: 0, character: 3), .utf16) == 4)
    #expect(lines.offset(of: TextPosition(line: 0, character: 2), .utf8) == 1)
  }

  @Test func `addresses lead to paths and back`() {
    #expect(path(ofAddress: "file:///a%20b/%E5%90%8D") == "/a b/名")
    #expect(path(ofAddress: "file://localhost/x") == "/x")
    for other in ["https://x/y", "file://host/x", "file:///a%00b", "untitled:x", "file:///%FF", ""]
    {
      #expect(path(ofAddress: other) == nil, "\(other)")
    }
    #expect(fileAddress(ofPath: "/a b/名") == "file:///a%20b/%E5%90%8D")
  }
}
