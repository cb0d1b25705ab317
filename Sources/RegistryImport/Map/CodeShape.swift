/// The form of a code in signs: `9` a digit, `A` a letter, `*` any number of both, all else itself.
struct CodeShape: Sendable {
  let text: String
  private let signs: [Character]

  init(_ text: String) {
    self.text = text
    signs = Array(text)
  }

  func fits(_ value: String) -> Bool {
    fits(Array(value)[...], signs[...])
  }

  private func fits(_ value: ArraySlice<Character>, _ signs: ArraySlice<Character>) -> Bool {
    guard let sign = signs.first else { return value.isEmpty }
    if sign == "*" {
      var rest = value
      while true {
        if fits(rest, signs.dropFirst()) { return true }
        guard let next = rest.first, next.isLetter || next.isNumber else { return false }
        rest = rest.dropFirst()
      }
    }
    guard let next = value.first else { return false }
    switch sign {
    case "9" where !("0"..."9").contains(next): return false
    case "A" where !next.isLetter: return false
    case "9", "A": break
    default:
      guard sign == next else { return false }
    }
    return fits(value.dropFirst(), signs.dropFirst())
  }
}
