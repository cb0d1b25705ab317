import DirectoryModel

/// Tells bytes apart that may stand in plain YAML.
enum PlainYAMLBytes {
  /// Letters, digits, `-` and `_`.
  @inline(__always)
  static func isOfWord(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// Whether a byte of sound UTF-8 is one of a character between U+4000 and U+9FFF, or goes on with another one.
  @inline(__always)
  static func isOfChinese(_ byte: UInt8) -> Bool {
    (0x80...0xBF).contains(byte) || (0xE4...0xE9).contains(byte)
  }

  /// Whether a byte that is of no word means nothing to YAML within a value in brackets.
  static func isWithinFlow(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "+"), UInt8(ascii: "@"), UInt8(ascii: "'"), UInt8(ascii: "\""),
      UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "&"),
      UInt8(ascii: "*"), UInt8(ascii: "!"):
      true
    default: false
    }
  }

  /// Whether a byte at the beginning of a value means something to YAML.
  static func isIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"),
      UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""),
      UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      true
    default: false
    }
  }

  /// Whether a text is ASCII, where all its bytes are visible ASCII, blanks, line feeds, and characters that are surely sound and
  /// no line breaks of YAML; nil where not all are.
  static func areAll(in text: UnsafeBufferPointer<UInt8>) -> Bool? {
    var odd = BytePlaces<OddBytes>(text)
    var place = 0
    while let found = odd.next(from: place) {
      guard text[found] >= 0x80, let length = lengthOfPlain(text[found...]) else { return nil }
      place = found + length
    }
    return place == 0
  }

  /// The length of the character of two or three bytes the slice begins with; nil for those that YAML may take for something else.
  private static func lengthOfPlain(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    func follows(_ offset: Int) -> UInt8? {
      guard offset < bytes.count else { return nil }
      let byte = bytes[bytes.startIndex + offset]
      return byte & 0xC0 == 0x80 ? byte : nil
    }
    guard let first = bytes.first, let second = follows(1) else { return nil }
    switch first {
    // Without U+0080 to U+009F, among them a line break.
    case 0xC2: return second >= 0xA0 ? 2 : nil
    case 0xC3...0xDF: return 2
    default: break
    }
    guard let third = follows(2) else { return nil }
    switch first {
    case 0xE1, 0xE3...0xEC: return 3
    // Without U+2028 and U+2029, which are line breaks.
    case 0xE2: return second == 0x80 && (0xA8...0xA9).contains(third) ? nil : 3
    // Of the last characters of three bytes those of East Asian widths.
    case 0xEF: return (0xBC...0xBD).contains(second) ? 3 : nil
    default: return nil
    }
  }
}

extension SourceRange {
  /// The range from where this one begins to where the last of its parts ends.
  func extended(to last: SourceRange?) -> SourceRange {
    guard let last else { return self }
    return SourceRange(
      file: file, line: Int(line), column: Int(column), endLine: Int(last.endLine),
      endColumn: Int(last.endColumn))
  }
}
