import DirectoryModel

/// Writes folded text into memory that is large enough: folding never makes a text longer, but for the ends of blocks.
struct Folding {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let origins: UnsafeMutableBufferPointer<Int32>
  private(set) var count = 0
  /// The byte written last; a text begins as if behind the end of a block.
  private var last = FoldedProse.blockEnd

  /// Bytes that stand for themselves wherever they stand: small letters, digits and most marks.
  private static let isPlain: [Bool] = (0..<256).map { byte in
    byte > 32 && byte < 127 && !(65...90).contains(byte) && byte != Int(hyphen)
  }
  private static let blank = UInt8(ascii: " ")
  private static let hyphen = UInt8(ascii: "-")

  init(
    into bytes: UnsafeMutableBufferPointer<UInt8>, _ origins: UnsafeMutableBufferPointer<Int32>
  ) {
    self.bytes = bytes
    self.origins = origins
  }

  mutating func append(_ node: Prose.Node, of written: UnsafeBufferPointer<UInt8>) {
    if node.kind.beginsBlock { endBlock() }
    switch node.kind {
    case .text, .code, .codeBlock:
      append(written, Int(node.text.lowerBound)..<Int(node.text.upperBound))
    case .softBreak, .lineBreak:
      putBlank(Int(node.text.lowerBound))
    case .emphasis, .strong, .link, .image, .paragraph, .heading, .quote, .bulletList,
      .orderedList, .item, .thematicBreak:
      break
    }
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      if Self.isPlain[Int(byte)] {
        put(byte, index)
        index += 1
        continue
      }
      let length = byte < 128 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(index + length, range.upperBound)
      let isBeforeBlank = end < range.upperBound && text[end] == Self.blank
      if byte < 128 {
        putPlain(byte, index, isBeforeBlank)
      } else {
        switch FoldedCharacter(text, index..<end) {
        case .plain(let plain): putPlain(plain, index, isBeforeBlank)
        case .nothing: break
        case .other:
          if byte >= 0xE3 { dropBlankBehindChinese() }
          for offset in index..<end { put(text[offset], offset) }
        }
      }
      index = end
    }
  }

  mutating func dropLastBlank() {
    if last == Self.blank, count > 0 { count -= 1 }
  }

  /// Blanks between Chinese characters part no words.
  private mutating func dropBlankBehindChinese() {
    if last == Self.blank, count > 1, bytes[count - 2] >= 128 { count -= 1 }
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8, _ origin: Int) {
    guard count < bytes.count else { return }
    bytes[count] = byte
    origins[count] = Int32(truncatingIfNeeded: origin)
    count += 1
    last = byte
  }

  @inline(__always)
  private mutating func putPlain(_ byte: UInt8, _ origin: Int, _ isBeforeBlank: Bool) {
    switch byte {
    case 65...90: put(byte + 32, origin)
    case Self.blank, 9, 10, 13: putBlank(origin)
    case Self.hyphen: putHyphen(origin, isBeforeBlank)
    default: put(byte, origin)
    }
  }

  private mutating func endBlock() {
    if last != FoldedProse.blockEnd { put(FoldedProse.blockEnd, 0) }
  }

  /// Several blanks are one.
  private mutating func putBlank(_ origin: Int) {
    if last != Self.blank, last != FoldedProse.blockEnd { put(Self.blank, origin) }
  }

  /// A hyphen parts words as a blank does; between blanks it is a dash.
  private mutating func putHyphen(_ origin: Int, _ isBeforeBlank: Bool) {
    if last == Self.blank, isBeforeBlank { return put(Self.hyphen, origin) }
    putBlank(origin)
  }
}

extension Prose.Kind {
  /// Whether a block begins with such a node, so that what stands before it is told apart.
  var beginsBlock: Bool {
    switch self {
    case .paragraph, .heading, .quote, .bulletList, .orderedList, .item, .codeBlock,
      .thematicBreak:
      true
    case .text, .softBreak, .lineBreak, .code, .emphasis, .strong, .link, .image: false
    }
  }
}
