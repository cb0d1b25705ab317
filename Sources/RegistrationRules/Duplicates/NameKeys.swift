import DirectoryModel

/// The keys that names are put under, so that near ones meet.
struct NameKeys: Sendable {
  /// A name under a key.
  struct Entry: Sendable {
    let key: UInt64
    let name: Int32
    /// Whether names that meet there have own words with a slip, not the same ones.
    let isSlip: Bool
  }

  private(set) var entries: [Entry] = []
  /// The characters of the name at hand.
  private var characters: [UInt64] = []

  /// The longest own words that are tried with each letter left out.
  private static let longest = 40
  /// From so many letters on, halves serve instead: they are long enough to be rare.
  private static let halved = 12

  /// The keys of names at these places.
  init(of names: [NearNameSearch.Name], _ range: Range<Int>) {
    entries.reserveCapacity(range.count * 8)
    for place in range {
      addWhole(names[place], Int32(place))
      addSlips(names[place], Int32(place))
    }
  }

  private mutating func add(_ key: UInt64, _ name: Int32, isSlip: Bool) {
    entries.append(Entry(key: key, name: name, isSlip: isSlip))
  }

  private mutating func addWhole(_ name: NearNameSearch.Name, _ place: Int32) {
    let sketch = name.sketch
    let folded = TextHash(sketch.folded.text).value
    add(TextHash(name.country, folded).value, place, isSlip: false)
    guard !name.isFormer else { return }
    let seed = TextHash(name.country, sketch.digits).value
    add(TextHash(seed, 1, sketch.unordered).value, place, isSlip: false)
    add(TextHash(seed, 2, TextHash(sketch.core).value).value, place, isSlip: false)
  }

  /// Keys under which names meet whose own words differ by one letter.
  private mutating func addSlips(_ name: NearNameSearch.Name, _ place: Int32) {
    guard !name.isFormer, name.sketch.allowedSlips > 0 else { return }
    characters.removeAll(keepingCapacity: true)
    for scalar in name.sketch.core.unicodeScalars { characters.append(UInt64(scalar.value)) }
    guard characters.count <= Self.longest else { return }
    let seed = TextHash(name.country, name.sketch.beside).value
    if characters.count < Self.halved { addShortened(seed, place) }
    // A name of one letter less than the border meets both kinds.
    if characters.count >= Self.halved - 1 { addHalves(seed, place) }
  }

  /// A key for the letters without each single one, and for all: whoever has one letter more meets it there.
  private mutating func addShortened(_ seed: UInt64, _ place: Int32) {
    var power: UInt64 = 1
    var behind: UInt64 = 0
    let whole = Self.hash(characters[...])
    add(TextHash(seed, 3, whole).value, place, isSlip: true)
    var before = whole
    for letter in characters.reversed() {
      // Take the letter off the end of what stands before it, and put it before what stands behind.
      before = (before &- letter) &* Self.inverse
      add(TextHash(seed, 3, before &* power &+ behind).value, place, isSlip: true)
      behind = behind &+ letter &* power
      power = power &* Self.factor
    }
  }

  /// Keys for beginning and end: one slip leaves one of them whole.
  private mutating func addHalves(_ seed: UInt64, _ place: Int32) {
    let shorter = (characters.count - 1) / 2 - 1
    let longer = characters.count / 2 - 1
    for length in shorter...longer {
      let beginning = Self.hash(characters.prefix(length))
      let end = Self.hash(characters.suffix(length))
      add(TextHash(seed, 4, UInt64(length), beginning).value, place, isSlip: true)
      add(TextHash(seed, 5, UInt64(length), end).value, place, isSlip: true)
    }
  }

  private static func hash(_ letters: ArraySlice<UInt64>) -> UInt64 {
    letters.reduce(0) { $0 &* factor &+ $1 }
  }

  /// An odd number, and the one that undoes a multiplication by it.
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let inverse: UInt64 = 0xF1DE_83E1_9937_733D
}
