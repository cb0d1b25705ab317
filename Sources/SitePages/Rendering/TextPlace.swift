package import DirectoryModel
import Glibc

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
  guard let first = wanted.baseAddress, let page = bytes.baseAddress, !wanted.isEmpty else {
    return nil
  }
  // Most places differ within the first eight bytes, few in the first one: a text begins with a tag.
  let beginning = min(wanted.count, 8)
  let (raw, start) = (UnsafeRawPointer(first), UnsafeRawPointer(page))
  let word = beginning == 8 ? raw.loadUnaligned(as: UInt64.self) : 0
  for place in stride(from: bytes.count - wanted.count, through: 0, by: -1) {
    if beginning == 8, start.loadUnaligned(fromByteOffset: place, as: UInt64.self) != word {
      continue
    }
    if memcmp(start + place, raw, wanted.count) == 0 { return place..<(place + wanted.count) }
  }
  return nil
}
