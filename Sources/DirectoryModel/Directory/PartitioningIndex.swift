extension RandomAccessCollection {
  /// The first place whose element belongs to the second part, where no element of the first stands behind one of it.
  @inlinable
  package func partitioningIndex(where isInSecond: (Element) -> Bool) -> Index {
    var start = startIndex
    var count = self.count
    while count > 0 {
      let half = count / 2
      let middle = index(start, offsetBy: half)
      if isInSecond(self[middle]) {
        count = half
      } else {
        start = index(after: middle)
        count -= half + 1
      }
    }
    return start
  }
}
