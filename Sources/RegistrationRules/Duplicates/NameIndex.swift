import DirectoryModel

/// Under which keys the names of all firms stand, so that a firm that is called otherwise meets the few it could be near.
///
/// Of a key the higher half is kept: firms that meet by it alone are looked at, too.
package struct NameIndex: Sendable, Equatable {
  /// Half a key, and the number of a firm behind it; ascending.
  package private(set) var entries: [UInt64]
  /// The names of the firms, one behind the other.
  package private(set) var names: [UInt8]
  /// By number of a firm: where its own end in `names`.
  package private(set) var ends: [UInt32]

  /// Nil for what cannot be an index.
  package init?(entries: [UInt64], names: [UInt8], ends: [UInt32]) {
    guard ends.last ?? 0 == UInt32(names.count), zip(ends, ends.dropFirst()).allSatisfy(<=)
    else { return nil }
    self.entries = entries
    self.names = names
    self.ends = ends
  }

  /// - Parameters:
  ///   - entries: half a key and the number of a firm behind it, in any order.
  ///   - firms: by number.
  init(_ entries: [UInt64], of firms: some Sequence<NamesEver>) {
    self.entries = entries.sorted()
    names = []
    ends = []
    for firm in firms {
      names += firm.written
      ends.append(UInt32(names.count))
    }
  }

  /// Calls a firm otherwise that has nothing to do with others by its names.
  ///
  /// - Parameters:
  ///   - firm: its number.
  ///   - old: the names it had.
  ///   - new: the names it has now.
  /// - Returns: whether it was known by the old names, no name of others is near one of both, and so few stand under their
  ///   keys that the search for near names leaves out no pair of others because of them; otherwise nothing is changed.
  package mutating func rename(_ firm: Int, from old: NamesEver, to new: NamesEver) -> Bool {
    guard names(of: firm) == old else { return false }
    let (had, has) = (old.sketched(as: firm), new.sketched(as: firm))
    let (before, after) = (Self.entries(of: had), Self.entries(of: has))
    var met: Set<Int> = []
    for (half, meeting) in Dictionary(grouping: before + after, by: Self.half) {
      let others = numbers(under: half).filter { $0 != firm }
      guard meeting.count + others.count <= NearNameSearch.compared else { return false }
      met.formUnion(others)
    }
    let areApart = met.allSatisfy { other in
      names(of: other)?.sketched(as: other).allSatisfy { name in
        (had + has).allSatisfy { !NearNameSearch.isNear($0, name) }
      } ?? false
    }
    guard areApart, let exchanged = entries.exchanging(before, for: after) else { return false }
    entries = exchanged
    let span = span(of: firm)
    let written = new.written
    names.replaceSubrange(span, with: written)
    for number in firm..<ends.count {
      ends[number] = UInt32(Int(ends[number]) + written.count - span.count)
    }
    return true
  }

  private func span(of firm: Int) -> Range<Int> {
    (firm == 0 ? 0 : Int(ends[firm - 1]))..<Int(ends[firm])
  }

  private func names(of firm: Int) -> NamesEver? {
    ends.indices.contains(firm) ? NamesEver(written: names[span(of: firm)]) : nil
  }

  /// The firms with a name under such a key.
  private func numbers(under half: UInt32) -> [Int] {
    let first = entries.partitioningIndex { $0 >= UInt64(half) << 32 }
    return entries[first...].prefix { Self.half(of: $0) == half }
      .map { Int(UInt32(truncatingIfNeeded: $0)) }
  }

  private static func half(of entry: UInt64) -> UInt32 { UInt32(entry >> 32) }

  /// What stands in the index for a firm of these names, ascending.
  private static func entries(of names: [NearNameSearch.Name]) -> [UInt64] {
    NameKeys(of: names, names.indices).entries
      .map { entry(under: $0.key, of: names[Int($0.name)].supplier) }.sorted()
  }

  static func entry(under key: UInt64, of firm: Int32) -> UInt64 {
    (key >> 32) << 32 | UInt64(UInt32(bitPattern: firm))
  }
}

extension [UInt64] {
  /// Ascending numbers with others in the place of some; nil where one of these is not there.
  fileprivate func exchanging(_ old: [UInt64], for new: [UInt64]) -> [UInt64]? {
    var kept: [UInt64] = []
    kept.reserveCapacity(count)
    var copied = 0
    for number in old {
      let place = Swift.max(copied, partitioningIndex { $0 >= number })
      guard place < count, self[place] == number else { return nil }
      kept += self[copied..<place]
      copied = place + 1
    }
    kept += self[copied...]
    var merged: [UInt64] = []
    merged.reserveCapacity(kept.count + new.count)
    copied = 0
    for number in new {
      let place = kept.partitioningIndex { $0 >= number }
      merged += kept[copied..<place]
      merged.append(number)
      copied = place
    }
    return merged + kept[copied...]
  }
}

extension JudgedDirectory {
  /// The index of all names.
  ///
  /// - Parameters:
  ///   - order: the suppliers in the order of their numbers, by position.
  ///   - jobs: how many threads share the work where no rule has looked for near names.
  /// - Returns: nil when a supplier without a number has a name others can be near.
  package func nameIndex(numbering order: [Int32], jobs: Int) -> NameIndex? {
    var numbers = [Int32?](repeating: nil, count: directory.suppliers.count)
    for (number, position) in order.enumerated() { numbers[Int(position)] = Int32(number) }
    let found =
      crossReferences.duplicates?.names.entries
      ?? NearNameSearch(in: directory, at: judgement.standpoint, jobs: jobs).entries
    var entries: [UInt64] = []
    entries.reserveCapacity(found.count)
    for entry in found {
      guard let number = numbers[Int(UInt32(truncatingIfNeeded: entry))] else { return nil }
      entries.append(NameIndex.entry(under: entry, of: number))
    }
    return NameIndex(
      entries, of: order.lazy.map { NamesEver(of: directory.suppliers[Int($0)]) })
  }
}
