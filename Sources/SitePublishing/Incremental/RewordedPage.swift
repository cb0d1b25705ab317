import SitePages

/// A published page with another text in the place of the one it shows.
struct RewordedPage {
  let file: ExchangedFile
  /// Where the text stands now.
  let shown: ProfileRecord.Shown
  /// The position of `shown` on record.
  let place: Int

  /// Nil when the text does not stand there alone, or the page would not pass the gates as the published one did: others
  /// may lead to its anchors.
  init?(
    _ old: [UInt8], _ shown: ProfileRecord.Shown, at place: Int, _ text: [UInt8],
    mentioning mentions: some Sequence<EditionMention>, path: String
  ) {
    guard !text.isEmpty, shown.count > 0, shown.bytes.upperBound <= old.count,
      Self.isAlone(shown.bytes, in: old)
    else { return nil }
    let new = old[..<shown.bytes.lowerBound] + text + old[shown.bytes.upperBound...]
    let moved = mentions.map { mention in
      mention.start < shown.bytes.upperBound
        ? mention : mention.moved(by: text.count - shown.bytes.count)
    }
    guard
      let file = ExchangedFile(
        Array(new), mentioning: moved, in: Int(shown.output), of: old, at: path)
    else { return nil }
    self.file = file
    self.shown = ProfileRecord.Shown(
      profile: shown.profile, output: shown.output, page: shown.page, text: shown.text,
      start: shown.start, count: Int32(text.count))
    self.place = place
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
