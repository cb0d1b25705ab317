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
  /// its name stands; nil when none begins before the end.
  mutating func next(before end: Int) -> Range<Int>? {
    while let open = nextBeginning(before: end) {
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

  mutating func next() -> Range<Int>? { next(before: bytes.count) }

  /// Whether what was read so far, up to a place, ends neither within a tag nor within a remark.
  func isBetweenTags(at place: Int) -> Bool {
    position <= place && (place == 0 || bytes[place - 1] != UInt8(ascii: "<"))
  }

  /// Goes on at a place behind what was read.
  mutating func skip(to place: Int) {
    position = place
    guard place >= ahead else { return }
    ahead = place
    begun = 0
  }

  /// The next `<` before an end that has a byte behind it and is not that of an end tag.
  @inline(__always)
  private mutating func nextBeginning(before end: Int) -> Int? {
    while true {
      while begun != 0 {
        let place = ahead - Self.block + begun.trailingZeroBitCount
        if place >= end { return nil }
        begun &= begun - 1
        if place >= position { return place }
      }
      guard let base = bytes.baseAddress, ahead < min(end, bytes.count) else { return nil }
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

  /// Reads the tag whose name stands here.
  ///
  /// Works on a copy of the place, so that what is counted up byte by byte stays in a register.
  @inline(__always)
  private mutating func readTag() -> Range<Int> {
    let bytes = bytes
    var place = position
    count = 0
    while place < bytes.count,
      Self.isLetter(bytes[place]) || Self.isMark(bytes[place], Self.digitsAndHyphen)
    {
      place += 1
    }
    let name = position..<place
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      if Self.isClass(at: place, of: bytes) {
        place = Self.value(at: place + Self.lengthToClass, of: bytes).next
      } else if Self.isMark(bytes[place], Self.blanksAndSlash) {
        place += 1
      } else {
        let start = place
        while place < bytes.count, !Self.isMark(bytes[place], Self.endsOfKey) { place += 1 }
        let key = start..<place
        if place < bytes.count, bytes[place] == UInt8(ascii: "=") {
          let (value, next) = Self.value(at: place + 1, of: bytes)
          add(Attribute(name: key, value: value))
          place = next
        } else {
          add(Attribute(name: key, value: place..<place))
        }
      }
    }
    position = place
    return name
  }

  /// Whether a blank and a class in quotation marks stand at a place.
  @inline(__always)
  private static func isClass(at place: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress, place + 8 <= bytes.count else { return false }
    let word = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: place, as: UInt64.self)
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

  /// The value that stands behind `=`, and the place behind it and its quotation mark.
  @inline(__always)
  private static func value(
    at start: Int, of bytes: UnsafeBufferPointer<UInt8>
  ) -> (value: Range<Int>, next: Int) {
    guard start < bytes.count else { return (start..<start, start) }
    let quote = bytes[start]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      var end = start
      while end < bytes.count, !isMark(bytes[end], blanks), bytes[end] != UInt8(ascii: ">") {
        end += 1
      }
      return (start..<end, end)
    }
    let end = place(of: quote, from: start + 1, in: bytes) ?? bytes.count
    return (start + 1..<end, min(end + 1, bytes.count))
  }

  @inline(__always)
  private static func place(
    of wanted: UInt8, from start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard let base = bytes.baseAddress, start < bytes.count,
      let found = memchr(base + start, Int32(wanted), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Passes a comment or a doctype.
  private mutating func skipDeclaration() {
    let isComment =
      position + 2 < bytes.count && bytes[position + 1] == 45 && bytes[position + 2] == 45
    while let end = Self.place(of: UInt8(ascii: ">"), from: position, in: bytes) {
      position = end + 1
      if !isComment || (bytes[end - 1] == 45 && bytes[end - 2] == 45) { return }
    }
    position = bytes.count
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) }

  /// Whether a byte is one of the first 64 that are set in a word.
  @inline(__always)
  private static func isMark(_ byte: UInt8, _ marks: UInt64) -> Bool {
    byte < 64 && marks &>> UInt64(byte) & 1 == 1
  }

  private static let blanks: UInt64 = 1 << 32 | 0b11111 << 9
  private static let blanksAndSlash: UInt64 = 1 << 32 | 0b11111 << 9 | 1 << 47
  private static let digitsAndHyphen: UInt64 = 0x3FF << 48 | 1 << 45
  /// Blanks, `/`, `=` and `>`.
  private static let endsOfKey: UInt64 = 1 << 32 | 0b11111 << 9 | 1 << 47 | 1 << 61 | 1 << 62
}
