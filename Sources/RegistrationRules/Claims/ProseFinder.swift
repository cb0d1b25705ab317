import DirectoryModel

/// Tells at a glance whether a text as written may hold one of many phrases; most texts hold none.
///
/// It reads each byte once, looks words up by the three letters they begin with, and compares phrases as they are
/// written in one line. Where folding could join or part words in another way it says "may": it is never wrong
/// when it says no.
struct ProseFinder: Sendable {
  /// By the two word bytes a phrase begins with: its group plus one, zero for none.
  private var groupsByPair = Array(repeating: UInt16(0), count: 1 << 12)
  /// By group: where its phrases are listed in `spans`.
  private var groups: [Range<Int>] = []
  /// By group plus one: a bit for each code of a third byte its phrases can have; none for zero.
  private var thirds: [UInt64] = [0]
  /// Where phrases stand in `letters`.
  private var spans: [Range<Int>] = []
  /// Phrases that begin with letters, one behind the other.
  private var letters: [UInt8] = []
  /// The first one or two characters of phrases in Chinese script.
  private var characters: Set<[UInt8]> = []
  private var firstCharacters: Set<[UInt8]> = []
  /// Whether a phrase begins in a way that is not looked for here.
  private var isBlind = false

  /// A finder of phrases that are already folded.
  init(_ phrases: [[UInt8]]) {
    var byPair: [Int: [[UInt8]]] = [:]
    for phrase in phrases {
      if phrase.count > 1, phrase.prefix(2).allSatisfy({ PhraseMatcher.isWordByte($0) }) {
        byPair[WordCode.of(phrase[0]) << 6 | WordCode.of(phrase[1]), default: []].append(
          phrase)
      } else if let first = phrase.first, (0xE4...0xE9).contains(first), phrase.count >= 3 {
        firstCharacters.insert(Array(phrase.prefix(3)))
        characters.insert(Array(phrase.prefix(6)))
      } else {
        isBlind = true
      }
    }
    for (pair, phrases) in byPair.sorted(by: { $0.key < $1.key }) {
      groups.append(spans.count..<(spans.count + phrases.count))
      thirds.append(phrases.reduce(0) { $0 | Self.thirds(of: $1) })
      groupsByPair[pair] = UInt16(groups.count)
      for phrase in phrases {
        spans.append(letters.count..<(letters.count + phrase.count))
        letters += phrase
      }
    }
  }

  /// A bit for each code of a byte that may stand where a phrase has its third one.
  private static func thirds(of phrase: [UInt8]) -> UInt64 {
    // What stands for a blank can be written in many ways.
    guard phrase.count > 2, PhraseMatcher.isWordByte(phrase[2]) else { return .max }
    return 1 << UInt64(WordCode.of(phrase[2])) | 1 << UInt64(WordCode.other)
  }

  /// Whether a phrase may occur.
  func mayOccur(in prose: Prose) -> Bool {
    guard !isBlind else { return true }
    return prose.bytes.withUnsafeBufferPointer { bytes in
      prose.nodes.withUnsafeBufferPointer { nodes in
        groupsByPair.withUnsafeBufferPointer { groupsByPair in
          thirds.withUnsafeBufferPointer { thirds in
            WordCode.codes.withUnsafeBufferPointer { codes in
              mayOccur(
                in: nodes, bytes,
                Tables(groupsByPair: groupsByPair, thirds: thirds, codes: codes))
            }
          }
        }
      }
    }
  }

  /// What is looked up for the beginning of each word.
  private struct Tables {
    let groupsByPair: UnsafeBufferPointer<UInt16>
    let thirds: UnsafeBufferPointer<UInt64>
    let codes: UnsafeBufferPointer<UInt8>

    /// The group plus one of phrases that can begin with the bytes at a place; zero for none.
    @inline(__always)
    func group(at start: Int, of text: UnsafeBufferPointer<UInt8>) -> Int {
      let group = Int(groupsByPair[code(text[start]) << 6 | code(text[start + 1])])
      guard start + 2 < text.count else { return group }
      return thirds[group] >> UInt64(code(text[start + 2])) & 1 == 0 ? 0 : group
    }

