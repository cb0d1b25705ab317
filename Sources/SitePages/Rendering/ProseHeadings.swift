package import DirectoryModel

/// A heading of a text with the anchor that leads to it.
struct ProseHeading {
  /// Index of the heading in `Prose.nodes`.
  let node: Int
  let anchor: String
  let title: String
  let level: Int
}

/// The headings of a text in order; anchors are made of their Latin letters, otherwise of their number.
func headings(
  of prose: Prose, _ nodes: [Prose.Node], anchor prefix: String
) -> [ProseHeading] {
  var found: [ProseHeading] = []
  var taken: Set<String> = []
  for (index, node) in nodes.enumerated() where node.kind == .heading {
    let title = words(of: prose, nodes, in: index..<Int(node.end))
    let name = prefix + "-" + (slug(title) ?? String(found.count + 1))
    var anchor = name
    var repeats = 1
    while !taken.insert(anchor).inserted {
      repeats += 1
      anchor = "\(name)-\(repeats)"
    }
    found.append(
      ProseHeading(node: index, anchor: anchor, title: title, level: Int(node.value)))
  }
  return found
}

/// The headings of a text for a list of contents.
package func proseOutline(
  _ prose: Prose, anchor prefix: String
) -> [(anchor: String, title: String, level: Int)] {
  headings(of: prose, prose.nodes, anchor: prefix).map { ($0.anchor, $0.title, $0.level) }
}

/// Latin letters and digits in lower case with hyphens between words; nil when there is no letter.
private func slug(_ title: String) -> String? {
  var result: [UInt8] = []
  var hasLetter = false
  for byte in title.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      result.append(byte | 0x20)
      hasLetter = true
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      result.append(byte)
    default:
      if let last = result.last, last != UInt8(ascii: "-") { result.append(UInt8(ascii: "-")) }
    }
  }
  if result.last == UInt8(ascii: "-") { result.removeLast() }
  return hasLetter ? String(decoding: result, as: UTF8.self) : nil
}
