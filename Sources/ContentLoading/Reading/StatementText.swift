package import DirectoryModel

/// A statement's text cut in two: what is read whole, and the records that stand one on a line.
struct StatementText {
  /// Everything before the records, closed as a mapping.
  let head: [UInt8]
  /// The lines of the records; nil when there are none.
  let state: ArraySlice<UInt8>?
  /// The line of the file the records begin on.
  let firstLine: Int

  static let opening = Array("\"state\":{".utf8)

  init(_ bytes: [UInt8]) {
    var start = 0
    var line = 1
    while start < bytes.count {
      if bytes[start...].starts(with: Self.opening) {
        head = bytes[..<start] + [UInt8(ascii: "}")]
        state = bytes[start...]
        firstLine = line
        return
      }
      start = bytes[start...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
      line += 1
    }
    head = bytes
    state = nil
    firstLine = line
  }
}

/// Finds the records of a state: `"rules":[` on a line, a record on each of the next, then `]`.
package func readStatedLines(
  _ text: ArraySlice<UInt8>, in file: SourceFile.ID, firstLine: Int
) -> Reported<StatedLines?> {
  var lines: [StatedSubject: [StatedLines.Line]] = [:]
  var subject: StatedSubject?
  var number = firstLine
  var start = text.startIndex
  var isClosed = false
  func broken(_ message: String) -> Reported<StatedLines?> {
    Reported(
      nil, [.brokenStatement(message, SourceRange(file: file, line: number, column: 1, length: 1))])
  }
  while start < text.endIndex {
    let end = text[start...].firstIndex(of: 10) ?? text.endIndex
    let line = text[start..<end]
    if number == firstLine {
      guard line.elementsEqual(StatementText.opening) else {
        return broken("`\"state\":{` does not stand alone on its line")
      }
    } else if line.first == UInt8(ascii: "["), let open = subject {
      let isLast = line.last != UInt8(ascii: ",")
      let length = line.count - (isLast ? 0 : 1)
      let from = start - text.startIndex
      lines[open, default: []].append(.init(bytes: from..<from + length, number: number))
    } else if line.first == UInt8(ascii: "]"), subject != nil {
      subject = nil
      isClosed = line.starts(with: "]}}".utf8)
    } else if subject == nil, !isClosed, let opened = StatedSubject(opening: line) {
      guard lines[opened] == nil else { return broken("these records stand here a second time") }
      lines[opened] = []
      subject = opened
    } else {
      return broken("this line is no record and opens no list of records")
    }
    start = end + 1
    number += 1
  }
  guard isClosed else { return broken("the statement ends before its records do") }
  for subject in StatedSubject.allCases where subject != .offer && lines[subject] == nil {
    return broken("the statement has no list `\(subject.rawValue)s`")
  }
  return Reported(StatedLines(bytes: Array(text), lines: lines))
}

/// A statement without its records; what is no statement stays as it is.
package func withoutState(_ bytes: [UInt8]) -> [UInt8] {
  let text = StatementText(bytes)
  guard text.state != nil else { return bytes }
  // The comma and line end before the records go with them.
  let head = text.head.dropLast()
  let kept = head.suffix(2).elementsEqual(",\n".utf8) ? head.dropLast(2) : head
  return Array(kept) + "}\n".utf8
}

extension StatedSubject {
  /// The subject whose list a line such as `"rules":[` opens.
  fileprivate init?(opening line: ArraySlice<UInt8>) {
    guard
      let found = Self.allCases.first(where: {
        $0 != .offer && line.elementsEqual("\"\($0.rawValue)s\":[".utf8)
      })
    else { return nil }
    self = found
  }
}

extension Diagnostic {
  static func brokenStatement(_ message: String, _ range: SourceRange) -> Self {
    Diagnostic(
      .wrongKind, message, at: range,
      help: "restore the file from the repository, or remove it and run `sourcebook record`")
  }
}
