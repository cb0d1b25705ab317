/// Finds many phrases in one pass over folded bytes (Aho-Corasick), whatever their number.
struct PhraseMatcher: Sendable {
  struct Match: Equatable {
    let phrase: Int
    /// Byte offsets into the folded text.
    let range: Range<Int>
  }

  private let lengths: [Int]
  private let isLatin: [Bool]
  /// 256 transitions a state.
  private var moves: [Int32]
  private var outputs: [[Int32]]

  /// A matcher of phrases that are already folded.
  init(_ phrases: [[UInt8]]) {
    lengths = phrases.map(\.count)
    isLatin = phrases.map { $0.allSatisfy { $0 < 128 } }
    moves = Array(repeating: -1, count: 256)
    outputs = [[]]
    for (index, phrase) in phrases.enumerated() where !phrase.isEmpty {
      var state = 0
      for byte in phrase {
        let slot = state * 256 + Int(byte)
        if moves[slot] < 0 {
          moves[slot] = Int32(outputs.count)
          moves += Array(repeating: -1, count: 256)
          outputs.append([])
        }
        state = Int(moves[slot])
      }
      outputs[state].append(Int32(index))
    }
    linkFailures()
  }

  /// All matches; a Latin phrase counts only as a whole word.
  func matches(in text: [UInt8]) -> [Match] {
    var found: [Match] = []
    var state = 0
    for (end, byte) in text.enumerated() {
      state = Int(moves[state * 256 + Int(byte)])
      for phrase in outputs[state] {
        let range = (end + 1 - lengths[Int(phrase)])..<(end + 1)
        if isLatin[Int(phrase)], !isWholeWord(range, in: text) { continue }
        found.append(Match(phrase: Int(phrase), range: range))
      }
    }
    return found
  }

  /// Fills missing transitions by those of the longest proper suffix, breadth first.
  private mutating func linkFailures() {
    var failures = Array(repeating: 0, count: outputs.count)
    var queue: [Int] = []
    for byte in 0..<256 {
      if moves[byte] < 0 { moves[byte] = 0 } else { queue.append(Int(moves[byte])) }
    }
    var next = 0
    while next < queue.count {
      let state = queue[next]
      next += 1
      outputs[state] += outputs[failures[state]]
      for byte in 0..<256 {
        let slot = state * 256 + byte
        let fallback = moves[failures[state] * 256 + byte]
        if moves[slot] < 0 {
          moves[slot] = fallback
        } else {
          failures[Int(moves[slot])] = Int(fallback)
          queue.append(Int(moves[slot]))
        }
      }
    }
  }

  private func isWholeWord(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    let before = range.lowerBound == 0 || !Self.isWordByte(text[range.lowerBound - 1])
    let after = range.upperBound == text.count || !Self.isWordByte(text[range.upperBound])
    return before && after
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte)
  }
}
