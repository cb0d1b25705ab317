import DirectoryModel

/// A stretch of a page that is a copy of bytes that other pages hold, too.
package struct CopiedStretch: Sendable {
  /// The same for copies of the same bytes by one writer.
  package let name: UInt64
  package let place: Range<Int>

  package init(name: UInt64, place: Range<Int>) {
    self.name = name
    self.place = place
  }
}

/// What was written of rows that are alike, to be copied where it comes again; kept by one thread for one edition.
struct Fragments: ~Copyable {
  /// Bytes and entries are bounded: what comes late in a large edition is written anew each time.
  private static let bytesAtMost = 2_000_000
  private static let entriesAtMost = 1 << 15

  private struct Entry {
    /// Zero for a free place.
    var name: UInt64 = 0
    var start: Int32 = 0
    var length: Int32 = 0
    /// Whether an edition is mentioned in it, in the sign of the length: most have none to look for.
    var hasMentions: Bool { length < 0 }
  }

  private var bytes = ByteBuffer()
  private var entries: [Entry] = Array(repeating: Entry(), count: 1024)
  private var count = 0
  private var sets: [String: UInt64] = [:]
  /// The pages of one kind, language and depth of folders write links alike.
  private var set: UInt64 = 0

  /// Where the first row of the list stands that the page written last is made for, and where each of its rows ends.
  private(set) var listed: [Int32] = []

  /// The stretches of the page written last that are copies of kept bytes, in their order.
  private(set) var copies: [CopiedStretch] = []

  /// Where the page written last says which edition it belongs to.
  private(set) var mentions: [EditionMention] = []
  /// Those in kept bytes, by the name of these and counted from where they begin; few have any.
  private var kept: [UInt64: [EditionMention]] = [:]

  mutating func noteListed(_ place: Int) { listed.append(Int32(place)) }

  mutating func note(_ mention: EditionMention) { mentions.append(mention) }

  /// Takes no room for rows: the places of the page before are kept elsewhere by now.
  mutating func forgetPlaces() {
    listed = []
    mentions.removeAll(keepingCapacity: true)
    copies.removeAll(keepingCapacity: true)
  }

  /// Goes on with what pages of one kind, language and folder depth have in common.
  mutating func use(pagesOf template: String, at route: PageRoute) {
    let name = "\(route.language.text) \(route.toLanguage) \(route.toRoot) \(template)"
    set = sets[name] ?? UInt64(sets.count + 1)
    sets[name] = set
  }

  /// Appends what was kept; false when there is nothing.
  mutating func append(_ key: Int32, of group: Int, to buffer: inout ByteBuffer) -> Bool {
    let entry = entries[place(of: name(key, group))]
    guard entry.name != 0, let start = bytes.bytes.baseAddress else { return false }
    if entry.hasMentions, let own = kept[entry.name] {
      mentions += own.lazy.map { [count = buffer.count] in $0.moved(by: count) }
    }
    let length = Int(abs(entry.length))
    copies.append(
      CopiedStretch(name: entry.name, place: buffer.count..<(buffer.count + length)))
    buffer.append(start + Int(entry.start), length)
    return true
  }

  /// Keeps what was written for a group and key; `first` is how many mentions the page had before.
  mutating func keep(
    _ written: Slice<UnsafeBufferPointer<UInt8>>, mentionsFrom first: Int, as key: Int32,
    of group: Int
  ) {
    guard bytes.count + written.count <= Self.bytesAtMost, count < Self.entriesAtMost else {
      return
    }
    if count * 2 >= entries.count { grow() }
    let name = name(key, group)
    let place = place(of: name)
    guard entries[place].name == 0 else { return }
    let hasMentions = first < mentions.count
    if hasMentions {
      kept[name] = mentions[first...].map { $0.moved(by: -written.startIndex) }
    }
    entries[place] = Entry(
      name: name, start: Int32(bytes.count),
      length: Int32(hasMentions ? -written.count : written.count))
    bytes.append(UnsafeBufferPointer(rebasing: written))
    count += 1
  }

  private func name(_ key: Int32, _ group: Int) -> UInt64 {
    set << 48 | UInt64(group & 0xFFFF) << 32 | UInt64(UInt32(bitPattern: key))
  }

  /// Where the name stands, or the free place it would take.
  private func place(of name: UInt64) -> Int {
    let mask = entries.count - 1
    var place = Int((name &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while entries[place].name != 0, entries[place].name != name { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = entries
    entries = Array(repeating: Entry(), count: old.count * 2)
    for entry in old where entry.name != 0 { entries[place(of: entry.name)] = entry }
  }
}
