import DirectoryModel

/// The lines of an example without the marks of the test, and the marks with their lines.
struct ExampleText {
  let plain: String
  let marks: [RuleDocument.Mark]
  private let bytes: [UInt8]
  /// Where each line stands in the bytes, without its mark.
  private let lines: [Range<Int>]
  private let firstLine: Int

  private static let signs: [(text: [UInt8], outcome: Outcome)] = [
    (Array("# refused:".utf8), .unmet), (Array("# unknown:".utf8), .unknown),
  ]

  init(_ text: String, firstLine: Int) {
    // By bytes: finding where characters end takes several times as long, and a rule file is mostly examples.
    let bytes = Array(text.utf8)
    var marks: [RuleDocument.Mark] = []
    var lines: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start <= bytes.count {
        let end = bytes.endOfLine(from: start)
        var line = start..<end
        if let (sign, words, outcome) = Self.sign(in: bytes, line) {
          marks.append(
            RuleDocument.Mark(
              outcome: outcome, words: Self.trimmed(bytes[words..<end]),
              line: firstLine + lines.count))
          line = start..<sign
          while bytes[line].last == UInt8(ascii: " ") { line = start..<(line.upperBound - 1) }
        }
        lines.append(line)
        start = end + 1
      }
    }
    self.bytes = bytes
    self.marks = marks
    self.lines = lines
    self.firstLine = firstLine
    plain =
      marks.isEmpty
      ? text
      : String(decoding: Array(lines.map { bytes[$0] }.joined(separator: [10])), as: UTF8.self)
  }

  /// Where the words of a text begin, whose YAML begins at `range`, and what stands before each line.
  func origin(ofTextAt range: SourceRange) -> (line: Int, indentation: Int) {
    let written = line(Int(range.line)).dropFirst(Int(range.column) - 1)
    switch written.first {
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      let next = line(Int(range.line) + 1)
      return (Int(range.line) + 1, next.prefix { $0 == UInt8(ascii: " ") }.count)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return (Int(range.line), Int(range.column))
    default:
      return (Int(range.line), Int(range.column) - 1)
    }
  }

  private func line(_ number: Int) -> ArraySlice<UInt8> {
    lines.indices.contains(number - firstLine) ? bytes[lines[number - firstLine]] : []
  }

  /// Where the mark of a line begins, and where the words behind it do.
  private static func sign(
    in bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>
  ) -> (start: Int, end: Int, outcome: Outcome)? {
    for (text, outcome) in signs {
      var place = line.lowerBound
      while let start = bytes.place(of: text[0], from: place, upTo: line.upperBound) {
        let isApart = start == line.lowerBound || bytes[start - 1] == UInt8(ascii: " ")
        if isApart, bytes[start..<line.upperBound].starts(with: text) {
          return (start, start + text.count, outcome)
        }
        place = start + 1
      }
    }
    return nil
  }

  private static func trimmed(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    let blank = UInt8(ascii: " ")
    let start = text.drop { $0 == blank }
    let end = start.lastIndex { $0 != blank }
    return String(decoding: end.map { start[...$0] } ?? start[..<start.startIndex], as: UTF8.self)
  }
}
