/// A firm's name taken apart to find near ones: the words of its own, what many firms say, and places.
package struct NameSketch: Sendable {
  package let folded: FoldedName
  /// The words of its own, in their order, without blanks.
  package let core: String
  /// The words of its own in any order, and what is said beside them.
  package let unordered: UInt64
  /// The figures of the name: names with other figures are never near.
  package let digits: UInt64
  /// What two names with a slip in their own words agree in: figures, and what many firms say.
  package var beside: UInt64 { TextHash(digits, general).value }
  /// Bits of `GeneralWords`.
  private let general: UInt64
  private let places: Set<Int>

  package init(_ written: String) { self.init(NameWords(written)) }

  package init(_ name: NameWords) {
    folded = FoldedName(name)
    var core = ""
    var unordered: UInt64 = 0
    var general: UInt64 = 0
    var places = Set<Int>()
    for word in Self.wordsBeforePlace(of: name) {
      if word.utf8.first.map({ $0 >= 0xE3 }) ?? false {
        var rest = word[...]
        HanTerms.take(from: &rest, &places, &general)
        core += rest
        unordered &+= TextHash(rest).value
        continue
      }
      switch Self.kind(of: word) {
      case .filler?: continue
      case .general(let bits)?: general |= bits
      case .place(let place)?: places.insert(place)
      case nil:
        core += word
        unordered &+= TextHash(word).value
      }
    }
    // A firm that is called by its place or trade alone has these for a name of its own.
    if core.isEmpty {
      core = folded.text
      unordered = TextHash(core).value
      general = 0
      places = []
    }
    self.core = core
    self.unordered = TextHash(unordered, general).value
    self.general = general
    self.places = places
    digits = Self.figures(of: folded.text)
  }

  private static func figures(of text: String) -> UInt64 {
    var text = text
    let hasFigures = text.withUTF8 { $0.contains { (48...57).contains($0) } }
    guard hasFigures else { return 0 }
    let figures = text.utf8.filter { (48...57).contains($0) }
    return TextHash(String(decoding: figures, as: UTF8.self)).value
  }

  /// Whether two names could be spellings of one: the same but for order, a place, an abbreviation or a slip.
  ///
  /// Near names are offered to people; nothing is decided by them.
  package func isNear(_ other: NameSketch) -> Bool {
    if folded == other.folded { return true }
    guard digits == other.digits else { return false }
    guard places.isSubset(of: other.places) || other.places.isSubset(of: places) else {
      return false
    }
    if unordered == other.unordered { return true }
    let shared = general & other.general
    if core == other.core, isOwnEnough { return shared == general || shared == other.general }
    if general == other.general {
      let slips = min(allowedSlips, other.allowedSlips)
      // Hardly anybody mistakes the first letter of a name.
      if slips > 0, isHan || core.utf8.first == other.core.utf8.first,
        differ(core, other.core, byAtMost: slips)
      {
        return true
      }
    }
    return min(folded.text.utf8.count, other.folded.text.utf8.count) >= Self.longWhole && !isHan
      && differ(folded.text, other.folded.text, byAtMost: 1)
  }

  /// The words without a legal form that stands before a place: `Acme Pte Ltd Singapore`.
  private static func wordsBeforePlace(of name: NameWords) -> [String] {
    guard name.words.count > 2, let last = name.words.last, PlaceWords.numbers[last] != nil else {
      return name.words
    }
    return LegalForms.removed(from: name.words.dropLast()) + [last]
  }

  /// Slips that may be in names as long as this one's own words; short names differ by one letter as a rule.
  package var allowedSlips: Int {
    let count = core.unicodeScalars.count
    if isHan { return count >= 4 ? 1 : 0 }
    return count < 8 ? 0 : count < 12 ? 1 : count < 18 ? 2 : 3
  }

  /// Whether the words of its own are long enough to know the firm by.
  private var isOwnEnough: Bool { core.unicodeScalars.count >= (isHan ? 2 : 4) }

  private var isHan: Bool { core.utf8.first.map { $0 >= 0xE3 } ?? false }

  private enum WordKind {
    case filler
    case general(UInt64)
    case place(Int)
  }

  /// What a common word is; nil for a firm's own.
  private static func kind(of word: String) -> WordKind? {
    commonWords.names[word].map { commonWords.kinds[$0] }
  }

  private static let commonWords: (names: NamePositions, kinds: [WordKind]) = {
    var kinds = PlaceWords.numbers.mapValues { WordKind.place($0) }
    kinds.merge(GeneralWords.bits.mapValues { .general($0) }) { $1 }
    for filler in GeneralWords.fillers { kinds[filler] = .filler }
    let words = Array(kinds)
    return (NamePositions(words.map(\.key)), words.map(\.value))
  }()

  /// From so many letters on, one slip in the whole name is near whatever word it is in.
  private static let longWhole = 16
}
