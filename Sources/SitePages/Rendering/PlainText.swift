package import DirectoryModel

/// The running text without headings, code blocks and marks, cut at a word where it is longer than `limit` characters.
package func plainText(_ prose: Prose, limit: Int) -> String {
  let nodes = prose.nodes
  var result = ""
  var index = 0
  while index < nodes.count, result.utf8.count <= limit * 4 + 4 {
    let node = nodes[index]
    switch node.kind {
    case .heading, .codeBlock, .thematicBreak:
      index = max(Int(node.end), index + 1)
    case .paragraph:
      if !result.isEmpty { result += " " }
      result += words(of: prose, nodes, in: index..<Int(node.end))
      index = max(Int(node.end), index + 1)
    default:
      index += 1
    }
  }
  guard result.count > limit else { return result }
  // A cut inside a word goes back to the blank before it; Chinese has none and is cut where it is.
  let fitting = result.prefix(max(limit, 1))
  if let blank = fitting.lastIndex(of: " "),
    fitting.distance(from: blank, to: fitting.endIndex) <= 20
  {
    return fitting[..<blank] + "…"
  }
  return fitting.dropLast() + "…"
}

/// The words of some of all nodes of a text in a row, line ends as blanks.
func words(of prose: Prose, _ nodes: [Prose.Node], in range: Range<Int>) -> String {
  var bytes: [UInt8] = []
  for node in nodes[range.clamped(to: nodes.indices)] {
    switch node.kind {
    case .text, .code:
      bytes += prose.bytes[Int(node.text.lowerBound)..<Int(node.text.upperBound)]
    case .softBreak, .lineBreak:
      bytes.append(UInt8(ascii: " "))
    default: break
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
