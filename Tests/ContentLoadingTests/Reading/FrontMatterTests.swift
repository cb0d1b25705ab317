import DirectoryModel
import TestSupport
import Testing

@testable import ContentLoading

struct FrontMatterTests {
  private func split(_ text: String) -> Reported<SplitText?> {
    splitFrontMatter(Array(text.utf8), in: testFile)
  }

  /// What is said of a file's front matter.
  private func remarks(on text: String) -> String {
    let split = split(text)
    guard let parts = split.value else { return describe(split.diagnostics) }
    return describe(readFrontMatter(parts, in: testFile).diagnostics)
  }

  @Test func `both parts know the line they begin on`() throws {
    let parts = try #require(split("---\na: 1\n--- \n\nWords\n").value)
    #expect(String(decoding: parts.yaml, as: UTF8.self) == "a: 1\n")
    #expect(parts.yamlLine == 2)
    #expect(String(decoding: parts.body, as: UTF8.self) == "\nWords\n")
    #expect(parts.bodyLine == 4)
  }

  @Test func `a file without front matter is told so at its beginning`() {
    #expect(
      remarks(on: "Words\n") == """
        1:1: error[SB201]: front matter is missing
          help: begin the file with a line `---`, the keys, and another line `---`

        """)
    #expect(remarks(on: "").hasPrefix("1:1: error[SB201]"))
    #expect(remarks(on: "----\na: 1\n---\n").hasPrefix("1:1: error[SB201]"))
  }

  @Test func `a missing closing line is reported at the opening line`() {
    #expect(
      remarks(on: "---\na: 1\nb: 2\n") == """
        1:1: error[SB202]: front matter is not closed
          help: add a line `---` after the last key
          note: 3:1: the file ends here without a closing line

        """)
    #expect(remarks(on: "---").hasPrefix("1:1: error[SB202]"))
  }

  @Test(arguments: [
    ("---\n- a\n- b\n---\n", "a list"), ("---\nwords\n---\n", "one text"),
  ])
  func `front matter that is no mapping is reported`(text: String, found: String) {
    #expect(
      remarks(on: text) == """
        2:1: error[SB203]: front matter is \(found), not a mapping of keys to values
          help: write `key: value` lines between the lines `---`

        """)
  }

  @Test func `empty front matter is an empty mapping`() throws {
    let parts = try #require(split("---\n---\nWords").value)
    let value = readFrontMatter(parts, in: testFile)
    #expect(value.diagnostics.isEmpty)
    guard case .mapping(let entries, _)? = value.value else {
      Issue.record("no mapping")
      return
    }
    #expect(entries.isEmpty)
  }

  @Test func `a tab is reported in the line of the file`() {
    #expect(
      remarks(on: "---\na: 1\nb:\n\t- x\n---\n") == """
        4:1: error[SB204]: tab among the keys
          help: write blanks instead

        """)
  }

  @Test func `a mistake in YAML is reported in the line of the file`() {
    #expect(
      remarks(on: "---\na: b: c\n---\n") == """
        2:5: error[SB205]: colon where no value can begin
          help: put the text in quotes, or check the indentation

        """)
  }
}
