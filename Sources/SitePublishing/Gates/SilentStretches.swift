/// Which stretches of pages have been read and had nothing to note, so that copies of them need not be read.
///
/// Addresses in a stretch lead from the folders of its page, so what was found is true of pages as deep, below the same folder
/// the addresses count from.
struct SilentStretches {
  private struct Entry {
    /// Zero for a free place.
    var name: UInt64 = 0
    /// The innermost folder an address of the stretch leads to, and its depth and that of the page's own.
    var folder = LinkKey()
    var depth: Int32 = 0
    var pageDepth: Int32 = 0
    var isSilent = false
  }

  private static let entriesAtMost = 1 << 16

  /// Entries in the order of hashes; at least half of them are free.
  private var entries = Array(repeating: Entry(), count: 256)
  private var count = 0

  /// Whether a stretch has nothing to note on a page in these folders, outermost first; nil when that is not known.
  func isSilent(_ stretch: UInt64, in folders: [LinkKey]) -> Bool? {
    let entry = entries[place(of: stretch)]
    let depth = Int(entry.depth)
    guard entry.name != 0, folders.count == entry.pageDepth, depth < folders.count,
      folders[depth] == entry.folder
    else { return nil }
    return entry.isSilent
  }

  /// Notes whether a stretch has; `depth` is that of the innermost of the folders its addresses lead to.
  mutating func note(
    _ stretch: UInt64, in folders: [LinkKey], depth: Int, isSilent: Bool
  ) {
    if count * 2 >= entries.count {
      guard count < Self.entriesAtMost else { return }
      grow()
    }
    let place = place(of: stretch)
    if entries[place].name == 0 { count += 1 }
    entries[place] = Entry(
      name: stretch, folder: folders[depth], depth: Int32(depth),
      pageDepth: Int32(folders.count), isSilent: isSilent)
  }

  /// Where a stretch stands, or the free place it would take.
  private func place(of stretch: UInt64) -> Int {
    let mask = entries.count - 1
    var place = Int(truncatingIfNeeded: (stretch &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while entries[place].name != 0, entries[place].name != stretch { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = entries
    entries = Array(repeating: Entry(), count: old.count * 2)
    for entry in old where entry.name != 0 { entries[place(of: entry.name)] = entry }
  }
}
