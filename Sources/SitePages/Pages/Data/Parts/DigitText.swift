/// Rows of small numbers as printable ASCII without quotation mark and backslash: digits of base 91.
struct DigitText {
  private var bytes: [UInt8] = []
  private static let base = 91

  /// How many digits numbers below a bound need; at least one.
  static func width(of bound: Int) -> Int {
    var width = 1
    var reach = base
    while reach < bound {
      width += 1
      reach *= base
    }
    return width
  }

  mutating func add(_ number: Int, width: Int) {
    var divisor = (1..<width).reduce(1) { product, _ in product * Self.base }
    var rest = number
    for _ in 0..<width {
      let digit = UInt8(35 + rest / divisor)
      bytes.append(digit < UInt8(ascii: "\\") ? digit : digit + 1)
      rest %= divisor
      divisor /= Self.base
    }
  }

  /// The number some digits stand for; nil when one of them is none.
  static func number(of digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for byte in digits {
      guard (35...126).contains(byte), byte != UInt8(ascii: "\\") else { return nil }
      number = number * base + Int(byte < UInt8(ascii: "\\") ? byte - 35 : byte - 36)
    }
    return number
  }

  mutating func endRow() { bytes.append(10) }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
