import Glibc

/// Addresses that were found to lead to planned files, so that each is resolved once and not on every page again.
///
/// Only addresses that begin with `../` are kept: what follows the steps up means the same from each page below a folder.
struct KnownLinks: ~Copyable {
  private static let entriesAtMost = 4_096

  private struct Entry {
    var hash: UInt64 = 0
    var base = LinkKey()
    var start: Int32 = 0
    /// Zero for a free place.
    var length: Int32 = 0
  }

  /// The keys of the files an edition will have, sorted.
  private let files: [LinkKey]
  private var entries: [Entry]
  private var bytes: [UInt8] = []
  private var count = 0
  /// What lies between such addresses is kept, too: stretches in which there is nothing else.
  var stretches = SilentStretches()

  init(files: [LinkKey] = []) {
    self.files = files
    entries = Array(repeating: Entry(), count: files.isEmpty ? 1 : Self.entriesAtMost * 2)
  }

  /// Whether an address, without its steps up, is known to lead from a folder to a planned file.
  func has(_ address: Slice<UnsafeBufferPointer<UInt8>>, from base: LinkKey) -> Bool {
    let address = UnsafeBufferPointer(rebasing: address)
    return entries[place(of: address, Self.hash(address, base), base)].length > 0
  }

  /// Keeps an address that leads to a planned file; false for any other.
  mutating func keep(
    _ address: Slice<UnsafeBufferPointer<UInt8>>, from base: LinkKey, to key: LinkKey
  ) -> Bool {
    guard files.containsSorted(key) else { return false }
    if count == Self.entriesAtMost { forget() }
    let address = UnsafeBufferPointer(rebasing: address)
    let hash = Self.hash(address, base)
    entries[place(of: address, hash, base)] = Entry(
      hash: hash, base: base, start: Int32(bytes.count), length: Int32(address.count))
    bytes.append(contentsOf: address)
    count += 1
    return true
  }

  private mutating func forget() {
    for place in entries.indices { entries[place].length = 0 }
    bytes.removeAll(keepingCapacity: true)
    count = 0
  }

  /// Where the address stands, or the free place it would take.
  private func place(
    of address: UnsafeBufferPointer<UInt8>, _ hash: UInt64, _ base: LinkKey
  ) -> Int {
    let mask = entries.count - 1
    var place = Int(hash >> 20) & mask
    while entries[place].length > 0 {
      let entry = entries[place]
      if entry.hash == hash, entry.base == base, Int(entry.length) == address.count,
        isSame(address, at: Int(entry.start))
      {
        break
      }
      place = (place + 1) & mask
    }
    return place
  }

  private func isSame(_ address: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard let first = address.baseAddress else { return false }
    return bytes.withUnsafeBufferPointer { known in
      known.baseAddress.map { memcmp($0 + start, first, address.count) == 0 } ?? false
    }
  }

  private static func hash(_ address: UnsafeBufferPointer<UInt8>, _ base: LinkKey) -> UInt64 {
    let raw = UnsafeRawBufferPointer(address)
    var hash = base.value
    var index = 0
    while index + 8 <= raw.count {
      hash =
        (hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      index += 8
    }
    while index < raw.count {
      hash = (hash ^ UInt64(raw[index])) &* 0x9E37_79B9_7F4A_7C15
      index += 1
    }
    return hash ^ hash >> 32
  }
}
