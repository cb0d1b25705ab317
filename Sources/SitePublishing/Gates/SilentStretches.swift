import DirectoryModel

/// Which stretches of pages have been read and had nothing to note, so that copies of them need not be read.
///
/// Addresses in a stretch lead from the folders of its page, so what was found is true of pages as deep, below the same folder
/// the addresses count from.
struct SilentStretches {
  private struct Entry {
    let name: UInt64
    /// The innermost folder an address of the stretch leads to, and its depth and that of the page's own.
    let folder: LinkKey
    let depth: Int32
    let pageDepth: Int32
    let isSilent: Bool
  }

  private static let entriesAtMost = 1 << 15

  private var entries: [Entry] = []
  private var positions = HashedPositions(capacity: entriesAtMost)

  /// Whether a stretch has nothing to note on a page in these folders, outermost first; nil when that is not known.
  func isSilent(_ stretch: UInt64, in folders: [LinkKey]) -> Bool? {
    let position = positions.position(of: RunHash.of(stretch)) { entries[$0].name == stretch }
    guard let position else { return nil }
    let entry = entries[position]
    guard folders.count == entry.pageDepth, folders[Int(entry.depth)] == entry.folder else {
      return nil
    }
    return entry.isSilent
  }

  /// Notes whether a stretch has; `depth` is that of the innermost of the folders its addresses lead to.
  mutating func note(
    _ stretch: UInt64, in folders: [LinkKey], depth: Int, isSilent: Bool
  ) {
    let entry = Entry(
      name: stretch, folder: folders[depth], depth: Int32(depth), pageDepth: Int32(folders.count),
      isSilent: isSilent)
    let hash = RunHash.of(stretch)
    if let known = positions.position(of: hash, where: { entries[$0].name == stretch }) {
      entries[known] = entry
    } else if entries.count < Self.entriesAtMost {
      _ = positions.add(entries.count, hash) { _ in false }
      entries.append(entry)
    }
  }
}
