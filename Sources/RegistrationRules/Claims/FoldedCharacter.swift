/// What a character outside ASCII counts as where claims are looked for.
enum FoldedCharacter: Equatable {
  /// As this ASCII character: full-width forms, other blanks, hyphens and apostrophes.
  case plain(UInt8)
  /// As nothing: soft hyphens and marks of no width.
  case nothing
  case other

  /// The character whose UTF-8 bytes stand in the range.
  init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let first = text[range.lowerBound]
    guard first == 0xC2 || first == 0xE2 || first == 0xE3 || first == 0xEF else {
      self = .other
      return
    }
    var scalar = UInt32(first & (range.count == 2 ? 0x1F : 0x0F))
    for byte in text[range].dropFirst() { scalar = scalar << 6 | UInt32(byte & 0x3F) }
    self = Self.character(scalar)
  }

  private static func character(_ scalar: UInt32) -> FoldedCharacter {
    switch scalar {
    case 0xFF01...0xFF5E: .plain(UInt8(scalar - 0xFEE0))
    // No-break blank, middle dots, blanks of many widths, ideographic blank.
    case 0xA0, 0xB7, 0x30FB, 0x2000...0x200A, 0x202F, 0x3000: .plain(UInt8(ascii: " "))
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: .nothing
    case 0x2010...0x2015, 0x2212: .plain(UInt8(ascii: "-"))
    case 0x2018, 0x2019: .plain(UInt8(ascii: "'"))
    default: .other
    }
  }
}
