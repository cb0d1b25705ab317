extension String {
  /// Texts one behind the other, put together in one go: findings have thousands of such sentences.
  package init(joining parts: String...) { self.init(joining: parts) }

  /// The same of a list.
  package init(joining parts: [String]) {
    var parts = parts
    let length = parts.reduce(0) { $0 + $1.utf8.count }
    self.init(unsafeUninitializedCapacity: length) { room in
      var end = 0
      for place in parts.indices {
        parts[place].withUTF8 { bytes in
          guard let start = bytes.baseAddress, let base = room.baseAddress else { return }
          (base + end).initialize(from: start, count: bytes.count)
          end += bytes.count
        }
      }
      return end
    }
  }
}
