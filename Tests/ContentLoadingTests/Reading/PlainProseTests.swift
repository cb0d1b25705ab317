import DirectoryModel
import Foundation
import TestSupport
import Testing

@testable import ContentLoading

/// What is read plainly is compared with libcmark: nodes, their places, and the bytes they say.
struct PlainProseTests {
  @Test(arguments: [
    "", "\n\n", "Words.", "Words\nin two lines\nor three.\n", "One.\n\n\nTwo.\n",
    "# A\n## B\n###### C d\nWords\n# E",
    "A *word* and **two words**, *at the end*\n", "(*a*) \"**b**\" *c*.\n",
    "Words [of a link](https://a.example/b?c=d#e), [two](x.html).\n", "[A](b.html)\nand *c*\nd\n",
    "[mail](mailto:a@b.example) `code` `a-b`\n", "`a`\nb `c d`\ne", "- a\n- b c\n- *d*\n",
    "- a\n\nWords\n\n- b\n",
    "Words:\n- a\n- [b](c)\n", "1. a\n2. b\n", "0. a\n", "7. a\n3. b\n\n- c\n\n8. d\n",
    "> quoted *words*\n\nMore\n",
    "> a\n\n> b\n", "口罩 *医用*, 。\n**非医用**\n", "- 甲\n- 乙 `丙`\n\n> 丁\n", "é à *b* ß\n",
    "2020-01-01 is a day, 3.5 a number\n",
    "a ) c ! d # e > f + g | h ~ i = j\n", "\"Quoted\" (and bracketed)\n", "wait! see\n",
  ])
  func `plain texts are read as libcmark reads them`(text: String) throws {
    #expect(try #require(plainly(text)) == fully(text))
  }

  @Test(arguments: [
    " a", "*a*\nand **b\n**", "*a **\n", "a ] b", "a^b", "`a*b`", "a \n", "a  \nb", "a\n b", "\ta",
    "a\tb", "a\\*b", "a &amp; b", "a & b", "<b>a</b>",
    "a < b", "a_b_c", "_a_",
    "***a***", "*a", "a*", "a * b", "2 ** 3", "*a* b*", "**a*", "*a **b** c*", "a*b*c", "*a*b",
    "*a*！", "，*a*", "*é*",
    "***", "---", "- - -", "a\n---", "a\n===", "a\n-", "-", "- ", "-a", "* a", "+ a", "- a\n  b",
    "- a\nb", "- a\n- \n",
    "- a\n\n- b", "- a\n\n\n- b\n", "1. a\n\n2. b", "1) a", "1.", "a\n1. b", "2. a\nb", "- # a",
    "- - a", "- > a",
    "- 1. a", ">", "> a\n> b", "> a\nb", "> # a", ">a", "#a", "#", "# ", "#  a", "# a #", "# a ",
    "####### a", "[a]",
    "[a]: b", "[a][b]", "[a](b c)", "[a](b \"c\")", "[a](<b>)", "[a]()", "[](b)", "[a*b*](c)",
    "![a](b)", "[a](/b)",
    "[a](javascript:b)", "[a](ftp://b)", "[a](b(c))", "*[a](b)*", "[a](b", "``a``", "` a`", "`a `",
    "``", "`a", "`a\nb`",
    "```\na\n```", "~~~", "| a |", "a\u{0}b", "\u{FEFF}a", "\u{FEFF}# a",
  ])
  func `all else is left to libcmark`(text: String) {
    #expect(plainly(text) == nil)
  }

