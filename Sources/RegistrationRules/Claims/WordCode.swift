/// A number below 64 for a byte as words are looked up by it: letters, whatever their case, and digits have their own.
enum WordCode {
  /// The code of all bytes outside ASCII.
  static let other: UInt8 = 63

  /// By byte; what parts words has none but zero.
  static let codes: [UInt8] = (0..<256).map { byte in
    switch PlainStretch.lower(UInt8(byte)) {
    case let letter where (97...122).contains(letter): letter - 96
    case let digit where (48...57).contains(digit): digit - 20
    case let byte: byte < 0x80 ? 0 : other
    }
  }

  static func of(_ byte: UInt8) -> Int { Int(codes[Int(byte)]) }
}
