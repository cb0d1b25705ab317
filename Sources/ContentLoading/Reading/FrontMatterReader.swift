package import DirectoryModel

/// Cuts a text at the two lines `---`; nil when one of them is missing.
package func splitFrontMatter(_ text: [UInt8], in file: SourceFile.ID) -> Reported<SplitText?> {
  guard beginsWithFrontMatter(text) else {
    return Reported(nil, [.frontMatterMissing(at: .start(of: file))])
  }
  var line = 1
  var start = text.startIndex
  var yamlStart = start
  while start < text.endIndex {
    let end = text.withUnsafeBufferPointer { $0.endOfLine(from: start) }
    let next = min(end + 1, text.endIndex)
    if line == 1 {
      yamlStart = next
    } else if isFence(text[start..<end]) {
      return Reported(
        SplitText(
          yaml: text[yamlStart..<start], yamlLine: 2, body: text[next...], bodyLine: line + 1))
    }
    start = next
    line += 1
  }
  return Reported(
    nil,
    [
      .frontMatterUnclosed(
        at: SourceRange(file: file, line: 1, column: 1, length: 3),
        end: SourceRange(file: file, line: max(line - 1, 1), column: 1, length: 0))
    ])
}

/// Whether the first line opens front matter.
func beginsWithFrontMatter(_ text: [UInt8]) -> Bool {
  isFence(text.prefix { $0 != 0x0A })
}

/// Reads the mapping of a front matter; an empty one is an empty mapping, anything else is reported.
func readFrontMatter(_ split: SplitText, in file: SourceFile.ID) -> Reported<ContentValue?> {
  let read = readYAML(split.yaml, in: file, firstLine: split.yamlLine)
  guard let value = read.value else { return read }
  if case .mapping = value { return read }
  if value.isEmpty {
    let opening = SourceRange(file: file, line: 1, column: 1, length: 3)
    return Reported(.mapping([], at: opening), read.diagnostics)
  }
  return Reported(nil, read.diagnostics + [.frontMatterNotMapping(value)])
}

private func isFence(_ line: ArraySlice<UInt8>) -> Bool {
  line.first == 0x2D && line.starts(with: [0x2D, 0x2D, 0x2D])
    && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
}

extension Diagnostic {
  fileprivate static func frontMatterMissing(at range: SourceRange) -> Self {
    Diagnostic(
      .frontMatterMissing, "front matter is missing", at: range,
      help: "begin the file with a line `---`, the keys, and another line `---`")
  }

  fileprivate static func frontMatterUnclosed(at range: SourceRange, end: SourceRange) -> Self {
    Diagnostic(
      .frontMatterUnclosed, "front matter is not closed", at: range,
      help: "add a line `---` after the last key",
      notes: [Note("the file ends here without a closing line", at: end)])
  }

  fileprivate static func frontMatterNotMapping(_ value: ContentValue) -> Self {
    let found =
      switch value {
      case .scalar: "one text"
      case .list: "a list"
      case .mapping: "a mapping"
      }
    return Diagnostic(
      .frontMatterNotMapping, "front matter is \(found), not a mapping of keys to values",
      at: value.range, help: "write `key: value` lines between the lines `---`")
  }
}
