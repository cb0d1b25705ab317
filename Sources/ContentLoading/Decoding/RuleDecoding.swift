import DirectoryModel

/// Puts a rule file together: the front matter as written, the reason, and the examples as directories.
func decodeRule(_ document: ReadDocument, _ site: ExampleSite) -> Reported<RuleDocument?> {
  var decoding = ExampleDecoding(site: site)
  var examples: [RuleDocument.Example] = []
  for node in document.body.nodes where isExample(node, in: document.body) {
    if let example = decoding.decode(node, of: document.body) { examples.append(example) }
  }
  let reason = document.texts.mapValues { prose in
    withoutNodes(prose) { isExample($0, in: prose) }
  }
  let rule = RuleDocument(
    id: RuleStatement.ID(document.record.id), file: document.file,
    frontMatter: document.frontMatter, reason: reason, examples: examples)
  return Reported(rule, decoding.diagnostics)
}

/// What the examples of a rule file say, wherever they stand in it.
func examples(in document: ReadDocument) -> [UInt8] {
  let body = document.body
  return body.nodes.filter { isExample($0, in: body) }.flatMap { node in
    Array("\n\(node.column) \(body.title(of: node))\n\(body.text(of: node))".utf8)
  }
}

/// Whether a code block is an example: its first word is `supplier`.
private func isExample(_ node: Prose.Node, in prose: Prose) -> Bool {
  guard node.kind == .codeBlock else { return false }
  let words = prose.title(of: node).utf8.split(separator: UInt8(ascii: " "))
  return words.first?.elementsEqual("supplier".utf8) ?? false
}

/// The text without some of its leaves.
private func withoutNodes(_ prose: Prose, _ leavesOut: (Prose.Node) -> Bool) -> Prose {
  var kept: [Prose.Node] = []
  /// How many nodes were left out before each position.
  var leftOut: [Int32] = [0]
  for node in prose.nodes {
    let isOut = leavesOut(node)
    if !isOut { kept.append(node) }
    leftOut.append((leftOut.last ?? 0) + (isOut ? 1 : 0))
  }
  for index in kept.indices { kept[index].end -= leftOut[Int(kept[index].end)] }
  return Prose(file: prose.file, nodes: kept, bytes: prose.bytes)
}
