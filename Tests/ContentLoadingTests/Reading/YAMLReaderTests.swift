import DirectoryModel
import TestSupport
import Testing

@testable import ContentLoading

struct YAMLReaderTests {
  @Test func `block style is read with the place of every part`() throws {
    let read = yaml(
      """
      name: Müller GmbH # remark
      号: 湘械注准
      list:
      - a
      -  b: 1
         c: "two"
      empty:
      text: |
        one
        two
      after: end
      """)
    #expect(read.diagnostics.isEmpty)
    #expect(
      dump(try #require(read.value)) == """
        1:1-11:11 mapping
          1:1 key "name"
            1:7-1:19 plain "Müller GmbH"
          2:1 key "号"
            2:6-2:18 plain "湘械注准"
          3:1 key "list"
            4:1-6:12 list
              4:3-4:4 plain "a"
              5:4-6:12 mapping
                5:4 key "b"
                  5:7-5:8 plain "1"
                6:4 key "c"
                  6:7-6:12 quoted "two"
          7:1 key "empty"
            7:7-7:7 plain ""
          8:1 key "text"
            8:7-11:1 quoted "one\\ntwo\\n"
          11:1 key "after"
            11:8-11:11 plain "end"

        """)
  }

  @Test func `flow style is read with the place of every part`() throws {
    let read = yaml("a: [湘x, {b: 'c d', e: ~}, []]\nf: {}\n")
    #expect(
      dump(try #require(read.value)) == """
        1:1-2:6 mapping
          1:1 key "a"
            1:4-1:32 list
              1:5-1:9 plain "湘x"
              1:11-1:27 mapping
                1:12 key "b"
                  1:15-1:20 quoted "c d"
                1:22 key "e"
                  1:25-1:26 plain "~"
              1:29-1:31 list
          2:1 key "f"
            2:4-2:6 mapping

        """)
  }

  @Test func `NO stays a text`() throws {
    let read = yaml("country: NO\nother: 010\n")
    guard case .mapping(let entries, _)? = read.value else {
      Issue.record("no mapping")
      return
    }
    #expect(entries.map { entry in (try? scalar(entry.value)) ?? "" } == ["NO", "010"])
  }

  @Test func `an empty text is an empty value`() throws {
    #expect(try #require(yaml("").value).isEmpty)
    #expect(try #require(yaml("# nothing but a remark\n").value).isEmpty)
  }

  @Test func `a duplicate key is reported with the first, and the first counts`() throws {
    let read = yaml("a: 1\nb: 2\na: 3\n")
    #expect(
      describe(read.diagnostics) == """
        3:1: error[SB206]: `a` is written twice
          help: keep one of the two
          note: 1:1: first written here

        """)
    #expect(dump(try #require(read.value)).contains("plain \"1\""))
    #expect(!dump(try #require(read.value)).contains("plain \"3\""))
  }

  @Test func `a duplicate key among many is found`() {
    let keys = (0..<2000).map { "key\($0): x\n" }.joined()
    #expect(
      describe(yaml(keys + "key7: y\n").diagnostics).hasPrefix(
        "2001:1: error[SB206]: `key7` is written twice"))
  }

  @Test func `an alias stands for its value`() throws {
    let read = yaml("a: &x [1, 2]\nb: *x\n")
    #expect(read.diagnostics.isEmpty)
    #expect(
      dump(try #require(read.value)).split(separator: "\n").filter { $0.contains("list") }.count
        == 2)
  }

  @Test func `an alias bomb is stopped`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...8 {
      let item = "*a\(level - 1)"
      let items = Array(repeating: item, count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    let read = yaml(text)
    #expect(read.value == nil)
    #expect(
      describe(read.diagnostics) == """
        4:45: error[SB207]: aliases of this file stand for more than 10,000 values
          help: write the values out, or use fewer aliases

        """)
  }

  @Test func `an alias inside its own value is no value`() {
    #expect(
      describe(yaml("a: &x [*x]\n").diagnostics) == """
        1:8: error[SB205]: alias `*x` has no finished anchor `&x` before it
          help: write the value out, or put it in quotes when the `*` belongs to it

        """)
  }

  @Test func `nesting is limited, also through aliases`() {
    let deep = String(repeating: "[", count: 33) + String(repeating: "]", count: 33)
    #expect(
      describe(yaml(deep).diagnostics) == """
        1:33: error[SB208]: more than 32 lists and mappings inside each other
          help: write it with less nesting

        """)
    let nearly = String(repeating: "[", count: 31) + String(repeating: "]", count: 31)
    #expect(yaml("a: \(nearly)").diagnostics.isEmpty)
    #expect(yaml("a: &x \(nearly)\nb: [[*x]]").diagnostics.map(\.code) == ["SB208"])
  }

  @Test func `tabs are reported at the tab`() {
    let read = yaml("a: 1\n\tb: 2\nc:\t3\n")
    #expect(read.value == nil)
    #expect(
      describe(read.diagnostics) == """
        2:1: error[SB204]: tab among the keys
          help: write blanks instead
        3:3: error[SB204]: tab among the keys
          help: write blanks instead

        """)
  }

  @Test(arguments: [
    ("a: b: c\n", "1:5: error[SB205]: colon where no value can begin"),
    ("a: [1, 2\n", "2:1: error[SB205]: list in brackets goes on without a comma"),
    ("a: {b: 1\nc: 2}\n", "2:2: error[SB205]: mapping in braces goes on without a comma"),
    ("a: \"open\n", "2:1: error[SB205]: quoted text is not closed"),
    ("a: - b\n", "1:4: error[SB205]: dash where no list can begin"),
    ("a: 1\nb\nc: 2\n", "3:1: error[SB205]: key without a colon"),
    ("a: @x\n", "1:4: error[SB205]: character that cannot begin a value"),
    ("湘湘: @x\n", "1:9: error[SB205]: character that cannot begin a value"),
    ("a: \"\\q\"\n", "1:5: error[SB205]: backslash sequence that is not known"),
    ("a: 1\n---\nb: 2\n", "2:1: error[SB205]: a second document begins here"),
    ("? [a]\n: b\n", "1:3: error[SB205]: a list or mapping stands where a key is expected"),
    ("a: *\n", "1:5: error[SB205]: name of an anchor or alias is missing"),
    ("  a: 1\n b: 2\n", "2:2: error[SB205]: text after the end of the values"),
  ])
  func `what libyaml cannot read is said plainly`(text: String, start: String) {
    #expect(describe(yaml(text).diagnostics).hasPrefix(start))
    #expect(yaml(text).diagnostics.count == 1)
  }

  private func scalar(_ value: ContentValue) throws -> String {
    guard case .scalar(let text, _) = value else { throw TestTrouble("no scalar") }
    return text.value
  }
}
