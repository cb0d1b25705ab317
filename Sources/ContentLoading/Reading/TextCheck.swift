package import DirectoryModel

/// The text of a file with plain line ends and without a byte-order mark, nil when it is not UTF-8.
///
/// Control characters are reported and become blanks of the same length, so that places stay right.
package func checkText(_ bytes: [UInt8], in file: SourceFile.ID) -> Reported<[UInt8]?> {
  var check = TextCheck(file: file)
  let isSound = bytes.withUnsafeBufferPointer { check.scan($0) }
  guard isSound else { return Reported(nil, check.diagnostics) }
  return Reported(check.cleaned(bytes), check.diagnostics)
}

private struct TextCheck {
  let file: SourceFile.ID
  var diagnostics: [Diagnostic] = []
  private var hasMark = false
  private var hasCarriageReturns = false
  private var blanks: [Range<Int>] = []

  /// More control characters than this in one file are not listed one by one.
  private static let listed = 20

  init(file: SourceFile.ID) { self.file = file }

  /// Whether the bytes are UTF-8; everything remarkable is noted on the way.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      hasMark = true
      index = 3
      diagnostics.append(.byteOrderMark(at: .start(of: file)))
    }
    var odd = BytePlaces<OddBytes>(bytes, from: index)
    while let found = odd.next(from: index) {
      index = found
      let byte = bytes[index]
      if byte == 0x09 {
        index += 1
      } else if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
        if !hasCarriageReturns {
          hasCarriageReturns = true
          diagnostics.append(.carriageReturns(at: place(of: index, in: bytes, length: 1)))
        }
        index += 2
      } else if byte < 0x80 {
        note(Unicode.Scalar(byte), at: index..<index + 1, in: bytes)
        index += 1
      } else {
        guard let scalar = decodeScalar(bytes, at: index) else {
          diagnostics.append(.invalidUTF8(byte, at: place(of: index, in: bytes, length: 1)))
          return false
        }
        let length = UTF8.width(scalar)
        if isControl(scalar) { note(scalar, at: index..<index + length, in: bytes) }
        index += length
      }
    }
    return true
  }

  func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for range in blanks {
      for index in range { bytes[index] = 0x20 }
    }
    guard hasMark || hasCarriageReturns else { return bytes }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    for index in (hasMark ? 3 : 0)..<bytes.count {
      if bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A { continue }
      kept.append(bytes[index])
    }
    return kept
  }

  private mutating func note(
    _ scalar: Unicode.Scalar, at range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    blanks.append(range)
    guard blanks.count <= Self.listed else { return }
    diagnostics.append(
      .controlCharacter(scalar, at: place(of: range.lowerBound, in: bytes, length: range.count)))
  }

  private func place(
    of index: Int, in bytes: UnsafeBufferPointer<UInt8>, length: Int
  ) -> SourceRange {
    var line = 1
    var start = hasMark ? 3 : 0
    for position in 0..<index where bytes[position] == 0x0A {
      line += 1
      start = position + 1
    }
    return SourceRange(file: file, line: line, column: index - start + 1, length: length)
  }
}

/// Controls but tab and line feed, marks that turn the reading direction, and what only some take for a line end.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: false
  case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
  default: false
  }
}

extension Diagnostic {
  fileprivate static func byteOrderMark(at range: SourceRange) -> Self {
    Diagnostic(
      .byteOrderMark, "byte-order mark at the beginning of the file", at: range,
      help: "save the file as UTF-8 without a byte-order mark", severity: .warning)
  }

  fileprivate static func carriageReturns(at range: SourceRange) -> Self {
    Diagnostic(
      .carriageReturns, "CRLF line ends in this file", at: range,
      help: "save the file with LF line ends", severity: .warning)
  }

  fileprivate static func invalidUTF8(_ byte: UInt8, at range: SourceRange) -> Self {
    Diagnostic(
      .invalidUTF8, "byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8", at: range,
      help: "save the file as UTF-8")
  }

  static func controlCharacter(_ scalar: Unicode.Scalar, at range: SourceRange) -> Self {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return Diagnostic(
      .controlCharacter, "control character U+\(padded) in the text", at: range,
      help: "remove the character")
  }
}
