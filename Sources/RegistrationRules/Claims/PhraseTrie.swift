/// The phrases of a matcher in the making, as a trie of classes of bytes; `PhraseMatcher.start` is its root.
struct PhraseTrie {
  /// The transitions of all states: each has its own, and those of where nothing has been read for the other classes.
  struct Linked {
    var own: [(column: UInt16, next: Int32)] = []
    /// By state: where its own transitions stand, and whether the others are those of `start` or of `withinWord`.
    var states: [(own: Range<Int32>, isWithinWord: Bool)]
    /// All transitions of `start`, then those of `withinWord`.
    let usual: [Int32]
    /// By state: the phrases that end there.
    var outputs: [[Int32]]

    fileprivate func next(_ state: Int, _ column: UInt16) -> Int32 {
      for place in states[state].own where own[Int(place)].column == column {
        return own[Int(place)].next
      }
      return usual[(states[state].isWithinWord ? usual.count / 2 : 0) + Int(column)]
    }
  }

  private struct Node {
    let column: UInt16
    /// Zero for none: nothing leads back to the root.
    var child: Int32 = 0
    var sibling: Int32 = 0
  }

  private var nodes = [Node(column: 0), Node(column: 0)]
  private var outputs: [[Int32]] = [[], []]

  var count: Int { nodes.count }

  /// Adds a phrase by its number; it is not empty.
  mutating func add(_ phrase: some Sequence<UInt16>, as number: Int32) {
    var state = PhraseMatcher.start
    for column in phrase {
      if let next = children(of: state).first(where: { nodes[$0].column == column }) {
        state = next
      } else {
        nodes.append(Node(column: column, sibling: nodes[state].child))
        outputs.append([])
        nodes[state].child = Int32(nodes.count - 1)
        state = nodes.count - 1
      }
    }
    outputs[state].append(number)
  }

  /// Gives each state the transitions of the longest proper suffix that may begin where it does, breadth first.
  ///
  /// - Parameter areOfWords: of each class of bytes, whether it goes on with a word.
  /// - Returns: the states as a matcher goes through them.
  func linked(areOfWords: [Bool]) -> Linked {
    var first = areOfWords.map { Int32($0 ? PhraseMatcher.withinWord : PhraseMatcher.start) }
    let within = first
    var suffixes = Array(repeating: Int32(PhraseMatcher.start), count: count)
    var queue: [Int] = []
    for state in children(of: PhraseMatcher.start) {
      suffixes[state] = first[Int(nodes[state].column)]
      first[Int(nodes[state].column)] = Int32(state)
      queue.append(state)
    }
    var linked = Linked(
      states: Array(repeating: (0..<0, false), count: count),
      usual: first + zip(areOfWords, zip(within, first)).map { $0 ? $1.0 : $1.1 },
      outputs: outputs)
    linked.states[PhraseMatcher.withinWord].isWithinWord = true
    var next = 0
    while next < queue.count {
      let state = queue[next]
      next += 1
      let suffix = Int(suffixes[state])
      linked.outputs[state] += linked.outputs[suffix]
      let start = linked.own.count
      for child in children(of: state) {
        let column = nodes[child].column
        suffixes[child] = linked.next(suffix, column)
        linked.own.append((column, Int32(child)))
        queue.append(child)
      }
      let end = linked.own.count
      for place in linked.states[suffix].own {
        let move = linked.own[Int(place)]
        if !linked.own[start..<end].contains(where: { $0.column == move.column }) {
          linked.own.append(move)
        }
      }
      linked.states[state] = (
        Int32(start)..<Int32(linked.own.count), linked.states[suffix].isWithinWord
      )
    }
    return linked
  }

  private func children(of state: Int) -> some Sequence<Int> {
    let first = nodes[state].child
    return sequence(state: first) { next -> Int? in
      guard next != 0 else { return nil }
      defer { next = nodes[Int(next)].sibling }
      return Int(next)
    }
  }
}
