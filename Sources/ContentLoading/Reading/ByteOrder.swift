import Glibc

extension String {
  /// Whether it comes before another in the order of their bytes: what `lexicographicallyPrecedes` says of their UTF-8,
  /// several bytes at once.
  func precedesInBytes(_ other: String) -> Bool {
    let order = utf8.withContiguousStorageIfAvailable { mine in
      other.utf8.withContiguousStorageIfAvailable { others in
        guard let first = mine.baseAddress, let second = others.baseAddress else {
          return mine.count < others.count
        }
        let difference = memcmp(first, second, min(mine.count, others.count))
        return difference == 0 ? mine.count < others.count : difference < 0
      }
    }
    if let order = order ?? nil { return order }
    return utf8.lexicographicallyPrecedes(other.utf8)
  }
}
