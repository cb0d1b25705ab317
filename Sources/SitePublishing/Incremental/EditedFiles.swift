import ContentDigest
import SitePages

/// The files of an edition in the making that differ from the published ones.
struct EditedFiles {
  private let record: BuildRecord
  private let read: (Int) -> [UInt8]
  private var published: [Int: [UInt8]] = [:]
  private var changed: [Int: LinedFile] = [:]

  init(of record: BuildRecord, reading read: @escaping (Int) -> [UInt8]) {
    self.record = record
    self.read = read
  }

  /// The files that are others now; nil when one of them would not pass the gates.
  var files: [ExchangedFile]? {
    var files: [ExchangedFile] = []
    for (output, file) in changed.sorted(by: { $0.key < $1.key }) {
      let old = published[output] ?? []
      guard file.bytes != old else { continue }
      let path = record.outputs.path(of: output)
      guard let file = ExchangedFile(file.bytes, in: output, of: old, at: path) else { return nil }
      files.append(file)
    }
    return files
  }

  /// Puts a file in the place of a published one, and gives its position; nil when none is published as it is on record.
  mutating func write(_ bytes: [UInt8], to path: String) -> Int? {
    guard let output = open(path) else { return nil }
    changed[output] = LinedFile(bytes)
    return output
  }

  /// Puts a line in the place of another; nil when there is no such one.
  mutating func exchange(_ line: DataLines.Line, isRow: Bool = false) -> ArraySlice<UInt8>? {
    guard let output = open(line.path) else { return nil }
    return isRow ? changed[output]?.exchangeRow(line) : changed[output]?.exchange(line)
  }

  /// Counts the turns of statuses anew; false when there is no such count.
  mutating func exchangeTurns(_ changes: TurnChanges) -> Bool {
    guard let output = open(DataLines.turnsPath),
      let bytes = DataLines.turns(in: published[output] ?? [], exchanging: changes)
    else { return false }
    changed[output] = LinedFile(bytes)
    return true
  }

  private mutating func open(_ path: String) -> Int? {
    guard let output = record.outputs.position(of: path) else { return nil }
    if published[output] == nil {
      let bytes = read(output)
      guard Digest(of: bytes) == record.digests[output] else { return nil }
      published[output] = bytes
      changed[output] = LinedFile(bytes)
    }
    return output
  }
}
