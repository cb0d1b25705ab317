package import DirectoryModel

/// Where the text of a record stands in a written page, and which of its versions it is.
package struct TextPlace: Sendable {
  package let bytes: Range<Int>
  package let language: LanguageTag

  /// The last place of a text in a page; nil for an empty text and one that is not there.
  init?(of text: [UInt8], in page: UnsafeBufferPointer<UInt8>, language: LanguageTag) {
    guard let place = text.withUnsafeBufferPointer({ lastPlace(of: $0, in: page) }) else {
      return nil
    }
    bytes = place
    self.language = language
  }
}

/// Where some bytes stand last among others; nil when they are empty or not there.
package func lastPlace(
  of wanted: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
) -> Range<Int>? {
  guard let first = wanted.first else { return nil }
  var start = bytes.count - wanted.count
  while start >= 0 {
    let place = start..<(start + wanted.count)
    if bytes[start] == first, bytes[place].elementsEqual(wanted) { return place }
    start -= 1
  }
  return nil
}
