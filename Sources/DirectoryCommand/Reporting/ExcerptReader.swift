import DirectoryModel

/// A line a diagnostic speaks of, or the part of a long one around the place, ready to print.
struct Excerpt {
  /// An ellipsis where something was left out before, else empty.
  let lead: String
  let before: String
  let meant: String
  let after: String
}

/// Shows the line a diagnostic speaks of, with carets under the stretch that is meant.
struct ExcerptReader: Sendable {
  /// Longest line shown, in bytes.
  private static let width = 160

  private let files: SourceFiles
  private let lines: SourceLines

  init(site: String, files: SourceFiles) {
    self.files = files
    lines = SourceLines(site: site, files: files)
  }

  /// Adds the place, and its line with carets under it where that can be read.
  func show(_ range: SourceRange, console: Console, mark: Console.Color, in text: inout String) {
    let number = String(range.line)
    let margin = repeated(" ", number.utf8.count)
    text += margin
    text += console.paint("-->", .blue)
    text += " "
    text += files.path(of: range.file)
    text += ":\(number):\(range.column)\n"
    guard let excerpt = excerpt(at: range) else { return }
    let bar = console.paint("|", .blue)
    text += "\(margin) \(bar)\n"
    text += console.paint(number, .blue)
    text += " \(bar) "
    text += excerpt.lead
    text += excerpt.before
    text += excerpt.meant
    text += excerpt.after
    text += "\n\(margin) \(bar) "
    text += repeated(" ", columns(of: excerpt.lead) + columns(of: excerpt.before))
    text += console.paint(repeated("^", max(1, columns(of: excerpt.meant))), mark)
    text += "\n"
  }

  /// The line of a place in its parts; nil when it is empty or cannot be read.
  func excerpt(at range: SourceRange) -> Excerpt? {
    guard let line = lines.line(range.line, of: range.file), !line.isEmpty else { return nil }
    let column = min(max(0, Int(range.column) - 1), line.count)
    // A stretch over several lines is marked at its beginning.
    let isOneLine = range.endLine == range.line
    let end = isOneLine ? min(max(Int(range.endColumn) - 1, column), line.count) : column
    // A long line is shown from shortly before the place.
    let start = line.count <= Self.width ? 0 : boundary(of: line, near: max(0, column - 40))
    let stop = min(line.count, boundary(of: line, near: min(line.count, start + Self.width)))
    func shown(_ from: Int, _ to: Int) -> String {
      guard from < to else { return "" }
      return printable(
        String(decoding: line[(line.startIndex + from)..<(line.startIndex + to)], as: UTF8.self))
    }
    return Excerpt(
      lead: start > 0 ? "…" : "", before: shown(start, min(column, stop)),
      meant: shown(min(column, stop), min(end, stop)), after: shown(min(end, stop), stop))
  }

  /// The column of a place as editors count it, in UTF-16 code units from 1.
  func editorColumn(of range: SourceRange) -> Int {
    lines.utf16Column(range.column, line: range.line, of: range.file)
  }

  private func repeated(_ sign: Unicode.Scalar, _ count: Int) -> String {
    String(unsafeUninitializedCapacity: count) { room in
      room.initialize(repeating: UInt8(ascii: sign))
      return count
    }
  }

  private func boundary(of line: ArraySlice<UInt8>, near offset: Int) -> Int {
    var offset = offset
    while offset > 0, offset < line.count, line[line.startIndex + offset] & 0xC0 == 0x80 {
      offset -= 1
    }
    return offset
  }

  /// How many columns a terminal gives the text: Chinese characters and full-width forms take two.
  private func columns(of text: String) -> Int {
    if isVisibleASCII(text) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x0300...0x036F, 0x200B...0x200D, 0xFE00...0xFE0F: sum
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        sum + 2
      default: sum + 1
      }
    }
  }
}
