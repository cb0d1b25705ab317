import DirectoryModel

/// The lines of an example without the marks of the test, and the marks with their lines.
struct ExampleText {
  let plain: String
  let marks: [RuleDocument.Mark]
  private let lines: [Substring]
  private let firstLine: Int

  private static let signs: [(text: String, outcome: Outcome)] = [
    ("# refused:", .unmet), ("# unknown:", .unknown),
  ]

  init(_ text: String, firstLine: Int) {
    var marks: [RuleDocument.Mark] = []
    var lines: [Substring] = []
    // By bytes: finding where characters end takes several times as long, and a rule file is mostly examples.
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(Substring.init)
    {
      guard let (start, end, outcome) = Self.sign(in: line) else {
        lines.append(line)
        continue
      }
      marks.append(
        RuleDocument.Mark(
          outcome: outcome, words: Self.trimmed(line[end...]), line: firstLine + lines.count))
      var kept = line[..<start]
      while kept.last == " " { kept = kept.dropLast() }
      lines.append(kept)
    }
    self.marks = marks
    self.lines = lines
    self.firstLine = firstLine
    plain = marks.isEmpty ? text : lines.joined(separator: "\n")
  }

  /// Where the words of a text begin, whose YAML begins at `range`, and what stands before each line.
  func origin(ofTextAt range: SourceRange) -> (line: Int, indentation: Int) {
    let written = line(Int(range.line)).utf8.dropFirst(Int(range.column) - 1)
    switch written.first {
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      let next = line(Int(range.line) + 1)
      return (Int(range.line) + 1, next.utf8.prefix { $0 == UInt8(ascii: " ") }.count)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return (Int(range.line), Int(range.column))
    default:
      return (Int(range.line), Int(range.column) - 1)
    }
  }

  private func line(_ number: Int) -> Substring {
    lines.indices.contains(number - firstLine) ? lines[number - firstLine] : ""
  }

  private static func sign(
    in line: Substring
  ) -> (start: Substring.Index, end: Substring.Index, outcome: Outcome)? {
    let bytes = line.utf8
    for (text, outcome) in signs {
      var rest = bytes[...]
      while let start = rest.firstIndex(of: UInt8(ascii: "#")) {
        rest = rest[start...]
        let isApart =
          start == bytes.startIndex || bytes[bytes.index(before: start)] == UInt8(ascii: " ")
        if isApart, rest.starts(with: text.utf8) {
          return (start, bytes.index(start, offsetBy: text.utf8.count), outcome)
        }
        rest = rest.dropFirst()
      }
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
