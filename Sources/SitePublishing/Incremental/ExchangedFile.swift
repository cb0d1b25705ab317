import ContentDigest
import RegistrationRules
import SitePages

/// A file in the place of a published one.
struct ExchangedFile: Sendable {
  /// Its position among the outputs of the record.
  let output: Int
  let bytes: [UInt8]
  let digest: Digest
  /// Files and anchors that the file refers to and the published one does not.
  let newlyWanted: [LinkKey]
  /// Where the file says which edition it belongs to.
  let mentions: [EditionMention]

  /// Nil when the new file would not pass the gates as the published one did: others may lead to its anchors.
  init?(
    _ new: [UInt8], mentioning mentions: [EditionMention], in place: Int, of old: [UInt8],
    at path: String
  ) {
    output = place
    bytes = new
    self.mentions = mentions
    digest = Digest(of: new)
    guard path.hasSuffix(".html") else {
      newlyWanted = []
      return
    }
    let before = old.withUnsafeBufferPointer { PageScan($0, at: path) }
    let after = new.withUnsafeBufferPointer { PageScan($0, at: path) }
    guard after.faults.isEmpty, before.anchors.allSatisfy(after.anchors.containsSorted) else {
      return nil
    }
    newlyWanted = Set(after.wanted.map(\.key)).subtracting(before.wanted.map(\.key)).sorted()
  }
}

/// What a build publishes that makes only some files anew, and what is then known of the site.
struct ShortEdit: Sendable {
  let files: [ExchangedFile]
  let profiles: ProfileRecord
  let suppliers: SupplierRecord
  let general: GeneralRecord
  /// Where the rows of lists stand now; nil where they stand as they did.
  var lists: ListRecord?
  /// Nil where the statuses are what they were.
  var statuses: StatusReport?
  /// Nil where all have the names they had.
  var names: NameIndex?
  /// All days on which something turns of the suppliers that were judged again.
  var turns: [DayRecord.Turn] = []
}

/// A change of which it is known that it reaches only some files.
protocol ShortChange {
  /// The files that differ from the published ones.
  ///
  /// - Parameter read: gives a published file by its position among the outputs.
  /// - Returns: nil when other files may differ, too.
  func edit(reading read: @escaping @Sendable (_ output: Int) -> [UInt8]) -> ShortEdit?
}
