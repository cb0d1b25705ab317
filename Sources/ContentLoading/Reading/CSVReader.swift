import CPlatform
package import DirectoryModel
import Glibc

/// Reads rows of comma-separated values (RFC 4180) one after the other, each field with its place.
///
/// Blank lines are skipped. A row whose quotes are wrong is reported and left out.
package struct CSVReader {
  private let bytes: [UInt8]
  private let file: SourceFile.ID
  private var index = 0
  private var line: Int
  private var lineStart = 0
  private let separator: UInt8
  package private(set) var diagnostics: [Diagnostic] = []
  /// The rows that were left out, by where they begin.
  package private(set) var rejected: [SourceRange] = []

  /// A reader of bytes the first of which begin a line of a file, from 1.
  package init(
    _ bytes: [UInt8], in file: SourceFile.ID, line: Int = 1, separator: UInt8 = UInt8(ascii: ",")
  ) {
    self.bytes = bytes
    self.file = file
    self.line = line
    self.separator = separator
  }

  /// After so many mistakes the rest of a table is not read.
  package static let mostMistakes = 1000

  /// Reads the next row into `row`, whose memory is used again; false at the end.
  package mutating func next(_ row: inout CSVRow) -> Bool {
    while index < bytes.count, diagnostics.count < Self.mostMistakes {
      guard !skipBlankLine() else { continue }
      row.fields.removeAll(keepingCapacity: true)
      row.file = file
      row.line = line
      if readRow(&row) { return true }
      let start = SourceRange(file: file, line: row.line, column: 1, length: 0)
      rejected.append(start)
    }
    return false
  }

  /// The bytes of a field as written between its quotes.
  func withBytes<Result>(
    of field: CSVField, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try bytes.withUnsafeBytes {
      try body(UnsafeRawBufferPointer(rebasing: $0[Int(field.start)..<Int(field.end)]))
    }
  }

  /// The text of a field, blanks around an unquoted one left out.
  package func text(of field: CSVField) -> String {
    guard field.hasDoubledQuotes else {
      return withBytes(of: field) { String(decoding: $0, as: UTF8.self) }
    }
    var text: [UInt8] = []
    var isSecond = false
    for byte in bytes[Int(field.start)..<Int(field.end)] {
      isSecond = byte == Self.quote && !isSecond
      if !isSecond { text.append(byte) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  func has(_ byte: UInt8, in field: CSVField) -> Bool {
    withBytes(of: field) { bytes in
      bytes.baseAddress.map { memchr($0, Int32(byte), bytes.count) != nil } ?? false
    }
  }

  /// Whether two fields are written in the same bytes, and these mean the same.
  func areSame(_ one: CSVField, _ other: CSVField) -> Bool {
    one.end - one.start == other.end - other.start
      && one.hasDoubledQuotes == other.hasDoubledQuotes
      && bytes.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress else { return true }
        return memcmp(start + Int(one.start), start + Int(other.start), Int(one.end - one.start))
          == 0
      }
  }

  private mutating func skipBlankLine() -> Bool {
    var end = index
    while end < bytes.count, bytes[end] == Self.blank || bytes[end] == Self.tab { end += 1 }
    guard end == bytes.count || bytes[end] == Self.lineFeed else { return false }
    index = min(end + 1, bytes.count)
    startLine()
    return true
  }

  /// Reads up to the line end after the row; false when the row is wrong.
  private mutating func readRow(_ row: inout CSVRow) -> Bool {
    var isSound = true
    while true {
      // Wrong quotes can make one row of a whole file.
      guard diagnostics.count < Self.mostMistakes else {
        index = bytes.count
        return false
      }
      if readPlainFields(into: &row) {
        startLine()
        return isSound
      }
      var start = index
      while start < bytes.count, bytes[start] == Self.blank { start += 1 }
      if start < bytes.count, bytes[start] == Self.quote {
        isSound = readQuoted(from: start, into: &row) && isSound
      } else {
        isSound = readPlain(from: start, into: &row) && isSound
      }
      guard index < bytes.count else { return isSound }
      let isLast = bytes[index] == Self.lineFeed
      index += 1
      if isLast {
        startLine()
        return isSound
      }
      if index == bytes.count {
        row.fields.append(Self.field(index, index, line: line, column: index - lineStart + 1))
        return isSound
      }
    }
  }

  /// Reads fields without quotes, whose ends are looked for 64 bytes at a time; true when the row ended with them.
  ///
  /// Otherwise the field that begins where the reader stands is to be read for itself: it has a quote, or too little stands behind it.
  private mutating func readPlainFields(into row: inout CSVRow) -> Bool {
    let (separator, line, lineStart) = (separator, line, lineStart)
    let (end, isRowOver) = bytes.withUnsafeBufferPointer { bytes in
      var start = index
      var block = index
      while let base = bytes.baseAddress, bytes.count - block >= 64 {
        var stops = platform_places_of(base + block, separator, Self.lineFeed, Self.quote)
        while stops != 0 {
          let stop = block + stops.trailingZeroBitCount
          stops &= stops - 1
          if base[stop] == Self.quote { return (start, false) }
          var (first, end) = (start, stop)
          while first < end, base[first] == Self.blank { first += 1 }
          while end > first, base[end - 1] == Self.blank { end -= 1 }
          row.fields.append(Self.field(first, end, line: line, column: first - lineStart + 1))
          start = stop + 1
          if base[stop] == Self.lineFeed { return (start, true) }
        }
        block += 64
      }
      return (start, false)
    }
    index = end
    return isRowOver
  }

  private mutating func readPlain(from start: Int, into row: inout CSVRow) -> Bool {
    var end = start
    var stray: Int?
    while end < bytes.count, bytes[end] != separator, bytes[end] != Self.lineFeed {
      if bytes[end] == Self.quote, stray == nil { stray = end }
      end += 1
    }
    index = end
    let begin = min(start, end)
    while end > begin, bytes[end - 1] == Self.blank { end -= 1 }
    row.fields.append(Self.field(begin, end, line: line, column: begin - lineStart + 1))
    guard let stray else { return true }
    diagnostics.append(.strayQuote(at: place(of: stray)))
    return false
  }

  private mutating func readQuoted(from quote: Int, into row: inout CSVRow) -> Bool {
    let place = place(of: quote)
    let (firstLine, firstStart) = (line, lineStart)
    var end = quote + 1
    var isDoubled = false
    while end < bytes.count {
      if bytes[end] == Self.quote {
        guard end + 1 < bytes.count, bytes[end + 1] == Self.quote else { break }
        isDoubled = true
        end += 1
      } else if bytes[end] == Self.lineFeed {
        line += 1
        lineStart = end + 1
      }
      end += 1
    }
    guard end < bytes.count else {
      diagnostics.append(.openQuote(at: place))
      (line, lineStart) = (firstLine, firstStart)
      index = bytes[quote...].firstIndex(of: Self.lineFeed) ?? bytes.count
      return false
    }
    row.fields.append(
      CSVField(
        start: Int32(quote + 1), end: Int32(end), line: place.line, column: place.column,
        endLine: Int32(line), endColumn: Int32(end - lineStart + (line == firstLine ? 0 : 1)),
        hasDoubledQuotes: isDoubled))
    index = end + 1
    while index < bytes.count, bytes[index] == Self.blank { index += 1 }
    guard index < bytes.count, bytes[index] != separator, bytes[index] != Self.lineFeed else {
      return true
    }
    diagnostics.append(.textAfterQuote(at: self.place(of: index)))
    while index < bytes.count, bytes[index] != separator, bytes[index] != Self.lineFeed {
      index += 1
    }
    return false
  }

  private mutating func startLine() {
    line += 1
    lineStart = index
  }

  private static func field(_ start: Int, _ end: Int, line: Int, column: Int) -> CSVField {
    CSVField(
      start: Int32(start), end: Int32(end), line: Int32(line), column: Int32(column),
      endLine: Int32(line), endColumn: Int32(column + end - start), hasDoubledQuotes: false)
  }

  private func place(of index: Int) -> SourceRange {
    SourceRange(file: file, line: line, column: index - lineStart + 1, length: 1)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let blank = UInt8(ascii: " ")
  private static let tab = UInt8(ascii: "\t")
  private static let lineFeed = UInt8(ascii: "\n")
}

extension Diagnostic {
  fileprivate static func openQuote(at range: SourceRange) -> Self {
    Diagnostic(
      .csvOpenQuote, "quote is not closed", at: range,
      help: "add the closing quote; a quote inside quoted text is written twice")
  }

  fileprivate static func strayQuote(at range: SourceRange) -> Self {
    Diagnostic(
      .csvStrayQuote, "quote inside a field without quotes", at: range,
      help: "put the whole field in quotes and write the quote inside twice")
  }

  fileprivate static func textAfterQuote(at range: SourceRange) -> Self {
    Diagnostic(
      .csvStrayQuote, "text behind a closing quote", at: range,
      help: "put the whole field in quotes and write a quote inside twice")
  }
}