  @Test func `places are those of the file`() throws {
    let origin = TextOrigin(file: testFile, line: 12, indentation: 4)
    for text in ["# A\n\nb *c*\nd [e](f)\n\n- g\n- h\n", "1. a `b`\n\n> c\n"] {
      let plain = try #require(
        Array(text.utf8).withUnsafeBufferPointer { PlainProse.read($0, from: origin) })
      let full = Array(text.utf8).withUnsafeBufferPointer { readAnyProse($0, from: origin) }
      #expect(dump(plain) == dump(full.value))
    }
  }

  @Test func `code behind a long address has the place libcmark's reader gives it`() throws {
    for length in [8_180, 8_187, 8_188, 8_189, 8_190, 9_000] {
      let address = String(repeating: "b", count: length)
      for text in ["[a](\(address))`c` d", "[a](\(address))\n`c`\nd", "[a](\(address)) b `c`"] {
        if let read = plainly(text) { #expect(read == fully(text), "\(length)") }
      }
    }
    #expect(plainly("[a](\(String(repeating: "b", count: 8_000)))`c` d") != nil)
  }

  @Test func `a stretch too long to be read is left to libcmark`() {
    #expect(plainly(String(repeating: "a", count: longestRun + 1)) == nil)
    #expect(plainly(String(repeating: "a", count: longestRun)) != nil)
  }

  @Test func `the texts of the sample are read as libcmark reads them`() throws {
    let content = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "content")
    var (all, plain) = (0, 0)
    for folder in ["suppliers", "products", "pages", "rules"] {
      let path = content.appending(path: folder)
      for file in try FileManager.default.contentsOfDirectory(atPath: path.path)
      where file.hasSuffix(".md") {
        let text = try String(contentsOf: path.appending(path: file), encoding: .utf8)
        let parts = text.split(separator: "\n---\n", maxSplits: 1, omittingEmptySubsequences: false)
        let body = parts.last.map { "\n" + $0 } ?? ""
        all += 1
        guard let read = plainly(body) else { continue }
        plain += 1
        #expect(read == fully(body), "\(folder)/\(file)")
      }
    }
    #expect(plain > 50 && plain < all, "\(plain) of \(all)")
  }

  @Test func `texts put together at random are read as libcmark reads them`() {
    comparePlainly(seed: 20_200_405, Self.text, plainly: plainly, fully: fully)
  }

  // MARK: Parts

  private func plainly(_ text: String) -> String? {
    Array(text.utf8).withUnsafeBufferPointer {
      PlainProse.read($0, from: TextOrigin(file: testFile))
    }
    .map { told(Reported($0)) }
  }

  private func fully(_ text: String) -> String {
    Array(text.utf8).withUnsafeBufferPointer {
      told(readAnyProse($0, from: TextOrigin(file: testFile)))
    }
  }

  private func told(_ read: Reported<Prose>) -> String {
    dump(read.value) + read.value.nodes.map { "\($0.text) \($0.title)\n" }.joined()
      + describe(read.diagnostics)
  }

  /// Lines of a few parts each that fit more often than not, some with a part too many or too few.
  private static func text(_ dice: inout SeededNumbers) -> String {
    let words = [
      "a", "two words", "*b*", "**c d**", "[e f](g.html)", "`h i`", "口罩", "*医用*", "(*j*)", "k,",
      "l.",
      "3.5", "\"m\"", "[n](https://o.example/p)", "q!", "é", "**r**;", "12", "s]", "#t", "1)",
    ]
    let beginnings = ["", "", "", "", "- ", "- ", "# ", "## ", "> ", "1. ", "2. "]
    let odd = [
      "*", "**", "_", "`", "[", "]", "(", ")", "<", "&", "\\", "!", " ", "  ", "\n", "#", ">", "-",
      "- ", "+ ",
      "1. ", "\t", "=", "---", "|", "~", "“", "，", ":", "](",
    ]
    var text = ""
    var beginning = ""
    for _ in 0..<Int.random(in: 1...6, using: &dice) {
      if Int.random(in: 0..<3, using: &dice) > 0 {
        beginning = beginnings.randomElement(using: &dice) ?? ""
      }
      let count = Int.random(in: 1...4, using: &dice)
      let parts = (0..<count).map { _ in words.randomElement(using: &dice) ?? "" }
      let gap = Int.random(in: 0..<12, using: &dice) == 0 ? "" : " "
      var line = beginning + parts.joined(separator: gap)
      if Int.random(in: 0..<12, using: &dice) == 0 {
        let place = line.index(
          line.startIndex, offsetBy: Int.random(in: 0...line.count, using: &dice))
        line.insert(contentsOf: odd.randomElement(using: &dice) ?? "", at: place)
      }
      text += line + (Int.random(in: 0..<3, using: &dice) == 0 ? "\n" : "\n\n")
    }
    return Bool.random(using: &dice) ? text : String(text.dropLast())
  }
}
