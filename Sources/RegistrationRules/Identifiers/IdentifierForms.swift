import DirectoryModel

/// The parts of a EUDAMED single registration number: country, role, nine digits; it has no check digit.
struct RegistrationNumberParts: Equatable {
  let country: String
  let role: String
  let serial: String

  /// Nil when the text is not built so.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 2, parts[0].utf8.allSatisfy(isLetter),
      ["MF", "AR", "IM", "PR"].contains(parts[1]), parts[2].utf8.count == 9,
      parts[2].utf8.allSatisfy(isDigit)
    else { return nil }
    (country, role, serial) = (String(parts[0]), String(parts[1]), String(parts[2]))
  }
}

/// Whether a text is built like an FDA establishment identifier: seven or ten digits without a check digit.
func isEstablishmentIdentifier(_ text: String) -> Bool {
  (text.utf8.count == 7 || text.utf8.count == 10) && text.utf8.allSatisfy(isDigit)
}

/// Whether a text is built like a D-U-N-S number: nine digits, dashes after the second and fifth or none.
///
/// Its check digit was given up in 2006 and is not tested.
func isBusinessNumber(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }) else { return false }
  return parts.map(\.utf8.count) == [9] || parts.map(\.utf8.count) == [2, 3, 4]
}

/// Checks the pair at the end of a Basic UDI-DI of GS1 (Global Model Number).
func checkModelNumber(_ text: String) -> CheckDigitAnswer {
  let bytes = Array(text.utf8)
  guard (7...25).contains(bytes.count), let expected = modelNumberCheck(bytes.dropLast(2)) else {
    return .malformed
  }
  return Array(bytes.suffix(2)) == expected
    ? .fits : .wrong(expected: String(decoding: expected, as: UTF8.self))
}

/// The check pair that belongs after a model number; nil when a character has no value or there are too many.
func modelNumberCheck(_ body: some BidirectionalCollection<UInt8>) -> [UInt8]? {
  let weights = [
    2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83,
  ]
  let values = Array(
    ##"!"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"##.utf8)
  let pairs = modelNumberPairs
  guard body.count <= weights.count else { return nil }
  var sum = 0
  for (weight, byte) in zip(weights, body.reversed()) {
    guard let value = values.firstIndex(of: byte) else { return nil }
    sum += weight * value
  }
  return [pairs[sum % 1021 / 32], pairs[sum % 1021 % 32]]
}

/// The characters check pairs of model numbers are made of, in the order of their values.
private let modelNumberPairs = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)

/// Whether a text is labelled as a model number, or begins with the number of a firm as these do and is no other code.
///
/// A credit code or LEI with a character missing begins with digits too; both are capitals and digits of about 20.
func looksLikeModelNumber(_ typed: TypedNumber) -> Bool {
  let bytes = Array(typed.written.utf8)
  guard bytes.suffix(2).allSatisfy(modelNumberPairs.contains) else { return false }
  let isLabelled = typed.remarks.contains { remark in
    guard case .leftOut(let words) = remark else { return false }
    return ["GMN", "UDI-DI"].contains { words.uppercased().contains($0) }
  }
  if isLabelled { return true }
  let hasBlanks = typed.remarks.contains { if case .blanks = $0 { true } else { false } }
  let isPlain = bytes.allSatisfy { isDigit($0) || isLetter($0) }
  return bytes.count >= 10 && bytes.prefix(6).allSatisfy(isDigit)
    && bytes.contains { !isDigit($0) && $0 != UInt8(ascii: "-") } && !hasBlanks
    && !(isPlain && (16...21).contains(bytes.count))
}
