package import DirectoryModel

/// Where the text of a record stands in a written page, and which of its versions it is.
package struct TextPlace: Sendable {
  package let bytes: Range<Int>
  package let language: LanguageTag

  /// The last place of a text in a page; nil for an empty text and one that is not there.
  init?(of text: [UInt8], in page: [UInt8], language: LanguageTag) {
    guard let place = lastPlace(of: text, in: page) else { return nil }
    bytes = place
    self.language = language
  }
}

/// Where some bytes stand last among others; nil when they are empty or not there.
package func lastPlace(of wanted: [UInt8], in bytes: [UInt8]) -> Range<Int>? {
  guard let first = wanted.first, wanted.count <= bytes.count else { return nil }
  return bytes.withUnsafeBufferPointer { bytes in
    wanted.withUnsafeBufferPointer { wanted in
      var start = bytes.count - wanted.count
      while start >= 0 {
        if bytes[start] == first,
          bytes[start..<(start + wanted.count)].elementsEqual(wanted)
        {
          return start..<(start + wanted.count)
        }
        start -= 1
      }
      return nil
    }
  }
}
