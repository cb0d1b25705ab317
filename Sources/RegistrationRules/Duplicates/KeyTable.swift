/// Chains of names that share a key: the newest first, by open addressing over plain arrays.
struct KeyTable {
  private var keys: [UInt64]
  private var newest: [Int32]
  private var used = 0
  private var names: [Int32] = []
  private var older: [Int32] = []

  /// A table that holds so many keys before it has to grow.
  init(expecting count: Int) {
    var size = 64
    while size < count * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    newest = Array(repeating: -1, count: size)
    names.reserveCapacity(count)
    older.reserveCapacity(count)
  }

  /// Adds a name under a key and visits those that were added under it before, the newest first, at most `limit`.
  mutating func add(
    _ name: Int32, under key: UInt64, visitingAtMost limit: Int, _ visit: (Int32) -> Void
  ) {
    if used * 2 >= keys.count { grow() }
    let slot = slot(of: key)
    if newest[slot] < 0 { used += 1 }
    keys[slot] = key
    var link = newest[slot]
    var visited = 0
    while link >= 0, visited < limit {
      visit(names[Int(link)])
      link = older[Int(link)]
      visited += 1
    }
    older.append(newest[slot])
    newest[slot] = Int32(names.count)
    names.append(name)
  }

  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while newest[slot] >= 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = zip(keys, newest).filter { $0.1 >= 0 }
    keys = Array(repeating: 0, count: keys.count * 2)
    newest = Array(repeating: -1, count: keys.count)
    for (key, link) in old {
      let slot = slot(of: key)
      keys[slot] = key
      newest[slot] = link
    }
  }
}
