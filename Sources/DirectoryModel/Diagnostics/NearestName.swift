/// The listed name a misspelt one most likely means, or nil when none is near.
///
/// Distance counts insertions, deletions, replacements and swaps of neighbours; a third of the length is allowed.
package func nearestName(to written: String, among names: some Sequence<String>) -> String? {
  let wanted = Array(written.lowercased().unicodeScalars)
  guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
  let limit = max(1, wanted.count / 3)
  var best: (name: String, distance: Int)?
  for name in names {
    let candidate = Array(name.lowercased().unicodeScalars)
    guard abs(candidate.count - wanted.count) <= limit, candidate.contains(where: wanted.contains)
    else { continue }
    let distance = editDistance(wanted, candidate)
    // A name that keeps no letter of what was written is not near, however short both are.
    guard distance <= limit, distance < wanted.count else { continue }
    if let found = best, (found.distance, found.name) <= (distance, name) { continue }
    best = (name, distance)
  }
  return best?.name
}

private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for (row, mine) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var distance = min(
        previous[column + 1] + 1, current[column] + 1, previous[column] + (mine == other ? 0 : 1))
      if row > 0, column > 0, mine == right[column - 1], left[row - 1] == other {
        distance = min(distance, beforePrevious[column - 1] + 1)
      }
      current.append(distance)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[right.count]
}
