/// Recognises the designation of a standard before a place: `EN 14683:2019`, `YY/T 0969-2013`.
enum StandardName {
  private static let bodies: Set<String> = [
    "an", "ansi", "as", "astm", "bs", "csa", "din", "en", "gb", "iec", "iso", "jis", "nf", "nzs",
    "une", "uni", "yy",
  ]

  /// How many words a designation may have: "GB/T 32610 2016".
  private static let mostWords = 4

  /// Whether a designation ends at the place, with nothing but blanks and marks between.
  static func ends(at place: Int, in text: [UInt8]) -> Bool {
    var end = place
    while end > 0, place - end < 8, isBetween(text[end - 1]) { end -= 1 }
    var hasNumber = false
    for _ in 0..<mostWords {
      var start = end
      while start > 0, isPart(text[start - 1]) { start -= 1 }
      guard start < end else { return false }
      let letters = text[start..<end].prefix { (97...122).contains($0) }
      hasNumber = hasNumber || text[start..<end].contains { (48...57).contains($0) }
      if bodies.contains(String(decoding: letters, as: UTF8.self)) { return hasNumber }
      end = start
      while end > 0, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    }
    return false
  }

  /// Blanks, colons, commas, dashes and the bytes of opening marks.
  private static func isBetween(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "-"),
      UInt8(ascii: "("), UInt8(ascii: "\""):
      true
    case 0xE2, 0xE3, 0x80, 0x8A, 0x9C: true
    default: false
    }
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "+")
  }
}
