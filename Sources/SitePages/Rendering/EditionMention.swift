/// A place where a page says which edition it belongs to; an edition of another day says another text there, and no other place
/// of a page follows from the day alone.
package struct EditionMention: Sendable, BitwiseCopyable, Equatable {
  /// What of the edition is said.
  package enum Part: UInt8, Sendable, CaseIterable {
    case name, asOf, asOfInWords, knownBy, knownByInWords, validUntil, validUntilInWords
  }

  private let number: UInt32

  /// - Parameters:
  ///   - part: what is said.
  ///   - start: where in the page the text begins, below 2^29.
  package init(_ part: Part, at start: Int) {
    number = UInt32(truncatingIfNeeded: start) << 3 | UInt32(part.rawValue)
  }

  package var start: Int { Int(number >> 3) }

  /// Nil only in a record that is none.
  package var part: Part? { Part(rawValue: UInt8(number & 7)) }

  package func moved(by bytes: Int) -> EditionMention {
    EditionMention(part ?? .name, at: start + bytes)
  }
}

/// What the pages of one language call an edition, escaped as they print it.
package struct EditionWords: Sendable {
  /// In the order of the parts.
  private let texts: [[UInt8]]

  init(_ texts: (EditionMention.Part) -> String) {
    self.texts = EditionMention.Part.allCases.map { part in
      var buffer = ByteBuffer()
      appendEscaped(texts(part), to: &buffer)
      return buffer.array
    }
  }

  package subscript(part: EditionMention.Part) -> [UInt8] { texts[Int(part.rawValue)] }
}

/// Appends a page of another edition, with this one said where it says that one.
///
/// - Parameters:
///   - page: as it was published.
///   - mentions: where it says its edition, in their order.
///   - old: what it says there.
///   - new: what it is to say.
///   - buffer: holds what stands before the page.
/// - Returns: where the page says its edition now; nil when it says something else there.
package func appendPage(
  _ page: UnsafeBufferPointer<UInt8>, exchanging mentions: some Sequence<EditionMention>,
  of old: EditionWords, for new: EditionWords, to buffer: inout ByteBuffer
) -> [EditionMention]? {
  let first = buffer.count
  var moved: [EditionMention] = []
  var copied = 0
  for mention in mentions {
    guard let part = mention.part, mention.start >= copied else { return nil }
    let end = mention.start + old[part].count
    guard end <= page.count, page[mention.start..<end].elementsEqual(old[part]) else { return nil }
    buffer.append(UnsafeBufferPointer(rebasing: page[copied..<mention.start]))
    moved.append(EditionMention(part, at: buffer.count - first))
    new[part].withUnsafeBufferPointer { buffer.append($0) }
    copied = end
  }
  buffer.append(UnsafeBufferPointer(rebasing: page[copied...]))
  return moved
}
