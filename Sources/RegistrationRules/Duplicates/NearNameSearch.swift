import DirectoryModel
import WorkSharing

/// Finds names that are nearly the same in one country without comparing all pairs.
///
/// Each name is put under a few keys: its folded form, its own words in any order, and its own words with each single
/// letter left out (long ones under their beginning and end), so that two spellings with one slip meet. Only names that meet are
/// compared, each with a bounded number of those under the key: the work grows with the number of names. Keys are sorted
/// into bins before, so that the table of each bin stays near the processor and bins are looked through side by side.
struct NearNameSearch: Sendable {
  struct Name: Sendable {
    let supplier: Int32
    let country: UInt64
    let isFormer: Bool
    let sketch: NameSketch
  }

  /// Two names that met, the later one first.
  private struct Meeting: Hashable, Comparable {
    let one: Int32
    let other: Int32

    static func < (left: Self, right: Self) -> Bool {
      (left.one, left.other) < (right.one, right.other)
    }
  }

  /// How many names under one key a name is compared with; more are made of one common word.
  static let compared = 16

  /// The suppliers with a near name, by supplier, in the order of their positions.
  private(set) var near: [Int32: [Int32]] = [:]
  /// Under which keys the names stand, as a `NameIndex` by position of the supplier has it, in no order.
  let entries: [UInt64]
  /// How many pairs of names were compared.
  let comparisons: Int

  init(among names: [Name], jobs: Int = 1) {
    let keys = mapChunks(of: names.count, size: 1_024, jobs: jobs) { NameKeys(of: names, $0) }
    entries = joinedChunks(
      mapChunks(of: keys.count, size: 1, jobs: jobs) { part in
        keys[part.lowerBound].entries.map {
          NameIndex.entry(under: $0.key, of: names[Int($0.name)].supplier)
        }
      })
    let letters = joinedChunks(
      mapChunks(of: names.count, size: 1_024, jobs: jobs) { range in
        names[range].map { Self.letters(of: $0.sketch.core) }
      })
    let bins = KeyBins(keys.map(\.entries))
    let met = mapChunks(of: bins.count, size: 4, jobs: jobs) { range in
      range.flatMap { Self.meetings(in: bins[$0], of: names, letters) }
    }
    let meetings = Set(met.joined()).sorted()
    comparisons = meetings.count
    let pairs = mapChunks(of: meetings.count, size: 512, jobs: jobs) { range in
      meetings[range].filter { Self.isNear(names[Int($0.one)], names[Int($0.other)]) }
    }
    for pair in pairs.joined() {
      note(names[Int(pair.one)].supplier, names[Int(pair.other)].supplier)
    }
    near = near.mapValues { $0.sorted() }
  }

  private static func meetings(
    in bin: ArraySlice<NameKeys.Entry>, of names: [Name], _ letters: [UInt64]
  ) -> [Meeting] {
    var table = KeyTable(expecting: bin.count)
    var met: [Meeting] = []
    for entry in bin {
      let place = Int(entry.name)
      table.add(entry.name, under: entry.key, visitingAtMost: compared) { other in
        guard names[Int(other)].supplier != names[place].supplier else { return }
        if entry.isSlip {
          // One slip changes at most one letter into another.
          guard (letters[Int(other)] ^ letters[place]).nonzeroBitCount <= 2,
            mayDifferByOneEdit(names[place].sketch.core, names[Int(other)].sketch.core)
          else { return }
        }
        met.append(Meeting(one: entry.name, other: other))
      }
    }
    return met
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

  static func isNear(_ one: Name, _ other: Name) -> Bool {
    // Two firms that were called alike once may well be different today.
    if one.isFormer && other.isFormer { return false }
    if one.isFormer || other.isFormer { return one.sketch.folded == other.sketch.folded }
    return one.country == other.country && one.sketch.isNear(other.sketch)
  }
}
