import CPlatform
import DirectoryModel

/// Tells at a glance in which blocks of a text as written a phrase of several lists may stand; most texts hold none.
///
/// It reads each byte once for all lists, looks words up by the three letters they begin with, and compares phrases as
/// they are written in one line. Where folding could join or part words in another way it says "may": it is never
/// wrong when it says no.
struct ProseFinder: Sendable {
  /// One bit for each list; lists 64 apart share one.
  typealias Lists = UInt64

  /// Nodes of a text, a block or all of them, and the lists of which a phrase may stand there.
  struct Place: Equatable {
    let nodes: Range<Int>
    fileprivate(set) var lists: Lists
  }

  /// A bit for each five lowest bits of three bytes that a phrase can begin with: most words are told apart by it.
  private var beginnings = Array(repeating: UInt64(0), count: 1 << 9)
  /// By the two word bytes a phrase begins with: its group plus one, zero for none.
  private var groupsByPair = Array(repeating: UInt16(0), count: 1 << 12)
  /// By group: where its phrases are listed in `spans`.
  private var groups: [Range<Int>] = []
  private var spans: [SoughtPhrase] = []
  /// Phrases that begin with letters, one behind the other.
  private var letters: [UInt8] = []
  /// By the first one or two characters of phrases in Chinese script: the lists these are of.
  private var characters: [UInt64: Lists] = [:]
  private var firstCharacters: [UInt64: Lists] = [:]
  /// Whether a phrase begins in a way that is not looked for here.
  private var isBlind = false
  private var all: Lists = 0

  /// A finder of lists of phrases that are already folded.
  init(_ lists: [[[UInt8]]]) {
    var byPair: [Int: [[UInt8]: Lists]] = [:]
    for (index, phrases) in lists.enumerated() {
      let list = Lists(1) << UInt64(index & 63)
      all |= list
      for phrase in phrases {
        if phrase.count > 1, phrase.prefix(2).allSatisfy({ PhraseMatcher.isWordByte($0) }) {
          let pair = WordCode.of(phrase[0]) << 6 | WordCode.of(phrase[1])
          byPair[pair, default: [:]][phrase, default: 0] |= list
        } else if let first = phrase.first, (0xE4...0xE9).contains(first), phrase.count >= 3 {
          firstCharacters[Self.packed(phrase.prefix(3)), default: 0] |= list
          characters[Self.packed(phrase.prefix(6)), default: 0] |= list
        } else {
          isBlind = true
        }
      }
    }
    for (pair, phrases) in byPair.sorted(by: { $0.key < $1.key }) {
      groups.append(spans.count..<(spans.count + phrases.count))
      groupsByPair[pair] = UInt16(groups.count)
      for (phrase, lists) in phrases {
        spans.append(SoughtPhrase(phrase, of: lists, at: letters.count))
        letters += phrase
        noteBeginning(of: phrase)
      }
    }
  }

  private mutating func noteBeginning(of phrase: [UInt8]) {
    // What stands for a blank can be written in many ways.
    let isThirdKnown = phrase.count > 2 && PhraseMatcher.isWordByte(phrase[2])
    let thirds = isThirdKnown ? phrase[2] & 31...phrase[2] & 31 : 0...31
    for third in thirds {
      let bytes = UInt64(phrase[0]) | UInt64(phrase[1]) << 8 | UInt64(third) << 16
      let key = Self.key(of: bytes)
      beginnings[key >> 6] |= 1 << UInt64(key & 63)
    }
  }

  /// The five lowest bits of each of three bytes.
  @inline(__always)
  private static func key(of bytes: UInt64) -> Int {
    Int(bytes & 0x1F | bytes >> 3 & 0x3E0 | bytes >> 6 & 0x7C00)
  }

