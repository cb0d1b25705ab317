import DirectoryModel

/// Finds names that are nearly the same in one country without comparing all pairs.
///
/// Each name is put under a few keys: its folded form, its own words in any order, and its own words with each single
/// letter left out, so that two spellings with one slip meet under the letter that differs. Only names that meet are
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

  /// The suppliers with a near name, by supplier, in the order of their positions.
  private(set) var near: [Int32: [Int32]] = [:]
  /// How many pairs of names were compared.
  private(set) var comparisons = 0

  init(among names: [Name]) {
    var table = KeyTable(expecting: names.count * 12)
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
      comparisons += met.count
      for other in met where Self.isNear(name, names[Int(other)]) {
        note(name.supplier, names[Int(other)].supplier)
      }
    }
    near = near.mapValues { $0.sorted() }
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
    let letters = sketch.core.unicodeScalars
    guard sketch.allowedSlips > 0, letters.count <= longest else { return keys }

    // The hash of the letters with one left out, from those of what stands before and behind it.
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var powers: [UInt64] = [1]
    var whole: UInt64 = 0
    for letter in letters {
      powers.append(powers[powers.count - 1] &* factor)
      whole = whole &* factor &+ UInt64(letter.value)
    }
    var before: UInt64 = 0
    for (index, letter) in letters.enumerated() {
      let behind = letters.count - index - 1
      let with = before &* factor &+ UInt64(letter.value)
      let rest = whole &- with &* powers[behind]
      let key = TextHash(seed, 3, before &* powers[behind] &+ rest).value
      if !keys.contains(key) { keys.append(key) }
      before = with
    }
    // Whoever has one letter more meets it under its whole own words.
    let key = TextHash(seed, 3, whole).value
    if !keys.contains(key) { keys.append(key) }
    return keys
  }
}
