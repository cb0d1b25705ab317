/// Entries sorted into bins by the highest bits of their keys; within a bin they keep their order.
struct KeyBins: Sendable {
  private let entries: [NameKeys.Entry]
  /// Where each bin begins, and where the last one ends.
  private let starts: [Int]

  private static let bits = 6

  init(_ chunks: [[NameKeys.Entry]]) {
    var starts = Array(repeating: 0, count: 1 << Self.bits + 1)
    for entry in chunks.joined() { starts[Self.bin(of: entry) + 1] += 1 }
    for bin in 1..<starts.count { starts[bin] += starts[bin - 1] }
    self.starts = starts
    entries = Array(unsafeUninitializedCapacity: starts[starts.count - 1]) { entries, count in
      for chunk in chunks {
        for entry in chunk {
          let bin = Self.bin(of: entry)
          entries.initializeElement(at: starts[bin], to: entry)
          starts[bin] += 1
        }
      }
      count = entries.count
    }
  }

  var count: Int { 1 << Self.bits }

  subscript(bin: Int) -> ArraySlice<NameKeys.Entry> { entries[starts[bin]..<starts[bin + 1]] }

  private static func bin(of entry: NameKeys.Entry) -> Int { Int(entry.key >> UInt64(64 - bits)) }
}