    @inline(__always)
    private func code(_ byte: UInt8) -> Int { Int(codes[Int(byte)]) }
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
        let range = Int(nodes[index].text.lowerBound)..<Int(nodes[index].text.upperBound)
        // A word that goes on in the next stretch, as around emphasis, has to be put together first.
        if isInWord, !range.isEmpty, Self.continues(PlainStretch.lower(bytes[range.lowerBound])) {
          return true
        }
        if mayOccur(in: range, of: bytes, tables, &isInWord) { return true }
      case .emphasis, .strong, .link, .image: break
      case .paragraph, .heading, .quote, .bulletList, .orderedList, .item, .thematicBreak,
        .softBreak, .lineBreak:
        isInWord = false
      }
    }
    return false
  }

  private func mayOccur(
    in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, _ tables: Tables,
    _ isInWord: inout Bool
  ) -> Bool {
    let text = UnsafeBufferPointer(rebasing: bytes[range])
    var index = 0
    while index < text.count {
      // Bytes behind the text may be read with its last ones; they count for nothing.
      let stretch = PlainStretch(
        bytes, from: range.lowerBound + index, to: range.upperBound)
      if stretch.length > 0 {
        var starts = stretch.starts(isInWord: isInWord)
        while starts != 0 {
          let start = index + starts.trailingZeroBitCount
          starts &= starts - 1
          if start + 1 == text.count || mayBegin(at: start, of: text, tables) { return true }
        }
        isInWord = stretch.endsInWord
        index += stretch.length
      } else {
        let byte = text[index]
        let end = min(index + (byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4), text.count)
        if mayBegin(withCharacter: index..<end, of: text) { return true }
        isInWord = false
        index = end
      }
    }
    return false
  }

  /// Whether a phrase may stand where a character outside ASCII does.
  private func mayBegin(
    withCharacter range: Range<Int>, of text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    switch FoldedCharacter(text, range) {
    case .nothing: true
    case .plain(let plain): PhraseMatcher.isWordByte(PlainStretch.lower(plain))
    case .other: mayBegin(range, of: text)
    }
  }

  /// Whether a phrase stands at a place, or may stand there once the text is folded.
  @inline(__always)
  private func mayBegin(
    at start: Int, of text: UnsafeBufferPointer<UInt8>,
    _ tables: Tables
  ) -> Bool {
    let group = tables.group(at: start, of: text)
    return group > 0 && mayBegin(with: groups[group - 1], at: start, of: text)
  }

  private func mayBegin(
    with group: Range<Int>, at start: Int, of text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    letters.withUnsafeBufferPointer { letters in
      spans.withUnsafeBufferPointer { spans in
        for index in group
        where Self.mayStand(
          UnsafeBufferPointer(rebasing: letters[spans[index]]), at: start, of: text)
        {
          return true
        }
        return false
      }
    }
  }

  private static func mayStand(
    _ phrase: UnsafeBufferPointer<UInt8>, at start: Int, of text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var place = start
    for byte in phrase {
      guard place < text.count else { return true }
      let written = PlainStretch.lower(text[place])
      place += 1
      if written == byte { continue }
      if written >= 0x80 { return true }
      guard partsWords(written) else { return false }
      // A blank can be written as a line break or hyphen, and as several of them.
      if byte != UInt8(ascii: " ") { return partsWords(PlainStretch.lower(text[place - 2])) }
    }
    return place >= text.count || !PhraseMatcher.isWordByte(PlainStretch.lower(text[place]))
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

  /// Whether a byte at the beginning of a stretch can belong to a word before it.
  private static func continues(_ byte: UInt8) -> Bool {
    PhraseMatcher.isWordByte(byte) || byte >= 0x80
  }
}
