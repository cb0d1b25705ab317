import ContentLoading
import DirectoryModel

/// A record as a Markdown file, and how its values are found and replaced in a file edited by hand.
struct DocumentText {
  /// The values of the front matter and, as `text`, what stands below it.
  let fields: [ContentField]
  private let lines: [Substring]
  /// By key the lines it stands on, from 0.
  private var stretches: [String: Range<Int>] = [:]
  private let bodyLine: Int

  /// Nil when the file cannot be read, or its keys do not stand on lines of their own.
  init?(_ bytes: [UInt8], in file: SourceFile.ID) {
    guard let text = checkText(bytes, in: file).value,
      let split = splitFrontMatter(text, in: file).value,
      case .mapping(let entries, _)? = readYAML(
        split.yaml, in: file, firstLine: split.yamlLine
      ).value
    else { return nil }
    lines = String(decoding: text, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    bodyLine = split.bodyLine
    let starts = entries.map { Int($0.key.range.line) - 1 }
    guard Set(starts).count == starts.count,
      entries.allSatisfy({ $0.key.range.column == 1 })
    else { return nil }
    var fields = entries.map {
      ContentField(key: $0.key.value, value: RecordValue($0.value), place: $0.value.range)
    }
    for (place, entry) in entries.enumerated() {
      let next = place + 1 < starts.count ? starts[place + 1] : bodyLine - 2
      var end = next
      // Remarks and blank lines above the next key belong to it.
      while end - 1 > starts[place], Self.isRemark(lines[end - 1]) { end -= 1 }
      stretches[entry.key.value] = starts[place]..<end
    }
    let body = String(decoding: split.body, as: UTF8.self).trimmingLines()
    if !body.isEmpty {
      fields.append(
        ContentField(
          key: "text", value: .text(body),
          place: SourceRange(file: file, line: bodyLine, column: 1, length: 0)))
    }
    self.fields = fields
  }

  /// The file with the values of some keys replaced, added or, where nil, removed.
  func replacing(_ changes: [(key: String, value: RecordValue?)]) -> [UInt8] {
    var head = Array(lines[..<(bodyLine - 2)].enumerated())
      .map { (line: $0.offset, text: String($0.element)) }
    var body = lines[(bodyLine - 1)...].joined(separator: "\n")
    for (key, value) in changes {
      if key == "text" {
        body = value.map { "\n" + $0.line + "\n" } ?? ""
        continue
      }
      let new = value.map { yamlLines(RecordField(key, $0)) } ?? []
      let added = new.map { (line: -1, text: $0) }
      if let stretch = stretches[key],
        let first = head.firstIndex(where: { $0.line == stretch.lowerBound })
      {
        head.replaceSubrange(first..<(first + stretch.count), with: added)
      } else {
        head += added
      }
    }
    return Array((head.map(\.text) + ["---"]).joined(separator: "\n").utf8) + Array("\n".utf8)
      + Array(body.utf8)
  }

  private static func isRemark(_ line: Substring) -> Bool {
    let words = line.drop { $0 == " " }
    return words.isEmpty || words.first == "#"
  }
}

/// A record as a new file.
func documentBytes(_ fields: [RecordField]) -> [UInt8] {
  let head = fields.filter { $0.key != "text" }.flatMap(yamlLines)
  let text = fields["text"].map { "\n" + $0.line + "\n" } ?? ""
  return Array((["---"] + head + ["---"]).joined(separator: "\n").utf8) + Array("\n\(text)".utf8)
}

extension RecordValue {
  /// The value as it stands in a file.
  init(_ value: ContentValue) {
    switch value {
    case .scalar(let text, _): self = .text(value.isEmpty ? "" : text.value)
    case .list(let items, _): self = .list(items.map { RecordValue($0) })
    case .mapping(let entries, _):
      self = .mapping(entries.map { RecordField($0.key.value, RecordValue($0.value)) })
    }
  }
}

extension String {
  /// Without blank lines and blanks at both ends.
  func trimmingLines() -> String {
    var rest = self[...]
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    return String(rest)
  }
}
