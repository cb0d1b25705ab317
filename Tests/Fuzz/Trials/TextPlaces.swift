import DirectoryModel

/// The lines of a text, to see whether places that are told lie inside it.
struct TextPlaces {
  private let lengths: [Int]

  init(_ bytes: [UInt8]) {
    lengths = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(\.count)
  }

  /// - Throws: `BrokenPromise` for a range that begins or ends outside of the text, or ends before it begins.
  func check(_ range: SourceRange, of what: @autoclosure () -> String) throws {
    guard isInside(Int(range.line), Int(range.column)),
      isInside(Int(range.endLine), Int(range.endColumn)),
      (range.line, range.column) <= (range.endLine, range.endColumn)
    else {
      throw BrokenPromise(
        description: "\(what()) is said to stand at \(range.line):\(range.column)"
          + "-\(range.endLine):\(range.endColumn), which the text does not have")
    }
  }

  func check(_ diagnostics: [Diagnostic]) throws {
    for diagnostic in diagnostics {
      if let range = diagnostic.range { try check(range, of: diagnostic.message) }
      for note in diagnostic.notes {
        if let range = note.range { try check(range, of: note.message) }
      }
    }
  }

  func check(_ value: ContentValue) throws {
    try check(value.range, of: "a value")
    switch value {
    case .scalar: break
    case .list(let items, _): for item in items { try check(item) }
    case .mapping(let entries, _):
      for entry in entries {
        try check(entry.key.range, of: "the key \(entry.key.value.debugDescription)")
        try check(entry.value)
      }
    }
  }

  /// One column more than the line is long, for what is missing at its end; one line more for an end of the file.
  private func isInside(_ line: Int, _ column: Int) -> Bool {
    guard line >= 1, column >= 1, line <= lengths.count + 1 else { return false }
    return column <= (line <= lengths.count ? lengths[line - 1] : 0) + 2
  }
}
