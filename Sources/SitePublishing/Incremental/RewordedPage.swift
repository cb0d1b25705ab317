import ContentDigest
import SitePages

/// A published page with another text in the place of the one it shows.
struct RewordedPage {
  let bytes: [UInt8]
  let digest: Digest
  /// Where the text stands now.
  let shown: ProfileRecord.Shown
  /// The position of `shown` on record.
  let place: Int
  /// Files and anchors that the page refers to and the published one does not.
  let newlyWanted: [LinkKey]

  /// Nil when the text does not stand there alone, or the page would not pass the gates as the published one did: others
  /// may lead to its anchors.
  init?(
    _ old: [UInt8], _ shown: ProfileRecord.Shown, at place: Int, _ text: [UInt8], path: String
  ) {
    guard !text.isEmpty, shown.count > 0, shown.bytes.upperBound <= old.count,
      Self.isAlone(shown.bytes, in: old)
    else { return nil }
    let new = old[..<shown.bytes.lowerBound] + text + old[shown.bytes.upperBound...]
    bytes = Array(new)
    digest = Digest(of: bytes)
    self.shown = ProfileRecord.Shown(
      profile: shown.profile, output: shown.output, page: shown.page, text: shown.text,
      start: shown.start, count: Int32(text.count))
    self.place = place
    let before = old.withUnsafeBufferPointer { PageScan($0, at: path) }
    let after = bytes.withUnsafeBufferPointer { PageScan($0, at: path) }
    guard after.faults.isEmpty, before.anchors.allSatisfy(after.anchors.containsSorted) else {
      return nil
    }
    newlyWanted = Set(after.wanted.map(\.key)).subtracting(before.wanted.map(\.key)).sorted()
  }

  /// Whether the bytes at the end of which a text was found stand nowhere before.
  private static func isAlone(_ place: Range<Int>, in page: [UInt8]) -> Bool {
    page.withUnsafeBufferPointer { page in
      lastPlace(
        of: UnsafeBufferPointer(rebasing: page[place]),
        in: UnsafeBufferPointer(rebasing: page[..<(place.upperBound - 1)])) == nil
    }
  }
}
