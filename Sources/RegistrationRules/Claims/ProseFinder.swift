import DirectoryModel

/// Tells at a glance whether a text as written may hold one of many phrases; most texts hold none.
///
/// It reads each byte once, looks words up by the pair of letters they begin with, and compares phrases as they are
/// written in one line. Where folding could join or part words in another way it says "may": it is never wrong
/// when it says no.
struct ProseFinder: Sendable {
  /// One bit for each pair of bytes that a phrase of letters begins with.
  private var begins: [UInt64] = Array(repeating: 0, count: 1024)
  /// By pair: where its phrases are listed in `spans`.
  private var groups: [UInt16: Range<Int>] = [:]
  /// Where phrases stand in `letters`.
  private var spans: [Range<Int>] = []
  /// Phrases that begin with letters, one behind the other.
  private var letters: [UInt8] = []
  /// The first one or two characters of phrases in Chinese script.
  private var characters: Set<[UInt8]> = []
  private var firstCharacters: Set<[UInt8]> = []
  /// Whether a phrase begins in a way that is not looked for here.
  private var isBlind = false

  private static let lower: [UInt8] = (0..<256).map { byte in
    (65...90).contains(byte) ? UInt8(byte + 32) : UInt8(byte)
  }

  private static let kinds: [Tables.Kind] = lower.map { byte in
    byte >= 0x80 ? .other : PhraseMatcher.isWordByte(byte) ? .word : .mark
  }

  /// A finder of phrases that are already folded.
  init(_ phrases: [[UInt8]]) {
    var byPair: [UInt16: [[UInt8]]] = [:]
    for phrase in phrases {
      if phrase.count > 1, phrase.prefix(2).allSatisfy({ PhraseMatcher.isWordByte($0) }) {
        byPair[Self.pair(phrase[0], phrase[1]), default: []].append(phrase)
      } else if let first = phrase.first, (0xE4...0xE9).contains(first), phrase.count >= 3 {
        firstCharacters.insert(Array(phrase.prefix(3)))
        characters.insert(Array(phrase.prefix(6)))
      } else {
        isBlind = true
      }
    }
    for (pair, phrases) in byPair.sorted(by: { $0.key < $1.key }) {
      begins[Int(pair >> 6)] |= 1 << UInt64(pair & 63)
      groups[pair] = spans.count..<(spans.count + phrases.count)
      for phrase in phrases {
        spans.append(letters.count..<(letters.count + phrase.count))
        letters += phrase
      }
    }
  }

  /// Whether a phrase may occur.
  func mayOccur(in prose: Prose) -> Bool {
    guard !isBlind else { return true }
    return prose.bytes.withUnsafeBufferPointer { bytes in
      prose.nodes.withUnsafeBufferPointer { nodes in
        begins.withUnsafeBufferPointer { begins in
          Self.lower.withUnsafeBufferPointer { lower in
            Self.kinds.withUnsafeBufferPointer { kinds in
              mayOccur(in: nodes, bytes, Tables(begins: begins, lower: lower, kinds: kinds))
            }
          }
        }
      }
    }
  }

  /// What is looked up for each byte.
  private struct Tables {
    let begins: UnsafeBufferPointer<UInt64>
    let lower: UnsafeBufferPointer<UInt8>
    let kinds: UnsafeBufferPointer<Kind>

    /// What a byte is to words; capital letters are letters.
    enum Kind: UInt8 {
      case mark, word, other
    }

    @inline(__always)
    func isWord(_ byte: UInt8) -> Bool { kinds[Int(byte)] == .word }

    @inline(__always)
    func mayBegin(_ pair: UInt16) -> Bool {
      begins[Int(pair >> 6)] >> UInt64(pair & 63) & 1 != 0
    }
  }

