/// Reads the start tags of a page of ours, with their attributes' entities decoded.
struct TagReader {
  struct Attribute {
    let name: String
    let value: String
  }

  struct Tag {
    let name: String
    let attributes: [Attribute]
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next start tag, nil at the end.
  mutating func next() -> Tag? {
    while let open = find(UInt8(ascii: "<")) {
      position = open + 1
      guard position < bytes.count else { return nil }
      if bytes[position] == UInt8(ascii: "!") {
        skipComment()
      } else if Self.isLetter(bytes[position]) {
        return tag()
      }
    }
    return nil
  }

  private mutating func tag() -> Tag {
    let name = take { Self.isLetter($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    var attributes: [Attribute] = []
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      guard !Self.isBlank(bytes[position]), bytes[position] != UInt8(ascii: "/") else {
        position += 1
        continue
      }
      let key = take {
        !Self.isBlank($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">")
          && $0 != UInt8(ascii: "/")
      }
      guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
        attributes.append(Attribute(name: key.lowercased(), value: ""))
        if key.isEmpty { position += 1 }
        continue
      }
      position += 1
      attributes.append(Attribute(name: key.lowercased(), value: value()))
    }
    return Tag(name: name.lowercased(), attributes: attributes)
  }

  private mutating func value() -> String {
    guard position < bytes.count else { return "" }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return take { !Self.isBlank($0) && $0 != UInt8(ascii: ">") }
    }
    position += 1
    let text = take { $0 != quote }
    position += 1
    return Self.decode(text)
  }

  private mutating func take(while fits: (UInt8) -> Bool) -> String {
    let start = position
    while position < bytes.count, fits(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private func find(_ wanted: UInt8) -> Int? { bytes[position...].firstIndex(of: wanted) }

  private mutating func skipComment() {
    while let end = find(UInt8(ascii: ">")) {
      let isComment = bytes[position...].starts(with: Array("!--".utf8))
      position = end + 1
      if !isComment || (end >= 2 && bytes[end - 1] == 45 && bytes[end - 2] == 45) { return }
    }
    position = bytes.count
  }

  private static func decode(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var decoded = text
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"),
      ("&amp;", "&"),
    ] {
      decoded = decoded.split(separator: entity, omittingEmptySubsequences: false)
        .joined(separator: character)
    }
    return decoded
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
