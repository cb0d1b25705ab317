import DirectoryModel

/// A text built by nesting, for tests that need no Markdown reader.
indirect enum Piece: Sendable {
  case leaf(Prose.Kind, String = "", title: String = "")
  case parent(Prose.Kind, value: Int = 0, text: String = "", title: String = "", [Piece])

  static func p(_ inner: Piece...) -> Piece { .parent(.paragraph, inner) }
  static func h(_ level: Int, _ inner: Piece...) -> Piece {
    .parent(.heading, value: level, inner)
  }
  static func t(_ text: String) -> Piece { .leaf(.text, text) }
  static func link(_ address: String, title: String = "", _ inner: Piece...) -> Piece {
    .parent(.link, text: address, title: title, inner)
  }
  static func image(_ source: String, title: String = "", _ inner: Piece...) -> Piece {
    .parent(.image, text: source, title: title, inner)
  }
  static func list(loose: Bool = false, _ items: [Piece]...) -> Piece {
    .parent(.bulletList, value: loose ? -2 : 1, items.map { .parent(.item, $0) })
  }
  static func ordered(from first: Int, loose: Bool = false, _ items: [Piece]...) -> Piece {
    .parent(.orderedList, value: loose ? -first - 1 : first, items.map { .parent(.item, $0) })
  }
}

func prose(_ pieces: Piece...) -> Prose {
  var builder = ProseBuilder()
  for piece in pieces { builder.add(piece) }
  return Prose(file: SourceFile.ID(index: 0), nodes: builder.nodes, bytes: builder.bytes)
}

private struct ProseBuilder {
  var nodes: [Prose.Node] = []
  var bytes: [UInt8] = []

  mutating func add(_ piece: Piece) {
    switch piece {
    case .leaf(let kind, let text, let title): add(kind, 0, text, title, [])
    case .parent(let kind, let value, let text, let title, let inner):
      add(kind, value, text, title, inner)
    }
  }

  private mutating func add(
    _ kind: Prose.Kind, _ value: Int, _ text: String, _ title: String, _ inner: [Piece]
  ) {
    let index = nodes.count
    nodes.append(
      Prose.Node(
        kind: kind, value: Int32(value), text: keep(text), title: keep(title), line: 1, column: 1,
        end: 0))
    for piece in inner { add(piece) }
    nodes[index].end = Int32(nodes.count)
  }

  private mutating func keep(_ text: String) -> Range<Int32> {
    let start = Int32(bytes.count)
    bytes += text.utf8
    return start..<Int32(bytes.count)
  }
}
