import DirectoryModel

/// How open data is cut into files that still open in a spreadsheet.
enum DataParts {
  static let suppliersAFile = 1_000
  static let certificatesAFile = 50_000
  /// Of search: few enough that no shard holds a page up while it is folded.
  private static let suppliersAShard = 2_500
  /// Of the first one: it is read before any script has been compiled, and hits show as soon as it is there.
  private static let suppliersInFirstShard = 500
  /// Of records, about: a shortlist opens as many files as it has suppliers at most.
  private static let suppliersARecordShard = 64

  static func suppliers(in lists: DirectoryLists) -> Int {
    parts(of: lists.suppliers.count, suppliersAFile)
  }

  static func certificates(in lists: DirectoryLists) -> Int {
    certificates(of: lists.papers)
  }

  static func certificates(of papers: Int) -> Int { parts(of: papers, certificatesAFile) }

  static func searchShards(of count: Int) -> Int {
    let behind = count - suppliersInFirstShard
    return behind > 0 ? 1 + parts(of: behind, suppliersAShard) : 1
  }

  /// The suppliers of one shard; they are counted in the order of the lists.
  static func searchShard(_ part: Int, of count: Int) -> Range<Int> {
    guard part > 0 else { return 0..<min(suppliersInFirstShard, count) }
    let start = suppliersInFirstShard + (part - 1) * suppliersAShard
    return min(start, count)..<min(start + suppliersAShard, count)
  }

  static func recordShards(of suppliers: Int) -> Int {
    var count = 1
    while count * suppliersARecordShard < suppliers { count *= 2 }
    return count
  }

  /// Suppliers by the file their records stand in; a power of two, so that one more moves no other.
  static func recordShards(of suppliers: [Int32], in directory: Directory) -> [[Int32]] {
    let count = recordShards(of: suppliers.count)
    var shards: [[Int32]] = Array(repeating: [], count: count)
    for position in suppliers {
      shards[shard(of: directory.suppliers[Int(position)].id.text, among: count)].append(position)
    }
    return shards
  }

  /// FNV-1a of a text, 32 bits, as the scripts compute it too.
  static func hash(of text: String) -> UInt32 {
    text.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }

  /// The shard of what has a hash, of a number of shards that is a power of two.
  static func shard(ofHash hash: UInt32, among shards: Int) -> Int {
    Int(hash & UInt32(shards - 1))
  }

  static func shard(of text: String, among shards: Int) -> Int {
    shard(ofHash: hash(of: text), among: shards)
  }

  /// The records of one file; suppliers are counted in the order of the lists.
  static func range(ofPart part: Int, size: Int, count: Int) -> Range<Int> {
    min(part * size, count)..<min((part + 1) * size, count)
  }

  private static func parts(of count: Int, _ size: Int) -> Int { max(1, (count + size - 1) / size) }
}
