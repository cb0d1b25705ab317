/// Tells what bytes of a text mean to Markdown where that is beyond doubt.
struct PlainProseBytes {
  /// What begins an item of a list.
  struct ListMarker {
    /// A hyphen, or the full stop behind a number.
    let byte: UInt8
    let number: Int32?
    /// With the blank behind it.
    let length: Int
  }

  private let source: UnsafeBufferPointer<UInt8>

  static let lineFeed = UInt8(ascii: "\n")
  static let blank = UInt8(ascii: " ")

  init(_ source: UnsafeBufferPointer<UInt8>) { self.source = source }

  @inline(__always)
  func byte(at place: Int) -> UInt8? { place < source.count ? source[place] : nil }

  // MARK: Beginnings of lines

  /// What marks an item at the beginning of a line; whether a blank follows is not asked.
  func listMarker(at place: Int) -> ListMarker? {
    guard let first = byte(at: place) else { return nil }
    if first == UInt8(ascii: "-") { return ListMarker(byte: first, number: nil, length: 2) }
    var number: Int32 = 0
    var end = place
    while end < place + 9, let digit = byte(at: end), Self.isDigit(digit) {
      number = number * 10 + Int32(digit - UInt8(ascii: "0"))
      end += 1
    }
    guard end > place, byte(at: end) == UInt8(ascii: ".") else { return nil }
    return ListMarker(byte: UInt8(ascii: "."), number: number, length: end - place + 2)
  }

  /// Whether a paragraph begins or goes on at a place, and nothing else may.
  func beginsWords(at place: Int) -> Bool {
    guard let first = byte(at: place) else { return false }
    switch first {
    case 0x80..., UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "`"):
      return true
    case UInt8(ascii: "*"):
      let next = byte(at: place + 1)
      return next == first || next.map(Self.isLetterOrDigit) == true
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var end = place + 1
      while let digit = byte(at: end), Self.isDigit(digit) { end += 1 }
      let behind = byte(at: end)
      return behind != UInt8(ascii: ".") && behind != UInt8(ascii: ")")
    default: return Self.isLetterOrDigit(first)
    }
  }

  // MARK: Emphasis

  /// Whether asterisks at a place of a line stand behind a blank or bracket and before a letter or digit: they begin something and
  /// end nothing.
  func beginEmphasis(of length: Int, at mark: Int, ofLineFrom lineStart: Int) -> Bool {
    guard let next = byte(at: mark + length), Self.isLetterOrDigit(next) || Self.isChinese(next)
    else { return false }
    guard mark > lineStart else { return true }
    switch source[mark - 1] {
    case Self.blank, UInt8(ascii: "("), UInt8(ascii: "\""): return true
    default: return false
    }
  }

  /// Whether asterisks stand behind a letter or digit and before a blank or mark: they end something and begin nothing.
  func endEmphasis(of length: Int, at mark: Int) -> Bool {
    let last = source[mark - 1]
    let isWord =
      Self.isLetterOrDigit(last) || last >= 0x80 && mark >= 3 && Self.isChinese(source[mark - 3])
    guard isWord else { return false }
    switch byte(at: mark + length) {
    case nil, Self.lineFeed, Self.blank, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "\""):
      return true
    default: return false
    }
  }

  // MARK: Bytes

  /// Whether a byte may stand in an address and means nothing to Markdown there.
  static func isOfAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
      UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "#"),
      UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "+"),
      UInt8(ascii: ","), UInt8(ascii: ";"):
      true
    default: isLetterOrDigit(byte)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20) || isDigit(byte)
  }

  /// Whether a byte of sound UTF-8 begins a character between U+5000 and U+9FFF: these are neither blanks nor marks.
  private static func isChinese(_ byte: UInt8) -> Bool { (0xE5...0xE9).contains(byte) }
}
