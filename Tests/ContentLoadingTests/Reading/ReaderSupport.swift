import DirectoryModel
import TestSupport
import Testing

@testable import ContentLoading

let testFile = SourceFile.ID(index: 0)

/// A value with the place of each part, one line each.
func dump(_ value: ContentValue, indentation: String = "") -> String {
  let range = value.range
  let place = "\(range.line):\(range.column)-\(range.endLine):\(range.endColumn)"
  switch value {
  case .scalar(let text, let isPlain):
    return "\(indentation)\(place) \(isPlain ? "plain" : "quoted") \(text.value.debugDescription)\n"
  case .list(let items, _):
    return "\(indentation)\(place) list\n"
      + items.map { dump($0, indentation: indentation + "  ") }.joined()
  case .mapping(let entries, _):
    return "\(indentation)\(place) mapping\n"
      + entries.map { entry in
        "\(indentation)  \(entry.key.range.line):\(entry.key.range.column) "
          + "key \(entry.key.value.debugDescription)\n"
          + dump(entry.value, indentation: indentation + "    ")
      }.joined()
  }
}

/// A prose tree with the place of each node, one line each.
func dump(_ prose: Prose) -> String {
  var ends: [Int32] = []
  return prose.nodes.enumerated().map { index, node in
    while let end = ends.last, end <= Int32(index) { ends.removeLast() }
    let indentation = String(repeating: "  ", count: ends.count)
    ends.append(node.end)
    var line = "\(indentation)\(node.line):\(node.column) \(node.kind)"
    switch node.kind {
    case .bulletList, .orderedList: line += " \(node.firstNumber)\(node.isLoose ? " loose" : "")"
    default: if node.value != 0 { line += " \(node.value)" }
    }
    if !node.text.isEmpty { line += " \(prose.text(of: node).debugDescription)" }
    if !node.title.isEmpty { line += " title \(prose.title(of: node).debugDescription)" }
    return line + "\n"
  }.joined()
}

func yaml(_ text: String) -> Reported<ContentValue?> {
  readYAML(Array(text.utf8)[...], in: testFile)
}

func prose(_ text: String) -> Reported<Prose> {
  readProse(Array(text.utf8)[...], from: TextOrigin(file: testFile))
}

/// What checking a text's bytes says.
func remarks(onBytes bytes: [UInt8]) -> String {
  describe(checkText(bytes, in: testFile).diagnostics)
}

/// Compares two readers of 20,000 texts put together at random, wherever the plain one reads: it must read some and not all.
func comparePlainly(
  seed: UInt64, _ text: (inout SeededNumbers) -> String, plainly: (String) -> String?,
  fully: (String) -> String
) {
  var dice = SeededNumbers(state: seed)
  var plain = 0
  for _ in 0..<20_000 {
    let text = text(&dice)
    guard let read = plainly(text) else { continue }
    plain += 1
    let expected = fully(text)
    #expect(read == expected, "\(text.debugDescription)")
  }
  #expect((2_000...18_000).contains(plain), "\(plain)")
}
