/// A published way to compute check characters from the characters before them.
package enum CheckDigitScheme: String, Sendable, CaseIterable {
  /// GS1 General Specifications: one digit, weights 3, 1, 3 … from the right.
  case gs1
  /// ISO 7064 MOD 97-10, as in a Legal Entity Identifier: two digits.
  case mod97 = "mod-97-10"
  /// GB 32100-2015, as in a Unified Social Credit Code: one character, weights 3^(i-1) mod 31.
  case creditCode = "gb-32100"

  /// How many characters are computed.
  package var length: Int { self == .mod97 ? 2 : 1 }

  /// The check characters that belong after these; nil when the scheme has no value for one of them.
  package func characters(after bytes: [UInt8]) -> [UInt8]? { characters(after: bytes[...]) }

  /// The check characters that belong after these; nil when the scheme has no value for one of them.
  package func characters(after bytes: ArraySlice<UInt8>) -> [UInt8]? {
    guard !bytes.isEmpty else { return nil }
    switch self {
    case .gs1:
      guard bytes.allSatisfy(Self.isDigit) else { return nil }
      var sum = 0
      var weight = 3
      for digit in bytes.reversed() {
        sum += Int(digit - 48) * weight
        weight = 4 - weight
      }
      return [UInt8((10 - sum % 10) % 10) + 48]
    case .mod97:
      guard bytes.allSatisfy({ Self.isDigit($0) || (65...90).contains($0) }) else { return nil }
      let rest = bytes.reduce(0) { sum, byte in
        Self.isDigit(byte) ? (sum * 10 + Int(byte - 48)) % 97 : (sum * 100 + Int(byte - 55)) % 97
      }
      let check = UInt8(98 - rest * 100 % 97)
      return [check / 10 + 48, check % 10 + 48]
    case .creditCode:
      var sum = 0
      var weight = 1
      for byte in bytes {
        let value = Self.creditCodeValues[Int(byte)]
        guard value >= 0 else { return nil }
        sum += weight * Int(value)
        weight = weight * 3 % 31
      }
      return [Self.creditCodeAlphabet[(31 - sum % 31) % 31]]
    }
  }

  /// The characters of a credit code in the order of their values: no I, O, S, V, Z.
  package static let creditCodeAlphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  /// By byte: its value in a credit code, negative where it has none.
  private static let creditCodeValues: [Int8] = (0..<256).map { byte in
    creditCodeAlphabet.firstIndex { Int($0) == byte }.map(Int8.init) ?? -1
  }

  /// Whether a byte can stand in a credit code.
  package static func isInCreditCode(_ byte: UInt8) -> Bool { creditCodeValues[Int(byte)] >= 0 }

  static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
