import DirectoryModel

/// Finds names that are nearly the same in one country without comparing all pairs.
///
/// Each name is put under a few keys: its folded form, its own words in any order, and its own words with each single
/// letter left out (long ones under their beginning and end), so that two spellings with one slip meet. Only names that meet are
/// compared, each with a bounded number of those under the key: the work grows with the number of names.
struct NearNameSearch {
  struct Name: Sendable {
    let supplier: Int32
    let country: UInt64
    let isFormer: Bool
    let sketch: NameSketch
  }

  /// How many names under one key a name is compared with; more are made of one common word.
  private static let compared = 16
  /// The longest own words that are tried with each letter left out.
  private static let longest = 40
  /// From so many letters on, halves serve instead: they are long enough to be rare.
  private static let halved = 12

  /// The suppliers with a near name, by supplier, in the order of their positions.
  private(set) var near: [Int32: [Int32]] = [:]
  /// How many pairs of names were compared.
  private(set) var comparisons = 0

  init(among names: [Name]) {
    var table = KeyTable(expecting: names.count * 12)
    let letters = names.map { Self.letters(of: $0.sketch.core) }
    var met: [Int32] = []
    for (index, name) in names.enumerated() {
      met.removeAll(keepingCapacity: true)
      for key in Self.keys(of: name) {
        table.add(Int32(index), under: key, visitingAtMost: Self.compared) { other in
          if names[Int(other)].supplier != name.supplier, !met.contains(other) {
            met.append(other)
          }
        }
      }
      for key in Self.slipKeys(of: name) {
        table.add(Int32(index), under: key, visitingAtMost: Self.compared) { other in
          // One slip changes at most one letter into another.
          guard (letters[Int(other)] ^ letters[index]).nonzeroBitCount <= 2 else { return }
          let candidate = names[Int(other)]
          if candidate.supplier != name.supplier,
            mayDifferByOneEdit(name.sketch.core, candidate.sketch.core), !met.contains(other)
          {
            met.append(other)
          }
        }
      }
      comparisons += met.count
      for other in met where Self.isNear(name, names[Int(other)]) {
        note(name.supplier, names[Int(other)].supplier)
      }
    }
    near = near.mapValues { $0.sorted() }
  }

  /// Which letters a text has, one bit each; letters of other scripts share bits.
  private static func letters(of text: String) -> UInt64 {
    text.unicodeScalars.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
  }

  private mutating func note(_ one: Int32, _ other: Int32) {
    if near[one]?.contains(other) ?? false { return }
    near[one, default: []].append(other)
    near[other, default: []].append(one)
  }

  private static func isNear(_ one: Name, _ other: Name) -> Bool {
    // Two firms that were called alike once may well be different today.
    if one.isFormer && other.isFormer { return false }
    if one.isFormer || other.isFormer { return one.sketch.folded == other.sketch.folded }
    return one.country == other.country && one.sketch.isNear(other.sketch)
  }

  private static func keys(of name: Name) -> [UInt64] {
    let sketch = name.sketch
    var keys = [TextHash(name.country, TextHash(sketch.folded.text).value).value]
    guard !name.isFormer else { return keys }
    let seed = TextHash(name.country, sketch.digits).value
    keys.append(TextHash(seed, 1, sketch.unordered).value)
    keys.append(TextHash(seed, 2, TextHash(sketch.core).value).value)
    return keys
  }

  /// Keys under which names meet whose own words differ by one letter.
  private static func slipKeys(of name: Name) -> [UInt64] {
    var keys: [UInt64] = []
    let letters = name.sketch.core.unicodeScalars.map { UInt64($0.value) }
    guard !name.isFormer, name.sketch.allowedSlips > 0, letters.count <= longest else {
      return keys
    }
    let seed = TextHash(name.country, name.sketch.beside).value
    if letters.count < halved { addShortened(letters, seed, to: &keys) }
    // A name of one letter less than the border meets both kinds.
    if letters.count >= halved - 1 { addHalves(letters, seed, to: &keys) }
    return keys
  }

  /// A key for the letters without each single one, and for all: whoever has one letter more meets it there.
  private static func addShortened(_ letters: [UInt64], _ seed: UInt64, to keys: inout [UInt64]) {
    var power: UInt64 = 1
    var behind: UInt64 = 0
    let whole = hash(letters[...])
    keys.append(TextHash(seed, 3, whole).value)
    var before = whole
    for letter in letters.reversed() {
      // Take the letter off the end of what stands before it, and put it before what stands behind.
      before = (before &- letter) &* inverse
      keys.append(TextHash(seed, 3, before &* power &+ behind).value)
      behind = behind &+ letter &* power
      power = power &* factor
    }
  }

  /// Keys for beginning and end: one slip leaves one of them whole.
  private static func addHalves(_ letters: [UInt64], _ seed: UInt64, to keys: inout [UInt64]) {
    let lengths = [letters.count / 2 - 1, (letters.count - 1) / 2 - 1]
    for length in lengths[0] == lengths[1] ? lengths.prefix(1) : lengths[...] {
      let size = UInt64(length)
      keys.append(TextHash(seed, 4, size, hash(letters.prefix(length))).value)
      keys.append(TextHash(seed, 5, size, hash(letters.suffix(length))).value)
    }
  }

  private static func hash(_ letters: ArraySlice<UInt64>) -> UInt64 {
    letters.reduce(0) { $0 &* factor &+ $1 }
  }

  /// An odd number, and the one that undoes a multiplication by it.
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let inverse: UInt64 = 0xF1DE_83E1_9937_733D
}
