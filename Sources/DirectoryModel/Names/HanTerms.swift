/// Takes the place before, and the general terms behind, off a Chinese name, which is written without blanks.
enum HanTerms {
  static func take(from name: inout Substring, _ places: inout Set<Int>, _ general: inout UInt64) {
    while let (place, rest) = place(before: name) {
      places.insert(place)
      name = rest
    }
    while let (bits, rest) = term(behind: name) {
      general |= bits
      name = rest
    }
  }

  private static func place(before name: Substring) -> (Int, Substring)? {
    for length in [3, 2] where name.count > length {
      guard let place = PlaceWords.han[String(name.prefix(length))] else { continue }
      var rest = name.dropFirst(length)
      if rest.count > 2, let first = rest.first, "省市县区".contains(first) { rest = rest.dropFirst() }
      return (place, rest)
    }
    return nil
  }

  private static func term(behind name: Substring) -> (UInt64, Substring)? {
    for length in [3, 2] where name.count >= length + 2 {
      if let bits = GeneralWords.bits[String(name.suffix(length))] {
        return (bits, name.dropLast(length))
      }
    }
    return nil
  }
}
