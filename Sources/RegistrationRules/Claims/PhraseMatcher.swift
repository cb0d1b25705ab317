/// Finds many phrases in one pass over folded bytes (Aho-Corasick), whatever their number.
///
/// What begins with a letter or digit is not followed from within a word: most of a text is passed in one state.
struct PhraseMatcher: Sendable {
  struct Match: Equatable {
    let phrase: Int
    /// Byte offsets into the folded text.
    let range: Range<Int>
  }

  private let lengths: [Int]
  /// Whether a phrase begins or ends with a Latin letter or a digit, and so with the edge of a word.
  private let edges: [(start: Bool, end: Bool)]
  /// Bytes no phrase has are two classes, those of words and the others, so that the table stays small.
  private let classes: [Int32]
  private let classCount: Int
  /// The transitions of all states, without those that are the same where nothing has been read: nearly all.
  ///
  /// A transition is twice the number of the next state, and one more where a phrase ends there.
  private let moves: [(column: UInt16, move: UInt16)]
  /// By state: where its own transitions stand, and whether the others are those of `start` or of `withinWord`.
  private let states: [(own: Range<Int32>, isWithinWord: Bool)]
  /// All transitions of `start`, then those of `withinWord`.
  private let usual: [UInt16]
  /// By state: the phrases that end there.
  private let outputs: [[Int32]]

  /// Where a text begins, and nothing of a phrase has been read behind what is no letter or digit.
  static let start = 0
  /// Nothing of a phrase has been read, and a word is going on.
  static let withinWord = 1

  /// A matcher of phrases that are already folded.
  init(_ phrases: [[UInt8]]) {
    lengths = phrases.map(\.count)
    edges = phrases.map { phrase in
      (phrase.first.map(Self.isWordByte) ?? false, phrase.last.map(Self.isWordByte) ?? false)
    }
    var classes = (0..<256).map { Int32(Self.isWordByte(UInt8($0)) ? 1 : 0) }
    let used = Set(phrases.joined()).sorted()
    for (index, byte) in used.enumerated() { classes[Int(byte)] = Int32(index + 2) }
    self.classes = classes
    classCount = used.count + 2
    var trie = PhraseTrie()
    for (index, phrase) in phrases.enumerated() where !phrase.isEmpty {
      trie.add(phrase.lazy.map { UInt16(classes[Int($0)]) }, as: Int32(index))
    }
    precondition(trie.count <= Self.most, "phrases of one matcher have up to 32,766 bytes")
    let linked = trie.linked(areOfWords: [false, true] + used.map(Self.isWordByte))
    let outputs = linked.outputs
    let move = { (state: Int32) in UInt16(state) << 1 | (outputs[Int(state)].isEmpty ? 0 : 1) }
    usual = linked.usual.map(move)
    moves = linked.own.map { ($0.column, move($0.next)) }
    states = linked.states
    self.outputs = outputs
  }

  /// How many states a transition can tell apart.
  private static let most = 32_768

  /// All matches in the order of their ends; where a phrase has a letter at its edge, a word begins or ends there.
  func matches(in text: [UInt8]) -> [Match] {
    var found: [Match] = []
    var state = Self.start
    text.withUnsafeBufferPointer { text in
      for end in text.indices {
        let move = Int(move(from: state, by: UInt16(classes[Int(text[end])])))
        state = move >> 1
        if move & 1 != 0 { add(in: state, endingAt: end, of: text, to: &found) }
      }
    }
    return found
  }

  private func move(from state: Int, by column: UInt16) -> UInt16 {
    let (own, isWithinWord) = states[state]
    for place in own where moves[Int(place)].column == column { return moves[Int(place)].move }
    return usual[(isWithinWord ? classCount : 0) + Int(column)]
  }

  private func add(
    in state: Int, endingAt end: Int, of text: UnsafeBufferPointer<UInt8>, to found: inout [Match]
  ) {
    for phrase in outputs[state] {
      let range = (end + 1 - lengths[Int(phrase)])..<(end + 1)
      if isWhole(Int(phrase), range, in: text) {
        found.append(Match(phrase: Int(phrase), range: range))
      }
    }
  }

  private func isWhole(
    _ phrase: Int, _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if edges[phrase].start, range.lowerBound > 0, Self.isWordByte(text[range.lowerBound - 1]) {
      return false
    }
    return !edges[phrase].end || range.upperBound == text.count
      || !Self.isWordByte(text[range.upperBound])
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte)
  }
}
