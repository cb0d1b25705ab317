/// Whether two texts differ by at most so many insertions, deletions, replacements and swaps of neighbours.
package func differ(
  _ left: some StringProtocol, _ right: some StringProtocol, byAtMost limit: Int
) -> Bool {
  var left = Array(left.unicodeScalars)[...]
  var right = Array(right.unicodeScalars)[...]
  guard abs(left.count - right.count) <= limit else { return false }
  while let first = left.first, first == right.first {
    left.removeFirst()
    right.removeFirst()
  }
  while let last = left.last, last == right.last {
    left.removeLast()
    right.removeLast()
  }
  return differ(Array(left), Array(right), byAtMost: limit)
}

private func differ(
  _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], byAtMost limit: Int
) -> Bool {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for (row, mine) in left.enumerated() {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for (column, other) in right.enumerated() {
      var distance = min(
        previous[column + 1] + 1, current[column] + 1, previous[column] + (mine == other ? 0 : 1))
      if row > 0, column > 0, mine == right[column - 1], left[row - 1] == other {
        distance = min(distance, beforePrevious[column - 1] + 1)
      }
      current.append(distance)
    }
    if current.allSatisfy({ $0 > limit }) { return false }
    beforePrevious = previous
    previous = current
  }
  return previous[right.count] <= limit
}

/// Whether two texts can differ by one edit only: nearly all of their bytes agree from the two ends on.
///
/// A quick question before `differ(_:_:byAtMost:)`; a yes says nothing yet.
package func mayDifferByOneEdit(_ left: String, _ right: String) -> Bool {
  var left = left
  var right = right
  return left.withUTF8 { left in
    right.withUTF8 { right in
      let shorter = min(left.count, right.count)
      var front = 0
      while front < shorter, left[front] == right[front] { front += 1 }
      var back = 0
      while back < shorter - front, left[left.count - 1 - back] == right[right.count - 1 - back] {
        back += 1
      }
      // The longest edit is a swap of two characters.
      let isPlain = left.first.map { $0 < 128 } ?? true
      return max(left.count, right.count) - front - back <= (isPlain ? 2 : 8)
    }
  }
}
