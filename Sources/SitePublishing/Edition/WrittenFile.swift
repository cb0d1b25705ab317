import ContentDigest
import SitePages

/// A file of the edition as it was written.
struct WrittenFile: Sendable {
  /// From the edition's root.
  let path: String
  let size: Int
  let digest: Digest
  /// Whether the edition before has the same file.
  let isShared: Bool
  /// Where a record's own text stands in it.
  var text: TextPlace?
  /// Where the first row stands of the list it is made for, and where each of its rows ends.
  var rows: [Int32] = []
}

/// Where files say which edition they belong to, without a list for each of very many files.
struct FileMentions: Sendable {
  /// Of all files behind one another.
  private(set) var all: [EditionMention] = []
  /// By file: where its own end.
  private(set) var ends: [Int32] = []

  mutating func add(_ mentions: [EditionMention]) {
    all += mentions
    ends.append(Int32(all.count))
  }

  /// Adds those of files behind these.
  mutating func add(_ other: FileMentions) {
    let first = Int32(all.count)
    all += other.all
    ends += other.ends.lazy.map { $0 + first }
  }

  /// Where those of a file stand; empty behind the last file that was told of.
  func place(of file: Int) -> Range<Int32> {
    guard file < ends.count else { return 0..<0 }
    return (file == 0 ? 0 : ends[file - 1])..<ends[file]
  }
}
