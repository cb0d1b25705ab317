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
  /// Where it says which edition it belongs to.
  var mentions: [EditionMention] = []
}
