import DirectoryModel
import Foundation
import TestSupport
import Testing

@testable import ContentLoading

/// What is read plainly is compared with libyaml: values, places, and remarks.
struct PlainYAMLTests {
  @Test(arguments: [
    "a: 1", "a: 1\nb: two words  \n", "  a: 1\n  b: 2\n", "# remark\n\na: 1\n\n  # remark\nb: 2\n",
    "a:\nb:\n", "a:  \n  b:\n    c: x\nd: y", "a:\n- x\n- y z\nb: 1", "a:\n  - x\n  - y\n",
    "a:\n  - b: 1\n    c: 2\n  -   d: 3\n      e: 4\nf: 5\n", "a:\n- b:\n  - c\n  d: 1\n",
    "a:\n  - b:\n      - c\n    d:\n  - e\n", "a: [x, y z, \"q, r\", 's']\nb: []\nc: [ ]\nd: {}",
    "a: {en: \"x\", zh: 'y', n: [1, {m: 2}]}\n", "a: \"\"\nb: ''\nc: \"x # y: z\"\n",
    "a: https://x.example/y#z\nb: c:d\n", "a: x, y [z] {w} & * ! | > % @ `\n",
    "a: 口罩\nb: [甲, 乙（丙）]\nc: {x: “y”}\nd: é·ß\n", "a: null\nb: ~\nc: 2020-01-01\n",
    "a-b_C9: 1\n9: 2\n", "a: (x) /y .z +w\nb: [1.5, a/b, c+d (e)]\n",
    "\"a\": 1\n'b': 2\n", "\"NO\": Norway\nc:\n  'x y': {\"k\": v, 'l': \"\"}\n",
    "name: 1\nnames: 2\nname_: 3\nuse: {use: a, name: b}\n",
    "offers:\n  - product: x\n    hand-overs: [y]\n",
    "x: 1\n\"use\": 2\nuser: 3\ncertificates: [a]\ncertificates-of-old: b\nuse-of-it: {lei: c}\n",
    "京: {en: Beijing}\n津:\n  - 甲: 1\n    乙: 2\nx京y: z\n",
    "a: [x@y, maker's, b\"c, /S, (d), .5, +1, x; y, p=q, 5 %, R&D, e*, f!]\nb: {c: by @d, e: /f}\n",
  ])
  func `plain texts are read as libyaml reads them`(text: String) throws {
    #expect(try #require(plainly(text)) == fully(text))
  }

  @Test(arguments: [
    "", "\n", "# remark\n", "a", "- a\n", "[a]", "a: 1\n b: 2\n", "a: 1\na: 2\nb: 3\n",
    "a: {b: 1, b: 2}\n",
    "name: 1\nuse: 2\nname: 3\nurl: 4\n", "name: 1\n\"name\": 2\nurl: 3\nb: 4\n",
    "'name': 1\nuse: 2\nname: 3\nurl: 4\n", "name : 1\nuse: 2\nurl: 3\n",
    "name:1\nuse: 2\nurl: 3\n",
    "a: {use: 1, b: 2, use: 3}\nurl: 4\n", "a:\n    b: 1\n  c: 2\n",
    "a: b\n  c\n",
    "a: b # remark\n", "a: b: c\n", "a: b:\n", "a:b\n", "a: &x b\n", "a: *x\n", "a: !t b\n",
    "a: |\n  b\n", "a: >\n  b\n", "a: \"b\\n\"\n", "a: 'b''c'\n", "a: \"b\n  c\"\n", "a: \"b\" c\n",
    "\"a\" : 1\n", "\"a\\n\": 1\n", "\"a\":1\n", "'a''b': 1\n", "\"a\": 1\na: 2\n", "\"a\" b: 1\n",
    "- \"a\": 1\n", "é-1: x\n", "\"é\": 1\n", "caf\u{E9}: 1\ncafe\u{301}: 2\n",
    "K: 1\n\u{212A}: 2\n", "? a\n: 1\n", "a: [b\n", "a: [b: c]\n", "a: [b,]\n", "a: {b}\n",
    "a: {b: }\n",
    "a: [-b]\n", "a: [@b]\n", "a: [%b]\n", "a: [*b]\n", "a: [&b]\n", "a: [!b]\n", "a: [b#c]\n",
    "a: [b|c]\n", "a: [b?]\n", "a: [b:c]\n",
    "a: - b\n", "a:\n  - - b\n", "a:\n  -\n", "a:\n- b\n c: 1\n", "---\na: 1\n",
    "a: 1\n---\nb: 1\n",
    "a: 1\n...\n", "%YAML 1.1\n", "a:\tb\n", "a: b\r\n", "a: \u{85}b\n", "a: \u{2028}b\n",
    "\u{FEFF}a: 1\n",
    "a: \"\u{202E}b\"\n", "a: 😷\n", "a:\n- b\n  - c\n", "a:\n  b: 1\n  - c\n",
  ])
  func `all else is left to libyaml`(text: String) {
    #expect(plainly(text) == nil)
  }

