/// Whether two texts differ by at most so many insertions, deletions, replacements and swaps of neighbours.
package func differ(
  _ left: some StringProtocol, _ right: some StringProtocol, byAtMost limit: Int
) -> Bool {
  let left = Array(left.unicodeScalars)
  let right = Array(right.unicodeScalars)
  guard abs(left.count - right.count) <= limit else { return false }
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
