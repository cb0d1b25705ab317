import DirectoryModel
import WorkSharing

/// The names a firm has and had, in all languages, and its country.
package struct NamesEver: Sendable {
  let names: [String]
  let country: String

  package init(_ names: [String], in country: String) {
    self.names = names
    self.country = country
  }

  /// All as names of today: more of these are near than of former ones.
  func sketched(as supplier: Int) -> [NearNameSearch.Name] {
    names.map { name in
      NearNameSearch.Name(
        supplier: Int32(supplier), country: TextHash(country).value, isFormer: false,
        sketch: NameSketch(name))
    }
  }
}

/// Whether a firm has nothing to do with others by its name before and after it is renamed.
///
/// - Parameters:
///   - old: the names it had.
///   - new: the names it has now.
///   - others: the names of all others.
///   - jobs: how many threads share the work.
/// - Returns: whether no name of others is near one of these, and so few stand under the same keys that the search for near
///   names leaves out no pair of others because of them.
package func isApart(
  renaming old: NamesEver, to new: NamesEver, from others: [NamesEver], jobs: Int
) -> Bool {
  let own = old.sketched(as: 0) + new.sketched(as: 0)
  let ownEntries = NameKeys(of: own, own.indices).entries
  let keys = Dictionary(grouping: ownEntries, by: \.key)
  let chunks = mapChunks(of: others.count, size: 512, jobs: jobs) { range -> [UInt64: Int]? in
    var met: [UInt64: Int] = [:]
    for place in range {
      let names = others[place].sketched(as: 1)
      for entry in NameKeys(of: names, names.indices).entries {
        guard let meeting = keys[entry.key] else { continue }
        met[entry.key, default: 0] += 1
        for one in meeting
        where NearNameSearch.isNear(own[Int(one.name)], names[Int(entry.name)]) { return nil }
      }
    }
    return met
  }
  var met = keys.mapValues(\.count)
  for chunk in chunks {
    guard let chunk else { return false }
    met.merge(chunk, uniquingKeysWith: +)
  }
  return met.values.allSatisfy { $0 <= NearNameSearch.compared }
}
