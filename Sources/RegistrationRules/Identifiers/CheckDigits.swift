import DirectoryModel

/// What a check digit says of an identifier.
enum CheckDigitAnswer: Equatable {
  case fits
  /// The check characters that would fit.
  case wrong(expected: String)
  /// Two neighbours stand in each other's place; the text in which they do not.
  case swapped(meant: String)
  /// The check character does not fit, but there are genuine codes of this make of which it does not.
  case early(expected: String)
  /// Length or characters are not those of the scheme.
  case malformed
}

/// Checks a Unified Social Credit Code (GB 32100-2015) and the organisation code in it (GB 11714).
func checkCreditCode(_ text: String) -> CheckDigitAnswer {
  let bytes = Array(text.utf8)
  guard isBuiltLikeCreditCode(bytes) else { return .malformed }
  let answer = check(bytes, by: .creditCode) { candidate in
    isBuiltLikeCreditCode(candidate) && hasSoundOrganisationCode(candidate)
  }
  guard answer != .fits, text.hasPrefix("9135"), text.utf8.dropFirst(8).starts(with: "M000".utf8)
  else { return answer }
  let expected = CheckDigitScheme.creditCode.characters(after: bytes.dropLast()) ?? []
  return .early(expected: String(decoding: expected, as: UTF8.self))
}

/// Checks a Legal Entity Identifier (ISO 17442; ISO 7064 MOD 97-10): 18 characters and two digits.
func checkLEI(_ text: String) -> CheckDigitAnswer {
  let bytes = Array(text.utf8)
  func isLEI(_ bytes: [UInt8]) -> Bool {
    bytes.count == 20 && bytes.suffix(2).allSatisfy(isDigit)
      && bytes.allSatisfy { isDigit($0) || isLetter($0) }
  }
  return isLEI(bytes) ? check(bytes, by: .mod97, allowing: isLEI) : .malformed
}

/// Checks a GTIN or GLN (GS1 General Specifications): weights 3, 1, 3 … from the right.
func checkGS1(_ text: String, lengths: [Int]) -> CheckDigitAnswer {
  let bytes = Array(text.utf8)
  guard lengths.contains(bytes.count), bytes.allSatisfy(isDigit) else { return .malformed }
  return check(bytes, by: .gs1) { _ in true }
}

/// The check character of an organisation code (GB 11714) of eight characters; nil when they are others.
func organisationCheck(_ body: some Collection<UInt8>) -> UInt8? {
  guard body.count == 8, body.allSatisfy({ isDigit($0) || isLetter($0) }) else { return nil }
  let sum = zip([3, 7, 9, 10, 5, 8, 4, 2], body).reduce(0) { sum, pair in
    sum + pair.0 * Int(isDigit(pair.1) ? pair.1 - 48 : pair.1 - 55)
  }
  switch 11 - sum % 11 {
  case 10: return UInt8(ascii: "X")
  case 11: return 48
  case let digit: return UInt8(digit) + 48
  }
}

/// Holds the last characters against those before them, and looks for a pair of neighbours that were swapped.
///
/// A single other character that is wrong cannot be located; only the expected check characters are told then.
private func check(
  _ bytes: [UInt8], by scheme: CheckDigitScheme, allowing isPossible: ([UInt8]) -> Bool
) -> CheckDigitAnswer {
  func fits(_ bytes: [UInt8]) -> Bool {
    scheme.characters(after: bytes.dropLast(scheme.length))?[...] == bytes.suffix(scheme.length)
  }
  guard let expected = scheme.characters(after: bytes.dropLast(scheme.length)) else {
    return .malformed
  }
  if bytes.suffix(scheme.length) == expected[...] { return .fits }
  var candidates: Set<[UInt8]> = []
  for place in bytes.indices.dropLast() where bytes[place] != bytes[place + 1] {
    var swapped = bytes
    swapped.swapAt(place, place + 1)
    if fits(swapped), isPossible(swapped) { candidates.insert(swapped) }
  }
  if let only = candidates.first, candidates.count == 1 {
    return .swapped(meant: String(decoding: only, as: UTF8.self))
  }
  return .wrong(expected: String(decoding: expected, as: UTF8.self))
}

private func isBuiltLikeCreditCode(_ bytes: [UInt8]) -> Bool {
  bytes.count == 18 && bytes[0] != 48 && bytes[1] != 48 && bytes[2...7].allSatisfy(isDigit)
    && bytes.allSatisfy(CheckDigitScheme.isInCreditCode)
}

private func hasSoundOrganisationCode(_ bytes: [UInt8]) -> Bool {
  organisationCheck(bytes[8..<16]) == bytes[16]
}

func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
