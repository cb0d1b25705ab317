import DirectoryModel

/// The way to values in JSON: keys with dots between, `[key=value]` for the items of a list that say so.
struct ValuePath: Sendable {
  enum Step: Sendable {
    case key(String)
    case items(key: String, value: String)
  }

  let steps: [Step]

  static let whole = ValuePath(steps: [])

  /// Everything the way leads to; lists on it are gone through.
  func nodes(from node: JSONNode) -> [JSONNode] {
    var nodes = [node]
    for step in steps {
      nodes = nodes.flatMap { Self.flat($0) }.flatMap { node -> [JSONNode] in
        guard case .object(let entries, _) = node else { return [] }
        switch step {
        case .key(let key): return entries.filter { $0.key == key }.map(\.value)
        case .items(let key, let value):
          return entries.contains { entry in
            guard entry.key == key, case .text(let text, _) = entry.value else { return false }
            return cleanText(text).text.lowercased() == value.lowercased()
          } ? [node] : []
        }
      }
    }
    return nodes
  }

  private static func flat(_ node: JSONNode) -> [JSONNode] {
    if case .list(let items, _) = node { return items.flatMap { flat($0) } }
    return [node]
  }

  /// The texts at the end of the way with their offsets.
  func texts(from node: JSONNode) -> [(text: String, offset: Int)] {
    nodes(from: node).flatMap { Self.flat($0) }.compactMap { node in
      guard case .text(let text, let offset) = node else { return nil }
      return (text, offset)
    }
  }
}

/// Reads a path; brackets that do not close or hold no `=` are reported.
func readPath(_ text: Located<String>) -> Reported<ValuePath> {
  var steps: [ValuePath.Step] = []
  var rest = text.value[...]
  while let sign = rest.first {
    if sign == "[" {
      guard let close = rest.firstIndex(of: "]"),
        let equals = rest[..<close].firstIndex(of: "=")
      else { return Reported(.whole, [.brokenPath(text)]) }
      steps.append(
        .items(
          key: String(rest[rest.index(after: rest.startIndex)..<equals]),
          value: String(rest[rest.index(after: equals)..<close])))
      rest = rest[rest.index(after: close)...]
      if rest.first == "." { rest = rest.dropFirst() }
    } else {
      let key = rest.prefix { $0 != "." && $0 != "[" }
      guard !key.isEmpty else { return Reported(.whole, [.brokenPath(text)]) }
      steps.append(.key(String(key)))
      rest = rest.dropFirst(key.count)
      if rest.first == "." { rest = rest.dropFirst() }
    }
  }
  return Reported(ValuePath(steps: steps))
}

extension Diagnostic {
  fileprivate static func brokenPath(_ text: Located<String>) -> Self {
    Diagnostic(
      .importMap, "`\(text.value)` is no way to a value", at: text.range,
      help:
        "write keys with dots between, and `[key=value]` for items of a list: sections[heading=Reason].lines"
    )
  }
}
