/// The form of a code in signs: `9` a digit, `A` a letter, `*` any number of both, all else itself.
struct CodeShape: Sendable {
  let text: String
  private let signs: [Character]

  init(_ text: String) {
    self.text = text
    signs = Array(text)
  }

  /// Tries once for each place of the last `*`, so that no value takes long.
  func fits(_ text: String) -> Bool {
    let value = Array(text)
    var (place, sign) = (0, 0)
    var star: (sign: Int, place: Int)?
    while place < value.count {
      if sign < signs.count, signs[sign] == "*" {
        star = (sign, place)
        sign += 1
      } else if sign < signs.count, Self.fits(value[place], signs[sign]) {
        place += 1
        sign += 1
      } else if let last = star, value[last.place].isLetter || value[last.place].isNumber {
        star = (last.sign, last.place + 1)
        place = last.place + 1
        sign = last.sign + 1
      } else {
        return false
      }
    }
    return signs[sign...].allSatisfy { $0 == "*" }
  }

  private static func fits(_ letter: Character, _ sign: Character) -> Bool {
    switch sign {
    case "9": ("0"..."9").contains(letter)
    case "A": letter.isLetter
    default: sign == letter
    }
  }
}
