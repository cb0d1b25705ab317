import CPlatform
import Glibc

/// Reads the start tags of a page of ours in place, without making strings.
///
/// A page is a thousand tags of few bytes, so beginnings are looked for 64 bytes at a time; classes, the attribute of half of
/// them, are passed over.
struct TagReader: ~Copyable {
  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// The attributes of the tag read last; made once for all tags.
  private var room: UnsafeMutableBufferPointer<Attribute>
  private var count = 0
  /// Where the bytes begin that have not been looked at for beginnings of tags.
  private var ahead = 0
  /// The beginnings in the block looked at last that have not been read; the lowest bit is the first byte.
  private var begun: UInt64 = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    room = .allocate(capacity: 16)
  }

  deinit { room.deallocate() }

  /// The attributes of the tag read last; valid until the next one is read.
  var attributes: UnsafeBufferPointer<Attribute> {
    UnsafeBufferPointer(start: room.baseAddress, count: count)
  }

  /// Goes to the next start tag that has other attributes than a class, or a name of four to six letters, and returns where
  /// its name stands; nil at the end.
  mutating func next() -> Range<Int>? {
    while let open = nextBeginning() {
      position = open + 1
      if Self.isLetter(bytes[position]) {
        let name = readTag()
        if count > 0 || (4...6).contains(name.count) { return name }
      } else if bytes[position] == UInt8(ascii: "!") {
        skipDeclaration()
      }
    }
    return nil
  }

  /// The next `<` that has a byte behind it and is not that of an end tag.
  @inline(__always)
  private mutating func nextBeginning() -> Int? {
    while true {
      while begun != 0 {
        let place = ahead - Self.block + begun.trailingZeroBitCount
        begun &= begun - 1
        if place >= position { return place }
      }
      guard let base = bytes.baseAddress, ahead < bytes.count else { return nil }
      if ahead + Self.block < bytes.count {
        begun =
          platform_places(base + ahead, UInt8(ascii: "<"))
          & ~platform_places(base + ahead + 1, UInt8(ascii: "/"))
      } else {
        for place in ahead..<(bytes.count - 1)
        where bytes[place] == UInt8(ascii: "<") && bytes[place + 1] != UInt8(ascii: "/") {
          begun |= 1 << UInt64(place - ahead)
        }
      }
      ahead += Self.block
    }
  }

  private static let block = 64

  /// Whether the bytes of a range are this lower-case ASCII text, letter case aside.
  @inline(__always)
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
    for attribute in attributes where has(name, at: attribute.name) { return attribute.value }
    return nil
  }

  @inline(__always)
  private mutating func readTag() -> Range<Int> {
    count = 0
    let name = take { Self.isLetter($0) || Self.isMark($0, Self.digitsAndHyphen) }
    if position < bytes.count, bytes[position] == UInt8(ascii: ">") { return name }
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      if isAtClass {
        position += Self.lengthToClass
        _ = readValue()
        continue
      }
      guard !Self.isBlank(bytes[position]), bytes[position] != UInt8(ascii: "/") else {
        position += 1
        continue
      }
      let key = take { !Self.isMark($0, Self.endsOfKey) }
      guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
        if key.isEmpty { position += 1 }
        add(Attribute(name: key, value: key.upperBound..<key.upperBound))
        continue
      }
      position += 1
      add(Attribute(name: key, value: readValue()))
    }
    return name
  }

  /// Whether a blank and a class in quotation marks stand here.
  @inline(__always)
  private var isAtClass: Bool {
    guard let base = bytes.baseAddress, position + 8 <= bytes.count else { return false }
    let word = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: position, as: UInt64.self)
    // The bytes of ` class="`, the first as the lowest.
    return UInt64(littleEndian: word) == 0x223D_7373_616C_6320
  }

  /// From the blank to the quotation mark.
  private static let lengthToClass = 7

  @inline(__always)
  private mutating func add(_ attribute: Attribute) {
    if count == room.count { grow() }
    room.initializeElement(at: count, to: attribute)
    count += 1
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<Attribute>.allocate(capacity: room.count * 2)
    _ = larger.update(fromContentsOf: room)
    room.deallocate()
    room = larger
  }

  @inline(__always)
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

  @inline(__always)
  private mutating func take(while fits: (UInt8) -> Bool) -> Range<Int> {
    let start = position
    while position < bytes.count, fits(bytes[position]) { position += 1 }
    return start..<position
  }

  @inline(__always)
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

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool { isMark(byte, blanks) }

  /// Whether a byte is one of the first 64 that are set in a word.
  @inline(__always)
  private static func isMark(_ byte: UInt8, _ marks: UInt64) -> Bool {
    byte < 64 && marks &>> UInt64(byte) & 1 == 1
  }

  private static let blanks: UInt64 = 1 << 32 | 0b11111 << 9
  private static let digitsAndHyphen: UInt64 = 0x3FF << 48 | 1 << 45
  /// Blanks, `/`, `=` and `>`.
  private static let endsOfKey: UInt64 = 1 << 32 | 0b11111 << 9 | 1 << 47 | 1 << 61 | 1 << 62
}
