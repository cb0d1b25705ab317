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

extension String {
  /// Whether it is written in the same bytes: other ones may make equal texts, and be folded in another way.
  func hasBytes(of other: String) -> Bool {
    let areSame = utf8.withContiguousStorageIfAvailable { mine in
      other.utf8.withContiguousStorageIfAvailable { others in
        guard let first = mine.baseAddress, let second = others.baseAddress else {
          return mine.count == others.count
        }
        return mine.count == others.count && memcmp(first, second, mine.count) == 0
      }
    }
    if let areSame = areSame ?? nil { return areSame }
    return utf8.elementsEqual(other.utf8)
  }
}

extension Array {
  /// The elements in the order of the bytes of their names, none of which stands twice or has a zero byte.
  func inByteOrder(of name: (Element) -> String) -> [Element] {
    typealias Entry = (head: NameHead, place: Int)
    func isBefore(_ one: Entry, _ other: Entry) -> Bool {
      if one.head == other.head {
        return name(self[one.place]).precedesInBytes(name(self[other.place]))
      }
      return one.head.precedes(other.head)
    }
    var heads: [Entry] = []
    heads.reserveCapacity(count)
    var areInOrder = true
    for place in indices {
      let entry = (head: NameHead(name(self[place])), place: place)
      if let last = heads.last { areInOrder = areInOrder && isBefore(last, entry) }
      heads.append(entry)
    }
    if areInOrder { return self }
    heads.sort(by: isBefore)
    return heads.map { self[$0.place] }
  }
}

/// The first sixteen bytes of a name, which tell most names apart.
private struct NameHead: Equatable {
  private let first: UInt64
  private let second: UInt64

  init(_ name: String) {
    var name = name
    (first, second) = name.withUTF8 { bytes in
      var head: (UInt64, UInt64) = (0, 0)
      withUnsafeMutableBytes(of: &head) { room in
        room.copyBytes(from: bytes.prefix(room.count))
      }
      return (UInt64(bigEndian: head.0), UInt64(bigEndian: head.1))
    }
  }

  func precedes(_ other: Self) -> Bool {
    first == other.first ? second < other.second : first < other.first
  }
}
