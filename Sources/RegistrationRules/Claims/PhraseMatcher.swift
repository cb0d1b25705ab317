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
  /// The transitions of the states, state by state, without those that are the same where nothing has been read: nearly all.
  ///
  /// A transition is twice the number of the next state, and one more where a phrase ends there.
  private let moves: [(column: UInt16, move: UInt16)]
  /// By state: where its own transitions end, and whether the others are those of `start` or of `withinWord`.
  private let states: [(end: Int32, isWithinWord: Bool)]
  /// All transitions of `start`, then those of `withinWord`.
  private let usual: [UInt16]
  /// By state: the phrases that end there.
  private let outputs: [[Int32]]

  /// Where a text begins, and nothing of a phrase has been read behind what is no letter or digit.
  fileprivate static let start = 0
  /// Nothing of a phrase has been read, and a word is going on.
  fileprivate static let withinWord = 1

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
    var trie = States(classCount)
    for (index, phrase) in phrases.enumerated() where !phrase.isEmpty {
      trie.add(phrase.lazy.map { Int(classes[Int($0)]) }, as: Int32(index))
    }
    trie.linkFailures(areOfWords: [false, true] + used.map(Self.isWordByte))
    outputs = trie.outputs
    precondition(outputs.count <= Self.most, "phrases of one matcher have up to 32,766 bytes")
    let all = trie.moves.map { [outputs] state in
      UInt16(state) << 1 | (outputs[Int(state)].isEmpty ? 0 : 1)
    }
    usual = Array(all[..<(classCount * 2)])
    var moves: [(column: UInt16, move: UInt16)] = []
    self.states = outputs.indices.map { [classCount, usual] state in
      let row = all[(state * classCount)..<((state + 1) * classCount)]
      let own = [usual[..<classCount], usual[classCount...]].map { usual in
        zip(row, usual).enumerated().filter { $1.0 != $1.1 }.map { (UInt16($0), $1.0) }
      }
      let isWithinWord = own[1].count < own[0].count
      moves += own[isWithinWord ? 1 : 0]
      return (Int32(moves.count), isWithinWord)
    }
    self.moves = moves.withUnsafeBufferPointer { Array($0) }
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
    let first = state == 0 ? 0 : Int(states[state - 1].end)
    let (end, isWithinWord) = states[state]
    for place in first..<Int(end) where moves[place].column == column { return moves[place].move }
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

/// The states of a matcher in the making: a trie of the phrases, then with a transition for every class of bytes.
private struct States {
  private let classCount: Int
  /// A row for each state: the state each class of bytes leads to, -1 for none yet.
  private(set) var moves: [Int32]
  private(set) var outputs: [[Int32]] = [[], []]

  init(_ classCount: Int) {
    self.classCount = classCount
    moves = Array(repeating: -1, count: classCount * 2)
  }

  mutating func add(_ phrase: some Sequence<Int>, as index: Int32) {
    var state = PhraseMatcher.start
    for column in phrase {
      let slot = state * classCount + column
      if moves[slot] < 0 {
        moves[slot] = Int32(outputs.count)
        moves += Array(repeating: -1, count: classCount)
        outputs.append([])
      }
      state = Int(moves[slot])
    }
    outputs[state].append(index)
  }

  /// Fills missing transitions by those of the longest proper suffix that may begin where it does, breadth first.
  mutating func linkFailures(areOfWords: [Bool]) {
    var failures = Array(repeating: PhraseMatcher.start, count: outputs.count)
    var queue: [Int] = []
    for column in 0..<classCount {
      let nothing = areOfWords[column] ? PhraseMatcher.withinWord : PhraseMatcher.start
      let first = Int(moves[column])
      if first >= 0 {
        failures[first] = nothing
        queue.append(first)
      } else {
        moves[column] = Int32(nothing)
      }
      moves[classCount + column] = areOfWords[column] ? Int32(nothing) : moves[column]
    }
    var next = 0
    while next < queue.count {
      let state = queue[next]
      next += 1
      outputs[state] += outputs[failures[state]]
      for column in 0..<classCount {
        let slot = state * classCount + column
        let fallback = moves[failures[state] * classCount + column]
        if moves[slot] < 0 {
          moves[slot] = fallback
        } else {
          failures[Int(moves[slot])] = Int(fallback)
          queue.append(Int(moves[slot]))
        }
      }
    }
  }
}
