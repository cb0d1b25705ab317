/// A Markdown text as a tree whose nodes know their place, kept flat: parents stand before their children.
package struct Prose: Sendable {
  package enum Kind: UInt8, Sendable {
    case paragraph, heading, quote, bulletList, orderedList, item, codeBlock, thematicBreak
    case text, softBreak, lineBreak, code, emphasis, strong, link, image
  }

  package struct Node: Sendable {
    package let kind: Kind
    /// A heading's level; what `listValue` makes of a list.
    package let value: Int32
    /// The node's own bytes in `Prose.bytes`: literal text, code, or a link's decoded address.
    package let text: Range<Int32>
    /// A link's title or a code block's info string.
    package let title: Range<Int32>
    package let line: Int32
    package let column: Int32
    /// Index of the first node after this one's descendants.
    package var end: Int32

    package init(
      kind: Kind, value: Int32, text: Range<Int32>, title: Range<Int32>, line: Int32,
      column: Int32, end: Int32
    ) {
      self.kind = kind
      self.value = value
      self.text = text
      self.title = title
      self.line = line
      self.column = column
      self.end = end
    }

    /// The value of a list that begins with a number, which is 1 for bullets; items of a loose one stand apart.
    package static func listValue(from first: Int32, isLoose: Bool) -> Int32 {
      isLoose ? ~first : first
    }

    /// Of a list, whether its items stand apart.
    package var isLoose: Bool { value < 0 }

    /// Of a list, the number it begins with.
    package var firstNumber: Int { Int(isLoose ? ~value : value) }
  }

  package let file: SourceFile.ID
  package let bytes: [UInt8]
  private let packed: PackedNodes

  package init(file: SourceFile.ID, nodes: [Node], bytes: [UInt8]) {
    self.file = file
    packed = PackedNodes(nodes)
    self.bytes = bytes
  }

  /// Unpacked at each call: whoever looks at many takes them once.
  package var nodes: [Node] { packed.nodes }

  package var isEmpty: Bool { packed.isEmpty }

  /// The places of its nodes.
  package var places: Range<Int> { 0..<Int(packed.count) }

  /// Hands on the kind of each node and where its own bytes stand, until one asks for no more; costs half of what `nodes` do.
  package func forEachText(_ body: (Kind, Range<Int>) -> Bool) { packed.forEachText(body) }

  package func text(of node: Node) -> String {
    String(decoding: bytes[Int(node.text.lowerBound)..<Int(node.text.upperBound)], as: UTF8.self)
  }

  package func title(of node: Node) -> String {
    String(decoding: bytes[Int(node.title.lowerBound)..<Int(node.title.upperBound)], as: UTF8.self)
  }

  /// The place of `length` bytes that begin `offset` bytes into a node's text.
  package func range(of node: Node, offset: Int = 0, length: Int) -> SourceRange {
    SourceRange(
      file: file, line: Int(node.line), column: Int(node.column) + offset, length: length)
  }
}
