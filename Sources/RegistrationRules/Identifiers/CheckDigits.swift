/// What a check digit says of an identifier.
enum CheckDigitAnswer: Equatable {
  case fits
  /// The check characters that would fit.
  case wrong(expected: String)
  /// Length or characters are not those of the scheme.
  case malformed
}

/// Checks a Unified Social Credit Code (GB 32100-2015): 18 characters, weights 3^(i-1) mod 31.
func checkCreditCode(_ text: String) -> CheckDigitAnswer {
  let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
  let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
  guard text.utf8.count == 18 else { return .malformed }
  let known = text.utf8.compactMap { alphabet.firstIndex(of: $0) }
  guard known.count == 18, known[2...7].allSatisfy({ $0 < 10 }) else { return .malformed }
  let sum = zip(weights, known).reduce(0) { $0 + $1.0 * $1.1 }
  let expected = (31 - sum % 31) % 31
  return known[17] == expected
    ? .fits : .wrong(expected: String(decoding: [alphabet[expected]], as: UTF8.self))
}

/// Checks a Legal Entity Identifier (ISO 17442; ISO 7064 MOD 97-10): 18 characters and two digits.
func checkLEI(_ text: String) -> CheckDigitAnswer {
  let bytes = Array(text.utf8)
  guard bytes.count == 20, bytes.suffix(2).allSatisfy(isDigit),
    bytes.allSatisfy({ isDigit($0) || (65...90).contains($0) })
  else { return .malformed }
  let rest = (bytes.prefix(18) + [48, 48]).reduce(0) { sum, byte in
    isDigit(byte) ? (sum * 10 + Int(byte - 48)) % 97 : (sum * 100 + Int(byte - 55)) % 97
  }
  let expected = String(98 - rest)
  let digits = expected.utf8.count == 1 ? "0" + expected : expected
  return String(decoding: bytes.suffix(2), as: UTF8.self) == digits
    ? .fits : .wrong(expected: digits)
}

/// Checks a GTIN or GLN (GS1 General Specifications): weights 3, 1, 3 … from the right.
func checkGS1(_ text: String, lengths: Set<Int>) -> CheckDigitAnswer {
  let bytes = Array(text.utf8)
  guard lengths.contains(bytes.count), bytes.allSatisfy(isDigit) else { return .malformed }
  let sum = bytes.dropLast().reversed().enumerated().reduce(0) { sum, digit in
    sum + Int(digit.element - 48) * (digit.offset.isMultiple(of: 2) ? 3 : 1)
  }
  let expected = UInt8((10 - sum % 10) % 10) + 48
  return bytes.last == expected
    ? .fits : .wrong(expected: String(decoding: [expected], as: UTF8.self))
}

private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