  /// Up to eight bytes as one number.
  private static func packed(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Where a phrase may stand, in the order of the text; the whole text where it cannot be told.
  func places(in prose: Prose) -> [Place] {
    let found =
      isBlind
      ? nil
      : prose.bytes.withUnsafeBufferPointer { bytes in
        groupsByPair.withUnsafeBufferPointer { groupsByPair in
          WordCode.codes.withUnsafeBufferPointer { codes in
            beginnings.withUnsafeBufferPointer { beginnings in
              look(
                in: prose, bytes,
                Tables(beginnings: beginnings, groupsByPair: groupsByPair, codes: codes))
            }
          }
        }
      }
    return found ?? [Place(nodes: prose.places, lists: all)]
  }

  /// What is looked up for the beginning of each word.
  private struct Tables {
    let beginnings: UnsafeBufferPointer<UInt64>
    let groupsByPair: UnsafeBufferPointer<UInt16>
    let codes: UnsafeBufferPointer<UInt8>

    /// Those of some places of 64 bytes at which a phrase may begin, by its first three bytes; nothing is told of places from
    /// `known` on, which have fewer.
    @inline(__always)
    func sought(
      among places: UInt64, behind bytes: UnsafePointer<UInt8>, known: Int
    ) -> UInt64 {
      guard let beginnings = beginnings.baseAddress else { return places }
      let told: UInt64 = known >= 64 ? .max : known > 0 ? 1 << UInt64(known) - 1 : 0
      return platform_sought_places(bytes, places & told, beginnings) | places & ~told
    }

    /// The group plus one of phrases that can begin with the bytes at a place; zero for none.
    @inline(__always)
    func group(at start: Int, of text: UnsafeBufferPointer<UInt8>) -> Int {
      Int(groupsByPair[code(text[start]) << 6 | code(text[start + 1])])
    }

    @inline(__always)
    private func code(_ byte: UInt8) -> Int { Int(codes[Int(byte)]) }
  }

  /// Looks through block by block; nil where it cannot be told.
  private func look(
    in prose: Prose, _ bytes: UnsafeBufferPointer<UInt8>, _ tables: Tables
  ) -> [Place]? {
    var places: [Place] = []
    var (index, start) = (0, 0)
    var found: Lists = 0
    var isInWord = false
    var isTold = true
    prose.forEachText { kind, range in
      if kind.beginsBlock {
        if found != 0 { places.append(Place(nodes: start..<index, lists: found)) }
        (start, found, isInWord) = (index, 0, false)
      }
      index += 1
      switch kind {
      case .text, .code, .codeBlock:
        // A word that goes on in the next stretch, as around emphasis, has to be put together first.
        let goesOn =
          isInWord && !range.isEmpty
          && Self.continues(PlainStretch.lower(bytes[range.lowerBound]))
        isTold = !goesOn && look(in: range, of: bytes, tables, &isInWord, &found)
      case .softBreak, .lineBreak: isInWord = false
      case .emphasis, .strong, .link, .image, .paragraph, .heading, .quote, .bulletList,
        .orderedList, .item, .thematicBreak:
        break
      }
      return isTold
    }
    guard isTold else { return nil }
    if found != 0 { places.append(Place(nodes: start..<index, lists: found)) }
    return places
  }

  /// Adds the lists of which a phrase may stand in a stretch; false where it cannot be told.
  private func look(
    in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, _ tables: Tables,
    _ isInWord: inout Bool, _ found: inout Lists
  ) -> Bool {
    let text = UnsafeBufferPointer(rebasing: bytes[range])
    let raw = UnsafeRawBufferPointer(text)
    var index = 0
    while index < text.count {
      // Bytes behind the text may be read with its last ones; they count for nothing.
      let stretch = PlainStretch(
        bytes, from: range.lowerBound + index, to: range.upperBound)
      if stretch.length > 0 {
        let words = stretch.starts(isInWord: isInWord)
        // Four bytes are read of each word.
        let known = min(text.count, bytes.count - range.lowerBound - 1) - 2 - index
        var starts =
          text.baseAddress.map {
            tables.sought(among: words, behind: $0 + index, known: known)
          } ?? words
        while starts != 0 {
          let start = index + starts.trailingZeroBitCount
          starts &= starts - 1
          if start + 1 == text.count { return false }
          // Words at the end are not read by eights, and not told apart so quickly.
          var eight: UInt64?
          if start + 8 <= text.count {
            let bytes = UInt64(
              littleEndian: raw.loadUnaligned(fromByteOffset: start, as: UInt64.self))
            if bytes & PlainStretch.highest == 0 { eight = PlainStretch.lower(bytes) }
          }
          let group = tables.group(at: start, of: text)
          if group > 0 { add(groups[group - 1], at: start, of: text, eight, to: &found) }
        }
        isInWord = stretch.endsInWord
        index += stretch.length
      } else {
        let byte = text[index]
        let end = min(index + (byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4), text.count)
        guard addCharacter(index..<end, of: text, to: &found) else { return false }
        isInWord = false
        index = end
      }
    }
    return true
  }

  /// Adds the lists with a phrase of a group that stands at a place, or may stand there once the text is folded.
  ///
  /// `eight` are the small bytes at the place where all are ASCII: another letter in them is another word.
  private func add(
    _ group: Range<Int>, at start: Int, of text: UnsafeBufferPointer<UInt8>, _ eight: UInt64?,
    to found: inout Lists
  ) {
    letters.withUnsafeBufferPointer { letters in
      for index in group where spans[index].lists & ~found != 0 {
        if let eight, !spans[index].mayBegin(with: eight) { continue }
        let phrase = UnsafeBufferPointer(rebasing: letters[spans[index].place])
        if SoughtPhrase.mayStand(phrase, at: start, of: text) { found |= spans[index].lists }
      }
    }
  }

  /// Adds the lists with a phrase that may stand where a character outside ASCII does; false where it cannot be told.
  private func addCharacter(
    _ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>, to found: inout Lists
  ) -> Bool {
    switch FoldedCharacter(text, range) {
    case .nothing: return false
    case .plain(let plain): return !PhraseMatcher.isWordByte(PlainStretch.lower(plain))
    case .other:
      found |= lists(beginningWith: range, of: text)
      return true
    }
  }

  /// The lists with a phrase that begins with a Chinese character, and with the next one too or with one not to be told.
  private func lists(
    beginningWith range: Range<Int>, of text: UnsafeBufferPointer<UInt8>
  ) -> Lists {
    guard !firstCharacters.isEmpty, let lists = firstCharacters[Self.packed(text[range])] else {
      return 0
    }
    let next = range.upperBound
    guard next + 2 < text.count, (0xE4...0xE9).contains(text[next]) else { return lists }
    return (characters[Self.packed(text[range])] ?? 0)
      | (characters[Self.packed(text[range.lowerBound..<(next + 3)])] ?? 0)
  }

  /// Whether a byte at the beginning of a stretch can belong to a word before it.
  private static func continues(_ byte: UInt8) -> Bool {
    PhraseMatcher.isWordByte(byte) || byte >= 0x80
  }
}
