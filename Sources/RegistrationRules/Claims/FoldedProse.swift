import DirectoryModel

/// The running text of a profile as claims are looked for in it, each byte still knowing where it was written.
///
/// Case, width, kinds of blanks and hyphens do not count; marks nobody sees and blanks between Chinese characters are gone.
struct FoldedProse {
  /// Stands between blocks and in no phrase.
  static let blockEnd = UInt8(ascii: "\n")

  private(set) var bytes: [UInt8] = []
  /// Offsets into the bytes of the prose; for what was added, the offset of what follows it.
  private var origins: [Int32] = []

  /// The text of a whole profile: emphasis inside a word does not hide the word.
  init(_ prose: Prose) { self.init(prose, prose.nodes[...]) }

  /// The text of some nodes of a profile.
  init(_ prose: Prose, _ nodes: ArraySlice<Prose.Node>) {
    let length = nodes.reduce(nodes.count) { $0 + $1.text.count }
    fold(atMost: length) { folding in
      prose.bytes.withUnsafeBufferPointer { written in
        for node in nodes { folding.append(node, of: written) }
      }
    }
  }

  private init(phrase: String) {
    let written = Array(phrase.utf8)
    fold(atMost: written.count) { folding in
      written.withUnsafeBufferPointer { folding.append($0, 0..<$0.count) }
      folding.dropLastBlank()
    }
  }

  private mutating func fold(atMost length: Int, _ body: (inout Folding) -> Void) {
    var origins: [Int32] = []
    bytes = Array(unsafeUninitializedCapacity: length) { bytes, count in
      origins = Array(unsafeUninitializedCapacity: length) { origins, originCount in
        var folding = Folding(into: bytes, origins)
        body(&folding)
        count = folding.count
        originCount = folding.count
      }
    }
    self.origins = origins
  }

  /// Folds a phrase the same way.
  static func fold(_ phrase: String) -> [UInt8] { FoldedProse(phrase: phrase).bytes }

  /// Where a stretch of folded bytes was written.
  func range(of match: Range<Int>, in prose: Prose) -> SourceRange? {
    let first = Int(origins[match.lowerBound])
    let last = Int(origins[match.upperBound - 1])
    let node = prose.nodes.first {
      $0.text.contains(Int32(first)) && $0.kind != .link && $0.kind != .image
    }
    guard let node else { return nil }
    let start = Int(node.text.lowerBound)
    guard node.text.contains(Int32(last)) else {
      return prose.range(of: node, offset: first - start, length: 1)
    }
    // A full-width letter is one byte here and three where it was written.
    let rest = prose.bytes[(last + 1)..<Int(node.text.upperBound)].prefix { $0 & 0xC0 == 0x80 }
    return prose.range(of: node, offset: first - start, length: last + 1 - first + rest.count)
  }

  /// Whether the letter was written as a capital one.
  func isCapital(at index: Int, in prose: Prose) -> Bool {
    let offset = Int(origins[index])
    guard prose.bytes.indices.contains(offset) else { return false }
    return (65...90).contains(prose.bytes[offset]) || prose.bytes[offset] == 0xEF
  }
}
