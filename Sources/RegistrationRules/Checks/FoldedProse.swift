import DirectoryModel

/// The running text of a block with case and width folded, each byte still knowing where it was written.
struct FoldedProse {
  private(set) var bytes: [UInt8] = []
  private var origins: [Int32] = []
  private var nodes: [Int32] = []

  /// The texts of a profile block by block: emphasis inside a word does not hide the word.
  static func blocks(of prose: Prose) -> [FoldedProse] {
    var blocks: [FoldedProse] = []
    var current = FoldedProse()
    for (index, node) in prose.nodes.enumerated() {
      switch node.kind {
      case .paragraph, .heading, .quote, .bulletList, .orderedList, .item, .thematicBreak:
        if !current.bytes.isEmpty { blocks.append(current) }
        current = FoldedProse()
      case .text, .code, .codeBlock:
        current.append(prose, node: index)
      case .softBreak, .lineBreak:
        current.appendBlank(node: index)
      case .emphasis, .strong, .link, .image:
        break
      }
    }
    if !current.bytes.isEmpty { blocks.append(current) }
    return blocks
  }

  /// Folds a phrase the same way.
  static func fold(_ phrase: String) -> [UInt8] {
    var folded = FoldedProse()
    folded.append(Array(phrase.utf8)[...], node: 0, offset: 0)
    return folded.bytes
  }

  /// Where a stretch of folded bytes was written.
  func range(of match: Range<Int>, in prose: Prose) -> SourceRange {
    let first = prose.nodes[Int(nodes[match.lowerBound])]
    let isOneNode = nodes[match.lowerBound] == nodes[match.upperBound - 1]
    let start = Int(origins[match.lowerBound])
    let length = isOneNode ? Int(origins[match.upperBound - 1]) + 1 - start : 1
    return prose.range(of: first, offset: start, length: length)
  }

  private mutating func append(_ prose: Prose, node index: Int) {
    let text = prose.nodes[index].text
    append(
      prose.bytes[Int(text.lowerBound)..<Int(text.upperBound)], node: Int32(index),
      offset: Int(text.lowerBound))
  }

  private mutating func appendBlank(node: Int) {
    bytes.append(32)
    origins.append(0)
    nodes.append(Int32(node))
  }

  private mutating func append(_ text: ArraySlice<UInt8>, node: Int32, offset: Int) {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      var folded = byte
      var length = 1
      if byte < 128 {
        folded = (65...90).contains(byte) ? byte + 32 : byte
      } else if byte == 0xEF, index + 2 < text.endIndex,
        let narrow = Self.narrow(text[index + 1], text[index + 2])
      {
        folded = narrow
        length = 3
      }
      bytes.append(folded)
      origins.append(Int32(index - offset))
      nodes.append(node)
      index += length
    }
  }

  /// The lower-case ASCII byte of a full-width character U+FF01 to U+FF5E, given its last two UTF-8 bytes.
  private static func narrow(_ second: UInt8, _ third: UInt8) -> UInt8? {
    let scalar = 0xF000 | (UInt32(second & 0x3F) << 6) | UInt32(third & 0x3F)
    guard (0xFF01...0xFF5E).contains(scalar) else { return nil }
    let byte = UInt8(scalar - 0xFEE0)
    return (65...90).contains(byte) ? byte + 32 : byte
  }
}
