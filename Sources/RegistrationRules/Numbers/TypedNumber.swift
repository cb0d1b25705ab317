package import DirectoryModel

/// A number as somebody typed it, and what was forgiven to read it.
package struct TypedNumber: Sendable {
  package enum Remark: Sendable, Hashable {
    case blanks(Int)
    /// Marks nobody sees, such as those that turn the reading direction.
    case hiddenMarks(Int)
    case wideCharacters(Int)
    case smallLetters
    /// Another form of a character: traditional script, or one of many dashes.
    case variant(String, readAs: String)
    /// Words around the number that are not part of it.
    case leftOut(String)
    /// A look-alike at a character of the number as read, counted from 1.
    case lookAlike(String, readAs: String, at: Int)
  }

  package let number: FoldedNumber
  package private(set) var remarks: [Remark]
  /// The characters of the number with their letter case.
  private let characters: [Unicode.Scalar]

  /// The number in the letters it was typed in.
  package var written: String { String(String.UnicodeScalarView(characters)) }

  /// Everything a text may mean as a whole, the least changed first.
  static func readings(of text: String) -> [TypedNumber] {
    let whole = TypedNumber(text)
    let trimmed = whole.leavingOutPunctuation()
    var bare = trimmed
    // "510(k) number: …" has several labels.
    for _ in 0..<3 { bare = bare.leavingOutLabel() }
    let clean = bare.leavingOutPunctuation()
    return unique([whole, trimmed, bare, clean, clean.leavingOutEnding(NumberWriting.ending)])
  }

  /// What a text may mean when words behind the number are left out, the longest number first.
  ///
  /// Lists write remarks there (`84A-0001 Obsolete 7/2009`). Digits alone are not read so: they begin many texts.
  static func beginnings(of text: String) -> [TypedNumber] {
    let scalars = Array(text.unicodeScalars)
    let ends = scalars.indices.dropFirst().filter { isBreak(scalars[$0]) }.prefix(most)
    return unique(
      ends.reversed().flatMap { end -> [TypedNumber] in
        let front = String(String.UnicodeScalarView(scalars[..<end]))
        let back = scalars[end...].split(whereSeparator: FoldedNumber.isBlank)
          .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
        guard !back.isEmpty else { return [] }
        return readings(of: front).compactMap { reading in
          guard !reading.isDigitsOrTwins else { return nil }
          return TypedNumber(
            reading.number, reading.characters, reading.remarks + [.leftOut(back)])
        }
      })
  }

  /// How many places a text is cut at to find a number at its beginning.
  private static let most = 12

  /// Whether every character is a digit or looks like one.
  private var isDigitsOrTwins: Bool {
    number.text.utf8.allSatisfy { isDigit($0) || "OIL".utf8.contains($0) }
  }

  /// Whether there is a digit at all: words made of O, I and L alone are no numbers.
  var hasDigit: Bool { number.text.utf8.contains(where: isDigit) }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    FoldedNumber.isBlank(scalar) || NumberWriting.breaks.unicodeScalars.contains(scalar)
  }

  private static func unique(_ readings: [TypedNumber]) -> [TypedNumber] {
    var seen: Set<FoldedNumber> = []
    return readings.filter { !$0.number.text.isEmpty && seen.insert($0.number).inserted }
  }

  /// The same with another character in a place.
  func reading(_ character: String, at place: Int) -> TypedNumber {
    var scalars = Array(number.text.unicodeScalars)
    guard let wanted = character.unicodeScalars.first, scalars.indices.contains(place - 1) else {
      return self
    }
    var kept = characters
    let found = String(kept[place - 1])
    scalars[place - 1] = wanted
    kept[place - 1] = wanted
    return TypedNumber(
      FoldedNumber(String(String.UnicodeScalarView(scalars))), kept,
      remarks + [.lookAlike(found, readAs: character, at: place)])
  }

  private init(_ number: FoldedNumber, _ characters: [Unicode.Scalar], _ remarks: [Remark]) {
    (self.number, self.characters, self.remarks) = (number, characters, remarks)
  }

  private init(_ text: String) {
    let scalars = text.unicodeScalars
    let number = FoldedNumber(text)
    let kept = scalars.filter { !FoldedNumber.isBlank($0) }.map(FoldedNumber.narrow)
    self.number = number
    // A capital of several letters (ß) leaves no place for place.
    let folded = Array(number.text.unicodeScalars)
    characters = kept.count == folded.count ? kept : folded
    let blanks = scalars.count { FoldedNumber.isBlank($0) && $0.properties.isWhitespace }
    let hidden = scalars.count { FoldedNumber.isBlank($0) && !$0.properties.isWhitespace }
    let wide = scalars.count { (0xFF01...0xFF5E).contains($0.value) }
    let hasSmall = scalars.contains { $0.properties.isLowercase && $0.isASCII }
    var seen: Set<Unicode.Scalar> = []
    let variants = scalars.filter {
      !(0xFF01...0xFF5E).contains($0.value) && FoldedNumber.narrow($0) != $0
        && seen.insert($0).inserted
    }
    remarks =
      (blanks > 0 ? [.blanks(blanks)] : []) + (hidden > 0 ? [.hiddenMarks(hidden)] : [])
      + (wide > 0 ? [.wideCharacters(wide)] : []) + (hasSmall ? [.smallLetters] : [])
      + variants.map { .variant(String($0), readAs: String(FoldedNumber.narrow($0))) }
  }

  private func leavingOutPunctuation() -> TypedNumber {
    let marks = Set(NumberWriting.marks.unicodeScalars)
    let front = characters.prefix { marks.contains($0) }.count
    let back = characters.dropFirst(front).reversed().prefix { marks.contains($0) }.count
    return leavingOut(front: front, back: back)
  }

  /// Leaves out what stands before a colon without digits, or a known label.
  private func leavingOutLabel() -> TypedNumber {
    if let colon = characters.firstIndex(of: ":"), colon + 1 < characters.count,
      !characters[..<colon].contains(where: { $0.properties.numericType != nil })
    {
      return leavingOut(front: colon + 1, back: 0)
    }
    let text = number.text
    let label = NumberWriting.labels.first { text.hasPrefix($0) && text.utf8.count > $0.utf8.count }
    return leavingOut(front: label?.unicodeScalars.count ?? 0, back: 0)
  }

  private func leavingOutEnding(_ ending: String) -> TypedNumber {
    leavingOut(front: 0, back: number.text.hasSuffix(ending) ? ending.unicodeScalars.count : 0)
  }

  private func leavingOut(front: Int, back: Int) -> TypedNumber {
    guard front + back > 0 else { return self }
    let kept = Array(characters.dropFirst(front).dropLast(back))
    let words = String(
      String.UnicodeScalarView(characters.prefix(front) + characters.suffix(back)))
    return TypedNumber(
      FoldedNumber(String(String.UnicodeScalarView(kept))), kept, remarks + [.leftOut(words)])
  }
}
