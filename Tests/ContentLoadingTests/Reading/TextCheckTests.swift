import DirectoryModel
import TestSupport
import Testing

@testable import ContentLoading

struct TextCheckTests {
  @Test func `a byte-order mark is a warning and does not count`() {
    let checked = checkText([0xEF, 0xBB, 0xBF] + Array("ab\u{7}".utf8), in: testFile)
    #expect(checked.value == Array("ab ".utf8))
    #expect(
      describe(checked.diagnostics) == """
        1:1: warning[SB103]: byte-order mark at the beginning of the file
          help: save the file as UTF-8 without a byte-order mark
        1:3: error[SB108]: control character U+0007 in the text
          help: remove the character

        """)
  }

  @Test func `CRLF line ends are one warning and become LF`() {
    let checked = checkText(Array("a\r\nb\r\n".utf8), in: testFile)
    #expect(checked.value == Array("a\nb\n".utf8))
    #expect(
      describe(checked.diagnostics) == """
        1:2: warning[SB104]: CRLF line ends in this file
          help: save the file with LF line ends

        """)
  }

  @Test(arguments: [
    ([0x61, 0x0A, 0xC3, 0xA9, 0xFF] as [UInt8], "2:3", "0xFF"),
    ([0x61, 0xC3], "1:2", "0xC3"),
    ([0xC0, 0xAF], "1:1", "0xC0"),
    ([0xED, 0xA0, 0x80], "1:1", "0xED"),
    ([0xF4, 0x90, 0x80, 0x80], "1:1", "0xF4"),
    ([0xE0, 0x80, 0x80], "1:1", "0xE0"),
    (Array(repeating: 0x61, count: 17) + [0x80], "1:18", "0x80"),
  ])
  func `a byte that is not UTF-8 is reported at its byte`(
    bytes: [UInt8], place: String, name: String
  ) {
    #expect(checkText(bytes, in: testFile).value == nil)
    #expect(
      remarks(onBytes: bytes) == """
        \(place): error[SB102]: byte \(name) is not UTF-8
          help: save the file as UTF-8

        """)
  }

  @Test(arguments: ["202A", "202E", "2066", "2069", "2028", "85"])
  func `a mark that turns the reading direction is a control character`(digits: String) throws {
    let scalar = try #require(UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init))
    var text = "Northlight "
    text.unicodeScalars.append(scalar)
    #expect(checkText(Array(text.utf8), in: testFile).diagnostics.map(\.code) == ["SB108"])
    #expect(
      readYAML(
        Array("a: \"\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)\"".utf8)[...],
        in: testFile
      )
      .diagnostics.map(\.code) == ["SB108"])
    let prose = readProse(
      Array("a &#x\(digits); b\n".utf8)[...], from: TextOrigin(file: testFile))
    #expect(prose.diagnostics.map(\.code) == ["SB108"])
  }

  @Test func `every kind of control character is reported and keeps its width`() {
    let text = "ok\u{0}\u{7F}\u{85}\u{2028}x\ry"
    let checked = checkText(Array(text.utf8), in: testFile)
    #expect(checked.value == Array("ok       x y".utf8))
    let lines = describe(checked.diagnostics).split(separator: "\n").filter { $0.contains("SB108") }
    #expect(
      lines == [
        "1:3: error[SB108]: control character U+0000 in the text",
        "1:4: error[SB108]: control character U+007F in the text",
        "1:5: error[SB108]: control character U+0085 in the text",
        "1:7: error[SB108]: control character U+2028 in the text",
        "1:11: error[SB108]: control character U+000D in the text",
      ])
  }

  @Test func `a binary file does not flood the report`() {
    let bytes = [UInt8](repeating: 1, count: 10_000)
    #expect(checkText(bytes, in: testFile).diagnostics.count == 20)
  }

  @Test func `plain words in any script pass`() {
    let text = "Müller – 湘械注准\t🙂\n"
    let checked = checkText(Array(text.utf8), in: testFile)
    #expect(checked.diagnostics.isEmpty)
    #expect(checked.value == Array(text.utf8))
  }
}
