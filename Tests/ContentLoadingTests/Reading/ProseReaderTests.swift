import DirectoryModel
import TestSupport
import Testing

@testable import ContentLoading

struct ProseReaderTests {
  @Test(arguments: [
    ("0. a\n1. b\n", "1:1 orderedList 0\n"), ("0. a\n\n1. b\n", "1:1 orderedList 0 loose\n"),
    ("7. a\n\n8. b\n", "1:1 orderedList 7 loose\n"), ("- a\n- b\n", "1:1 bulletList 1\n"),
  ])
  func `lists are loose or not, whatever number they begin with`(text: String, list: String) {
    #expect(dump(prose(text).value).hasPrefix(list))
  }

  @Test func `blocks and inlines are read with their places`() {
    let read = prose(
      """
      # Title

      One *two* **three** `four`
      five [six](page.html "seven") ![eight](a.png)

      - a
      - b

        c

      3. d
      4. e

      > quote

      ```supplier accepted
      name: x
      ```

      ***
      """)
    #expect(read.diagnostics.isEmpty)
    #expect(
      dump(read.value) == """
        1:1 heading 1
          1:3 text "Title"
        3:1 paragraph
          3:1 text "One "
          3:5 emphasis
            3:6 text "two"
          3:10 text " "
          3:11 strong
            3:13 text "three"
          3:20 text " "
          3:21 code "four"
          3:27 softBreak
          4:1 text "five "
          4:6 link "page.html" title "seven"
            4:7 text "six"
          4:30 text " "
          4:31 image "a.png"
            4:33 text "eight"
        6:1 bulletList 1 loose
          6:1 item
            6:3 paragraph
              6:3 text "a"
          7:1 item
            7:3 paragraph
              7:3 text "b"
            9:3 paragraph
              9:3 text "c"
        11:1 orderedList 3
          11:1 item
            11:4 paragraph
              11:4 text "d"
          12:1 item
            12:4 paragraph
              12:4 text "e"
        14:1 quote
          14:3 paragraph
            14:3 text "quote"
        16:1 codeBlock "name: x\\n" title "supplier accepted"
        20:1 thematicBreak

        """)
  }

  @Test func `words after cut-off indentation, entities and backslashes keep their columns`() {
    let read = prose("one\n   two &amp; three\\* f&ouml;ur *湘*\n  lazy\n")
    #expect(
      dump(read.value) == """
        1:1 paragraph
          1:1 text "one"
          1:4 softBreak
          2:4 text "two "
          2:8 text "&"
          2:13 text " three"
          2:20 text "* f"
          2:23 text "ö"
          2:29 text "ur "
          2:32 emphasis
            2:33 text "湘"
          2:36 softBreak
          3:3 text "lazy"

        """)
  }

  @Test func `what only looks like an entity stays one text`() {
    #expect(
      dump(prose("AT&T; R&D &nothing; x\n").value) == """
        1:1 paragraph
          1:1 text "AT&T; R&D &nothing; x"

        """)
  }

  @Test func `a text after a title of two lines is found on its line`() {
    let nodes = dump(prose("[a](b.html \"x\ny\") medical\n").value)
    #expect(nodes.contains("2:5 text \" medical\"") || nodes.contains("2:4 text \" medical\""))
  }

  @Test func `lines and columns of the file are added once`() {
    let read = readProse(
      Array("word <b>x</b>\n".utf8)[...],
      from: TextOrigin(file: testFile, line: 10, indentation: 2))
    #expect(read.value.nodes.map(\.line).allSatisfy { $0 == 10 })
    #expect(read.value.nodes.map(\.column) == [3, 3, 11])
    #expect(read.diagnostics.map(\.range?.column) == [8, 12])
  }

  @Test func `raw HTML is reported where it stands and left out`() {
    let read = prose("a <script>b</script>\n\n<div>\nx\n</div>\n\n<!-- c -->\n")
    #expect(
      describe(read.diagnostics).split(separator: "\n").filter { $0.contains("SB401") } == [
        "1:3: error[SB401]: raw HTML `<script>` in the text",
        "1:12: error[SB401]: raw HTML `</script>` in the text",
        "3:1: error[SB401]: raw HTML `<div>` in the text",
        "7:1: error[SB401]: raw HTML `<!-- c -->` in the text",
      ])
    #expect(!dump(read.value).contains("<"))
    #expect(
      read.diagnostics.first?.help
        == "write it in Markdown, or between backticks when readers shall see it")
  }

  @Test func `nesting is limited and reported once`() {
    let read = prose(String(repeating: "> ", count: 200) + "deep\n")
    #expect(
      describe(read.diagnostics) == """
        1:129: error[SB403]: more than 64 lists, quotes and emphases inside each other
          help: write the text with less nesting

        """)
    #expect(read.value.nodes.count == 64)
    #expect(prose(String(repeating: "> ", count: 60) + "deep\n").diagnostics.isEmpty)
  }

  @Test func `what follows a text that is nested too deep is read`() {
    let read = prose(String(repeating: "> ", count: 100) + "deep\n\nafter\n")
    #expect(dump(read.value).hasSuffix("3:1 paragraph\n  3:1 text \"after\"\n"))
  }

  @Test func `a text of nothing but brackets is read in time`() {
    let hostile = String(repeating: "[", count: 50_000) + String(repeating: "*a_", count: 20_000)
    #expect(prose(String(hostile.prefix(32_000))).value.nodes.count > 1)
    let refused = prose("Words.\n\n" + hostile)
    #expect(
      describe(refused.diagnostics) == """
        3:1: error[SB510]: more than 32768 bytes without a blank line
          help: part the text into paragraphs with blank lines between them

        """)
    #expect(refused.value.isEmpty)
  }
}
