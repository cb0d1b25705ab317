/// Goes through a page of ours piece by piece: tags with their attributes, and what stands between them.
struct MarkupReader {
  enum Piece: Equatable {
    case text(Range<Int>)
    case start(MarkupTag)
    case end(String)
    /// A comment or declaration.
    case other
  }

  let bytes: [UInt8]
  private var position: Int
  private let end: Int

  init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    self.bytes = bytes
    position = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
  }

  /// Where the next piece begins.
  var place: Int { position }

  mutating func next() -> Piece? {
    guard position < end else { return nil }
    guard bytes[position] == UInt8(ascii: "<"), position + 1 < end else { return text() }
    let second = bytes[position + 1]
    if second == UInt8(ascii: "!") { return declaration() }
    if second == UInt8(ascii: "/") {
      let start = position + 2
      position = (bytes[start..<end].firstIndex(of: UInt8(ascii: ">")) ?? end - 1) + 1
      return .end(string(start..<(position - 1)).trimmingBlanks.lowercased())
    }
    return second | 32 >= UInt8(ascii: "a") && second | 32 <= UInt8(ascii: "z") ? tag() : text()
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func text() -> Piece {
    let start = position
    position = bytes[(start + 1)..<end].firstIndex(of: UInt8(ascii: "<")) ?? end
    return .text(start..<position)
  }

  private mutating func declaration() -> Piece {
    let isComment = bytes[position..<end].starts(with: "<!--".utf8)
    while position < end {
      position = (bytes[position..<end].firstIndex(of: UInt8(ascii: ">")) ?? end - 1) + 1
      if !isComment || bytes[..<position].suffix(3).elementsEqual("-->".utf8) { break }
    }
    return .other
  }

  private mutating func tag() -> Piece {
    position += 1
    let name = take { !Self.isBlank($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    var attributes: [MarkupTag.Attribute] = []
    while position < end, bytes[position] != UInt8(ascii: ">") {
      if Self.isBlank(bytes[position]) || bytes[position] == UInt8(ascii: "/") {
        position += 1
        continue
      }
      let key = take {
        !Self.isBlank($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">")
      }
      guard position < end, bytes[position] == UInt8(ascii: "=") else {
        attributes.append(.init(name: string(key), value: nil))
        continue
      }
      position += 1
      attributes.append(.init(name: string(key), value: value()))
    }
    position = min(position + 1, end)
    return .start(MarkupTag(name: string(name).lowercased(), attributes: attributes))
  }

  private mutating func value() -> String {
    guard position < end else { return "" }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return string(take { !Self.isBlank($0) && $0 != UInt8(ascii: ">") })
    }
    position += 1
    let range = take { $0 != quote }
    position = min(position + 1, end)
    return string(range)
  }

  private mutating func take(while fits: (UInt8) -> Bool) -> Range<Int> {
    let start = position
    while position < end, fits(bytes[position]) { position += 1 }
    return start..<position
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}

extension String {
  fileprivate var trimmingBlanks: Substring {
    var rest = self[...]
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
