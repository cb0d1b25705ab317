import DirectoryModel

/// What is to be said of the citations in a guidance text: ids nobody lists, and statements without one.
func citationRemarks(
  on texts: [LanguageTag: Prose], citing sources: [Product.Source]
) -> [Diagnostic] {
  let known = sources.compactMap(\.id)
  return texts.keys.sorted().flatMap { language in
    texts[language].map { unknownCitations(in: $0, known: known) + bareStatements(in: $0) } ?? []
  }
}

private func unknownCitations(in prose: Prose, known: [String]) -> [Diagnostic] {
  prose.nodes.compactMap { node in
    guard let id = citedSource(of: node, in: prose), !known.contains(id) else { return nil }
    return .unknownSource(Located(id, at: prose.range(of: node, length: 1)), known: known)
  }
}

/// The id a node cites; nil for all that is no citation.
private func citedSource(of node: Prose.Node, in prose: Prose) -> String? {
  guard node.kind == .link else { return nil }
  let address = prose.text(of: node)
  let beginning = "#" + Product.Source.anchorPrefix
  return address.hasPrefix(beginning) ? String(address.dropFirst(beginning.count)) : nil
}

/// Paragraphs without a citation; one that ends with a colon before a list only introduces it.
private func bareStatements(in prose: Prose) -> [Diagnostic] {
  let nodes = prose.nodes
  return nodes.indices.compactMap { index in
    let node = nodes[index]
    let inner = (index + 1)..<max(index + 1, Int(node.end))
    guard node.kind == .paragraph,
      !inner.contains(where: { citedSource(of: nodes[$0], in: prose) != nil }),
      !introducesList(inner, nodes, in: prose)
    else { return nil }
    return .statementWithoutSource(at: prose.range(of: node, length: 1))
  }
}

private func introducesList(
  _ paragraph: Range<Int>, _ nodes: [Prose.Node], in prose: Prose
) -> Bool {
  guard nodes.indices.contains(paragraph.upperBound) else { return false }
  switch nodes[paragraph.upperBound].kind {
  case .bulletList, .orderedList: break
  case .paragraph, .heading, .quote, .item, .codeBlock, .thematicBreak, .text, .softBreak,
    .lineBreak, .code, .emphasis, .strong, .link, .image:
    return false
  }
  let last = paragraph.last { nodes[$0].kind == .text }
  let ending = last.map { prose.text(of: nodes[$0]) } ?? ""
  return ending.hasSuffix(":") || ending.hasSuffix("：")
}

extension Diagnostic {
  fileprivate static func unknownSource(_ id: Located<String>, known: [String]) -> Self {
    let nearest = nearestName(to: id.value, among: known)
    return Diagnostic(
      .unknownSource, "`sources` of this product has no `\(id.value)`", at: id.range,
      help: nearest.map { "write `#\(Product.Source.anchor($0))`, the nearest source" }
        ?? "add a source with this id to the front matter, or cite one that is there")
  }

  fileprivate static func statementWithoutSource(at range: SourceRange) -> Self {
    Diagnostic(
      .statementWithoutSource, "the statement cites no source", at: range,
      help: "end it with `([Title](#source-ID))`, where ID is of an entry of `sources`",
      severity: .warning)
  }
}