  private func mayOccur(
    in nodes: UnsafeBufferPointer<Prose.Node>, _ bytes: UnsafeBufferPointer<UInt8>,
    _ tables: Tables
  ) -> Bool {
    var isInWord = false
    for index in nodes.indices {
      switch nodes[index].kind {
      case .text, .code, .codeBlock:
        if nodes[index].kind == .codeBlock { isInWord = false }
        let range = nodes[index].text
        let text = UnsafeBufferPointer(
          rebasing: bytes[Int(range.lowerBound)..<Int(range.upperBound)])
        // A word that goes on in the next stretch, as around emphasis, has to be put together first.
        if isInWord, let first = text.first, Self.continues(tables.lower[Int(first)]) {
          return true
        }
        if mayOccur(in: text, tables, &isInWord) { return true }
      case .emphasis, .strong, .link, .image: break
      case .paragraph, .heading, .quote, .bulletList, .orderedList, .item, .thematicBreak,
        .softBreak, .lineBreak:
        isInWord = false
      }
    }
    return false
  }

  private func mayOccur(
    in text: UnsafeBufferPointer<UInt8>, _ tables: Tables, _ isInWord: inout Bool
  ) -> Bool {
    var index = 0
    while index < text.count {
      let byte = tables.lower[Int(text[index])]
      switch tables.kinds[Int(byte)] {
      case .mark:
        isInWord = false
        index += 1
      case .word:
        if !isInWord {
          guard index + 1 < text.count else { return true }
          let pair = Self.pair(byte, tables.lower[Int(text[index + 1])])
          if tables.mayBegin(pair), mayBegin(pair, at: index, of: text, tables.lower) {
            return true
          }
        }
        isInWord = true
        repeat { index += 1 } while index < text.count && tables.isWord(text[index])
      case .other:
        let end = min(index + (byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4), text.count)
        switch FoldedCharacter(text, index..<end) {
        case .nothing: return true
        case .plain(let plain):
          if PhraseMatcher.isWordByte(tables.lower[Int(plain)]) { return true }
        case .other: if mayBegin(index..<end, of: text) { return true }
        }
        isInWord = false
        index = end
      }
    }
    return false
  }

  /// Whether a phrase stands at a place, or may stand there once the text is folded.
  private func mayBegin(
    _ pair: UInt16, at start: Int, of text: UnsafeBufferPointer<UInt8>,
    _ lower: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let group = groups[pair] else { return false }
    return letters.withUnsafeBufferPointer { letters in
      spans.withUnsafeBufferPointer { spans in
        for index in group
        where Self.mayStand(
          UnsafeBufferPointer(rebasing: letters[spans[index]]), at: start, of: text, lower)
        {
          return true
        }
        return false
      }
    }
  }

  private static func mayStand(
    _ phrase: UnsafeBufferPointer<UInt8>, at start: Int, of text: UnsafeBufferPointer<UInt8>,
    _ lower: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var place = start
    for byte in phrase {
      guard place < text.count else { return true }
      let written = lower[Int(text[place])]
      place += 1
      if written == byte { continue }
      if written >= 0x80 { return true }
      guard partsWords(written) else { return false }
      // A blank can be written as a line break or hyphen, and as several of them.
      if byte != UInt8(ascii: " ") { return partsWords(lower[Int(text[place - 2])]) }
    }
    return place >= text.count || !PhraseMatcher.isWordByte(lower[Int(text[place])])
      || !PhraseMatcher.isWordByte(phrase[phrase.count - 1])
  }

  /// Whether a Chinese character is one that a phrase begins with, and the next one too or not to be told.
  private func mayBegin(
    _ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard !firstCharacters.isEmpty, firstCharacters.contains(Array(text[range])) else {
      return false
    }
    let next = range.upperBound
    guard next + 2 < text.count, (0xE4...0xE9).contains(text[next]) else { return true }
    return characters.contains(Array(text[range]))
      || characters.contains(Array(text[range.lowerBound..<(next + 3)]))
  }

  private static func partsWords(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (9...13).contains(byte) || byte == UInt8(ascii: "-")
  }

  private static func pair(_ first: UInt8, _ second: UInt8) -> UInt16 {
    UInt16(first) << 8 | UInt16(second)
  }

  /// Whether a byte at the beginning of a stretch can belong to a word before it.
  private static func continues(_ byte: UInt8) -> Bool {
    PhraseMatcher.isWordByte(byte) || byte >= 0x80
  }
}
