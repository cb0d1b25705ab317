import ContentDigest
import DirectoryModel
import SitePages
import WorkSharing

/// The files of an edition in the making that differ from the published ones.
struct EditedFiles {
  private let record: BuildRecord
  private let jobs: Int
  private let read: (Int) -> [UInt8]
  private var opened: [Int: [UInt8]] = [:]
  private var changed: [Int: LinedFile] = [:]
  private var mentions: [Int: [EditionMention]] = [:]

  init(of record: BuildRecord, jobs: Int, reading read: @escaping (Int) -> [UInt8]) {
    self.record = record
    self.jobs = jobs
    self.read = read
  }

  /// The files that are others now; nil when one of them would not pass the gates.
  var files: [ExchangedFile]? {
    let all = changed.sorted { $0.key < $1.key }.filter { $0.value.bytes != opened[$0.key] }
    let chunks = mapChunks(of: all.count, size: 1, jobs: jobs) { [record, opened, mentions] range in
      all[range].map { output, file in
        ExchangedFile(
          file.bytes, mentioning: mentions[output] ?? [], in: output, of: opened[output] ?? [],
          at: record.outputs.path(of: output))
      }
    }
    let files = chunks.joined().compactMap { $0 }
    return files.count == all.count ? files : nil
  }

  /// Puts a file in the place of a published one.
  ///
  /// - Parameters:
  ///   - bytes: of the new file.
  ///   - mentions: where it says which edition it belongs to.
  ///   - path: of both.
  /// - Returns: its position among the outputs; nil when none is published as it is on record.
  mutating func write(
    _ bytes: [UInt8], mentioning mentions: [EditionMention], to path: String
  ) -> Int? {
    guard let output = open(path) else { return nil }
    changed[output] = LinedFile(bytes)
    self.mentions[output] = mentions
    return output
  }

  /// The same for the page made last.
  mutating func write(_ maker: borrowing PageMaker, to page: PlannedPage) -> Int? {
    write(Array(maker.bytes), mentioning: maker.mentions, to: page.route.file)
  }

  /// Puts a line in the place of another; nil when there is no such one.
  mutating func exchange(_ line: DataLines.Line, isRow: Bool = false) -> ArraySlice<UInt8>? {
    guard let output = open(line.path) else { return nil }
    return isRow ? changed[output]?.exchangeRow(line) : changed[output]?.exchange(line)
  }

  /// Puts rows in the place of others; false when there are no such ones.
  mutating func exchange(_ rows: DataLines.Rows) -> Bool {
    guard let output = open(rows.path) else { return false }
    return changed[output]?.exchange(rows) ?? false
  }

  /// Tells search of suppliers anew.
  ///
  /// - Parameters:
  ///   - suppliers: positions in the content, and places among all listed suppliers of the edition.
  ///   - content: where they stand.
  ///   - shard: the file that tells of all of them, and its number.
  /// - Returns: false when one is not there to be told of.
  mutating func exchange(
    _ suppliers: [(position: Int, place: Int)], of content: SiteContent,
    in shard: (path: String, part: Int)
  ) -> Bool {
    guard let output = open(shard.path), var search = search(shard.path),
      suppliers.allSatisfy({
        search.exchange(supplierAt: $0.position, in: content, listedAt: $0.place)
      })
    else { return false }
    changed[output] = LinedFile(search.file(part: shard.part))
    return true
  }

  /// Adds a line behind the last one; false when there is no such file.
  mutating func add(_ line: DataLines.Line) -> Bool {
    guard let output = open(line.path) else { return false }
    changed[output]?.append(line.bytes)
    return true
  }

  /// Changes what is held about numbers; false when others have to do with one.
  mutating func make(_ changes: [HeldFile.Change]) -> Bool {
    Dictionary(grouping: changes, by: \.line.path).allSatisfy { path, changes in
      guard let output = open(path), var held = HeldFile(changed[output]?.bytes ?? []),
        changes.allSatisfy({ held.make($0) })
      else { return false }
      changed[output] = LinedFile(held.bytes)
      return true
    }
  }

  /// Whether an example of a scheme's numbers is shown that one more paper at the end of the register, of a firm that may be
  /// made up, does not replace.
  mutating func hasExample(
    of paper: (id: CertificateScheme.ID, isMadeUp: Bool), in directory: Directory
  ) -> Bool {
    guard case .forms = directory.scheme(paper.id)?.numbers else { return true }
    let path = DataLines.numberExamplesPath(in: directory)
    guard let output = open(path), let bytes = opened[output],
      let start = bytes.firstIndex(of: UInt8(ascii: "{")),
      let end = bytes.lastIndex(of: UInt8(ascii: "}")), start < end,
      let examples = DataObject(bytes[start...end])?.objects("examples")
    else { return false }
    return examples.contains {
      $0.text("scheme") == paper.id.text && (paper.isMadeUp || !$0.flag("fictional"))
    }
  }

  /// The record of open data on a line of a file as it is now; nil when there is none.
  mutating func record(at place: (path: String, line: Int)) -> DataObject? {
    guard let output = open(place.path), let line = changed[output]?.line(place.line) else {
      return nil
    }
    // The last line of a file ends its list and object, too.
    return DataObject(line) ?? DataObject(line.dropLast(2))
  }

  /// What a published shard of search tells; nil when it is none.
  mutating func search(_ path: String) -> SearchShard? {
    guard let output = open(path) else { return nil }
    return SearchShard.Members(written: opened[output] ?? []).flatMap(SearchShard.init)
  }

  /// Counts the turns of statuses anew; false when there is no such count.
  mutating func exchangeTurns(_ changes: TurnChanges) -> Bool {
    guard let output = open(DataLines.turnsPath),
      let bytes = DataLines.turns(in: opened[output] ?? [], exchanging: changes)
    else { return false }
    changed[output] = LinedFile(bytes)
    return true
  }

  /// A published file by its position among the outputs; nil when it is not as it is on record.
  mutating func published(_ output: Int) -> [UInt8]? {
    open(record.outputs.path(of: output)).flatMap { opened[$0] }
  }

  private mutating func open(_ path: String) -> Int? {
    guard let output = record.outputs.position(of: path) else { return nil }
    if opened[output] == nil {
      let bytes = read(output)
      guard Digest(of: bytes) == record.digests[output] else { return nil }
      opened[output] = bytes
      changed[output] = LinedFile(bytes)
    }
    return output
  }
}
