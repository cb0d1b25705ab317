/// A phrase of a finder that begins with letters or digits.
struct SoughtPhrase {
  /// Where its bytes stand among those of all phrases.
  let place: Range<Int>
  let lists: ProseFinder.Lists
  /// The letters and digits it begins with, eight at most, as one number.
  private let beginning: UInt64
  /// The bits of those bytes.
  private let mask: UInt64

  init(_ phrase: [UInt8], of lists: ProseFinder.Lists, at start: Int) {
    place = start..<(start + phrase.count)
    self.lists = lists
    let bytes = phrase.prefix(8).prefix(while: PhraseMatcher.isWordByte)
    beginning = bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    mask = bytes.reduce(0) { mask, _ in mask << 8 | 0xFF }
  }

  /// Whether its first letters are those of eight small ASCII bytes.
  @inline(__always)
  func mayBegin(with eight: UInt64) -> Bool { (eight ^ beginning) & mask == 0 }

  /// Whether a phrase stands at a place, or may stand there once the text is folded.
  static func mayStand(
    _ phrase: UnsafeBufferPointer<UInt8>, at start: Int, of text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var place = start
    for byte in phrase {
      guard place < text.count else { return true }
      let written = PlainStretch.lower(text[place])
      place += 1
      if written == byte { continue }
      if written >= 0x80 { return true }
      guard partsWords(written) else { return false }
      // A blank can be written as a line break or hyphen, and as several of them.
      if byte != UInt8(ascii: " ") { return partsWords(PlainStretch.lower(text[place - 2])) }
    }
    return place >= text.count || !PhraseMatcher.isWordByte(PlainStretch.lower(text[place]))
      || !PhraseMatcher.isWordByte(phrase[phrase.count - 1])
  }

  private static func partsWords(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (9...13).contains(byte) || byte == UInt8(ascii: "-")
  }
}
