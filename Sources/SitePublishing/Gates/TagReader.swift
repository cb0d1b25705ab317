import Glibc

/// Reads the start tags of a page of ours in place, without making strings.
struct TagReader {
  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
  }

  let bytes: UnsafeBufferPointer<UInt8>
  /// The attributes of the tag read last.
  private(set) var attributes: [Attribute] = []
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Goes to the next start tag and returns where its name stands, nil at the end.
  mutating func next() -> Range<Int>? {
    while let open = find(UInt8(ascii: "<")) {
      position = open + 1
      guard position < bytes.count else { return nil }
      if bytes[position] == UInt8(ascii: "!") {
        skipDeclaration()
      } else if Self.isLetter(bytes[position]) {
        return readTag()
      }
    }
    return nil
  }

  /// Whether the bytes of a range are this lower-case ASCII text, letter case aside.
  func has(_ text: StaticString, at range: Range<Int>) -> Bool {
    guard text.utf8CodeUnitCount == range.count else { return false }
    for offset in 0..<range.count {
      let byte = bytes[range.lowerBound + offset]
      let lower = (65...90).contains(byte) ? byte + 32 : byte
      if lower != text.utf8Start[offset] { return false }
    }
    return true
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  func value(of name: StaticString) -> Range<Int>? {
    attributes.first { has(name, at: $0.name) }?.value
  }

  private mutating func readTag() -> Range<Int> {
    if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
    let name = take { Self.isLetter($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
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
        if key.isEmpty { position += 1 }
        attributes.append(Attribute(name: key, value: key.upperBound..<key.upperBound))
        continue
      }
      position += 1
      attributes.append(Attribute(name: key, value: readValue()))
    }
    return name
  }

  private mutating func readValue() -> Range<Int> {
    guard position < bytes.count else { return position..<position }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return take { !Self.isBlank($0) && $0 != UInt8(ascii: ">") }
    }
    position += 1
    let end = find(quote) ?? bytes.count
    defer { position = min(end + 1, bytes.count) }
    return position..<end
  }

  private mutating func take(while fits: (UInt8) -> Bool) -> Range<Int> {
    let start = position
    while position < bytes.count, fits(bytes[position]) { position += 1 }
    return start..<position
  }

  private func find(_ wanted: UInt8) -> Int? {
    guard let base = bytes.baseAddress, position < bytes.count,
      let found = memchr(base + position, Int32(wanted), bytes.count - position)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Passes a comment or a doctype.
  private mutating func skipDeclaration() {
    let isComment =
      position + 2 < bytes.count && bytes[position + 1] == 45 && bytes[position + 2] == 45
    while let end = find(UInt8(ascii: ">")) {
      position = end + 1
      if !isComment || (bytes[end - 1] == 45 && bytes[end - 2] == 45) { return }
    }
    position = bytes.count
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