  @Test func `bytes that are no text are left to libyaml`() {
    let odd: [[UInt8]] = [
      [0x80], [0xC3], [0xE4, 0xB8], [0xE4, 0x28, 0x41], [0xED, 0xA0, 0x80], [0x7F], [0],
    ]
    for bytes in odd {
      #expect(plainly(bytes: Array("a: ".utf8) + bytes) == nil)
    }
  }

  @Test func `what is nested too deep is left to libyaml`() {
    #expect(
      plainly("a: " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40)) == nil)
  }

  @Test func `the files of the sample are read as libyaml reads them`() throws {
    let suppliers = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "content/suppliers")
    let files = try FileManager.default.contentsOfDirectory(atPath: suppliers.path)
    var (all, plain) = (0, 0)
    for file in files {
      let text = try String(contentsOf: suppliers.appending(path: file), encoding: .utf8)
      let front = text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
      guard front.count == 3, front[0].isEmpty else { continue }
      all += 1
      guard let read = plainly(String(front[1])) else { continue }
      plain += 1
      #expect(read == fully(String(front[1])), "\(file)")
    }
    #expect(plain > 50 && plain * 10 > all * 9, "\(plain) of \(all)")
  }

  @Test func `texts put together at random are read as libyaml reads them`() {
    comparePlainly(seed: 20_200_404, Self.text, plainly: plainly, fully: fully)
  }

  @Test func `keys of profiles are told by their bytes, and nothing else is taken for one`() {
    func find(_ text: String) -> PlainYAMLKeys.Found? {
      Array(text.utf8).withUnsafeBufferPointer { PlainYAMLKeys.ofProfiles.find(at: 0, of: $0) }
    }
    let keys = PlainYAMLKeys.ofProfiles.texts
    #expect(keys.count == 33)
    var numbers: Set<Int> = []
    for key in keys {
      let found = find(key + ": something behind it")
      #expect(found?.text == key && found?.length == key.utf8.count)
      #expect(found.map { numbers.insert($0.number).inserted && $0.number < 64 } == true)
      let others = [
        key + "s:", key + " :", " " + key + ":", "x" + key + ":", key.uppercased() + ":",
        key + "\n:", String(key.dropLast()) + ":", key + "\0:",
      ]
      for other in others {
        let text = other + " something behind it"
        let word = String(text.prefix { $0 != ":" })
        #expect(find(text)?.text == (keys.contains(word) ? word : nil), "\(other)")
      }
      #expect(find(key + ":") == nil)
    }
  }

  // MARK: Parts

  private func plainly(_ text: String) -> String? { plainly(bytes: Array(text.utf8)) }

  private func plainly(bytes: [UInt8]) -> String? {
    bytes.withUnsafeBufferPointer { PlainYAML.read($0, in: testFile, firstLine: 3) }
      .map { told(Reported($0)) }
  }

  private func fully(_ text: String) -> String {
    Array(text.utf8).withUnsafeBufferPointer { told(readAnyYAML($0, in: testFile, firstLine: 3)) }
  }

  private func told(_ read: Reported<ContentValue?>) -> String {
    (read.value.map { dump($0) } ?? "nothing\n") + describe(read.diagnostics)
  }

  /// Lines of a few parts each that fit more often than not, some with a part too many or too few.
  private static func text(_ dice: inout SeededNumbers) -> String {
    let values = [
      "x", "two words", "\"q\"", "'s t'", "[a, b]", "[]", "{k: v, l: [m]}", "", "a:b", "口罩", "1.5",
      "x ", "x#y", "x  y:z ", "{use: a, name: b}", "\"a: b\"", "[a@b, /c]", "{k: it's, l: (5 %)}",
    ]
    let keys = [
      "a", "b", "key", "n-1", "京", "\"q k\"", "'b'", "use", "name", "names", "'use'", "user",
    ]
    let odd = [
      ": ", "#", " # r", "- ", "'", "\"", "[", "]", "}", ",", "\\", "&a ", "|", "-", "?", "\n",
      "  ", "@", "%", "*", "!", ";", "=", "/", ".", "(", "+", "&",
    ]
    var text = ""
    var indentation = 0
    for _ in 0..<Int.random(in: 1...7, using: &dice) {
      let step = [0, 0, 0, 2, -2, 1][Int.random(in: 0..<6, using: &dice)]
      indentation = max(0, min(8, indentation + step))
      var line = String(repeating: " ", count: indentation)
      if Int.random(in: 0..<4, using: &dice) == 0 { line += "- " }
      if Int.random(in: 0..<6, using: &dice) > 0 {
        line += keys.randomElement(using: &dice) ?? ""
        line += Int.random(in: 0..<20, using: &dice) == 0 ? ":" : ": "
      }
      line += values.randomElement(using: &dice) ?? ""
      if Int.random(in: 0..<12, using: &dice) == 0 {
        let place = line.index(
          line.startIndex, offsetBy: Int.random(in: 0...line.count, using: &dice))
        line.insert(contentsOf: odd.randomElement(using: &dice) ?? "", at: place)
      }
      text += line + "\n"
      if line.hasSuffix(": ") { indentation += [0, 2].randomElement(using: &dice) ?? 0 }
    }
    return text
  }
}
