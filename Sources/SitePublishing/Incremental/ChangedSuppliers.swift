import ContentDigest
import ContentLoading
import DirectoryModel
import RegistrationRules
import SitePages

/// Changed profiles and register rows, where nothing else has changed and all that others take of their suppliers is what they
/// took before, but for days behind the edition's last one on which statuses turn.
///
/// The suppliers are read, judged and traced again as if they were the only ones: whoever has to do with others is known and
/// is not among them. Then only their own pages and their lines of data files can differ.
struct ChangedSuppliers: ShortChange {
  /// How many suppliers are judged again this way at most.
  private static let most = 200

  private let record: BuildRecord
  private let content: SiteContent
  /// By position of the supplier in the content: its profile on record.
  private let profiles: [Int]
  private let heads: [Digest]
  /// By row of the content: its row in the whole register.
  private let rows: [Int]
  /// The rows of the whole register that have changed, with their new marks.
  private let marks: [Int: UInt64]
  /// By profile: how its standings turn now.
  private let turns: [Int: [StandingTurns]]
  private let turnChanges: TurnChanges
  private let general: GeneralRecord

  /// Reads the suppliers again; nil when more may have changed than their own pages and lines.
  ///
  /// - Throws: `BrokenWorld` when a file cannot be read.
  init?(in files: [Int], of record: BuildRecord, _ request: BuildRequest) throws {
    let tree = record.inputs.tree
    let known = record.suppliers
    guard let folder = tree.folders.first(where: { $0.path == "content/suppliers" }),
      // Editions on record are compared with what suppliers say now.
      !tree.folders.contains(where: { $0.path == "content/editions" && !$0.files.isEmpty }),
      record.remarked.isDisjoint(with: files.map(tree.path)),
      let marks = try Self.changedRows(
        in: files.filter { !folder.files.contains($0) }, record, request)
    else { return nil }
    let edited = Set(
      files.filter(folder.files.contains).map { file in
        record.profiles.position(ofProfileNamed: tree.name(of: file), in: tree, folder) ?? -1
      })
    let owners = marks.keys.map { Int(known.owners[$0]) }
    let profiles = edited.union(owners).sorted()
    guard let first = profiles.first, first >= 0, profiles.count <= Self.most,
      profiles.allSatisfy({ known.taken[$0] != SupplierRecord.related })
    else { return nil }

    let rows = profiles.flatMap(known.rows).sorted()
    let own = profiles.flatMap { profile in
      let main = tree.name(of: Int(record.profiles.files[profile]))
      return tree.files(in: folder, beginningWith: main.dropLast("md".utf8.count))
        .map { "\(folder.path)/\($0)" }
    }
    let places = known.places(of: rows, in: tree)
    let loading = try loadDirectory(
      from: request.site, jobs: request.jobs, only: SomeSuppliers(profiles: own, rows: places))
    let directory = loading.value.directory
    let read = Set(own + places.keys)
    guard directory.suppliers.count == profiles.count, directory.certificates.count == rows.count,
      loading.diagnostics.allSatisfy({ diagnostic in
        ([diagnostic.range] + diagnostic.notes.map(\.range)).allSatisfy { range in
          range.map { !read.contains(directory.files.path(of: $0.file)) } ?? true
        }
      }),
      let content = judgeAgain(loading.value, of: record, request)
    else { return nil }
    self.record = record
    self.content = content
    self.profiles = directory.suppliers.map { supplier in
      tree.position(of: directory.files.path(of: supplier.file))
        .flatMap(record.profiles.position) ?? -1
    }
    guard self.profiles.sorted() == profiles,
      directory.suppliers.indices.allSatisfy({ [profiles = self.profiles] supplier in
        TakenFacts(ofSupplierAt: supplier, in: content).digest == known.taken[profiles[supplier]]
      })
    else { return nil }
    heads = loading.value.heads
    self.rows = rows
    self.marks = marks

    var turns: [Int: [StandingTurns]] = [:]
    var (before, now): ([StandingTurns], [StandingTurns]) = ([], [])
    for (supplier, profile) in self.profiles.enumerated() {
      guard let old = known.turns(of: profile),
        let new = StandingTurns.all(ofSupplierAt: supplier, in: content), old.count == new.count
      else { return nil }
      turns[profile] = new
      before += old
      now += new
    }
    self.turns = turns
    turnChanges = TurnChanges(from: before, to: now)
    guard !turnChanges.areShown(in: content.edition),
      let counts = record.general.counts.exchanging(
        turnChanges, in: content.lists, at: record.basis.standpoint)
    else { return nil }
    general = GeneralRecord(
      counts: counts, templates: record.general.templates,
      besidesWords: record.general.besidesWords)
  }

  /// The rows that are not what they were, by their place in the whole register, with their marks; nil when rows have come or
  /// gone, when one could be another's double now, or when a file is no register.
  private static func changedRows(
    in files: [Int], _ record: BuildRecord, _ request: BuildRequest
  ) throws -> [Int: UInt64]? {
    var changed: [Int: UInt64] = [:]
    let known = record.suppliers
    for file in files {
      guard let (first, count) = known.rows(ofFile: file),
        let marks = try registerMarks(of: record.inputs.tree.path(of: file), in: request.site),
        marks.count == count
      else { return nil }
      for (place, mark) in marks.enumerated() where mark != known.marks[first + place] {
        changed[first + place] = mark
      }
      guard changed.count <= most else { return nil }
    }
    guard !changed.isEmpty else { return changed }
    let new = Set(changed.values)
    return new.count == changed.count && !known.marks.contains(where: new.contains) ? changed : nil
  }

  func edit(reading read: @escaping @Sendable (_ output: Int) -> [UInt8]) -> ShortEdit? {
    var edition = EditedFiles(of: record, reading: read)
    var shown: [Int: ProfileRecord.Shown] = [:]
    guard writePages(into: &edition, noting: &shown), exchangeLines(in: &edition),
      turnChanges.isEmpty || edition.exchangeTurns(turnChanges), let files = edition.files
    else { return nil }
    let finder = ClaimFinder(phrases: record.profiles.claims)
    let suppliers = content.directory.suppliers
    let claims = suppliers.map { finder.claiming($0.profile) ?? ProfileRecord.noClaims }
    return ShortEdit(
      files: files,
      profiles: record.profiles.reading(
        Dictionary(uniqueKeysWithValues: zip(profiles, heads)),
        claiming: Dictionary(uniqueKeysWithValues: zip(profiles, claims)), showing: shown),
      suppliers: record.suppliers.exchanging(marks: marks, turns: turns), general: general)
  }

  /// Makes the suppliers' pages; false when one has a text where there was none, or none where there was one.
  private func writePages(
    into edition: inout EditedFiles, noting shown: inout [Int: ProfileRecord.Shown]
  ) -> Bool {
    var writer = PageWriter(of: content)
    var buffer = ByteBuffer()
    for page in planProfiles(content.directory) {
      buffer.removeAll()
      let text = writer.write(page, into: &buffer)
      let profile = profiles[Int(page.subject)]
      guard let output = edition.write(Array(buffer.bytes), to: page.route.file) else {
        return false
      }
      let known = record.profiles
      let language = known.languages.firstIndex(of: page.route.language).map(Int32.init)
      let before = known.shown(of: profile)
      let place = before.firstIndex { $0.page == language }
      guard let text, let language,
        let own = known.languages.firstIndex(of: text.language), let place
      else {
        if text == nil, place == nil { continue }
        return false
      }
      shown[place] = ProfileRecord.Shown(
        profile: Int32(profile), output: Int32(output), page: language, text: Int32(own),
        start: Int32(text.bytes.lowerBound), count: Int32(text.bytes.count))
    }
    return true
  }

  private func exchangeLines(in edition: inout EditedFiles) -> Bool {
    let lines = DataLines(
      content, suppliers: record.report.suppliers,
      heldShards: record.outputs.files(inFolder: "data/held"))
    for (supplier, profile) in profiles.enumerated() {
      let place = Int(record.suppliers.places[profile])
      for line in lines.lines(ofSupplierAt: supplier, listedAt: place)
      where edition.exchange(line) == nil { return false }
    }
    for (row, place) in rows.enumerated() where marks[place] != nil {
      let isKnown = content.directory.certificates[row].recorded <= record.basis.standpoint.knownBy
      guard isKnown else { continue }
      let line = lines.row(ofPaper: row, standingAt: place)
      guard edition.exchange(line, isRow: true) != nil else { return false }
      guard let held = lines.heldLine(ofPaper: row) else { continue }
      // Others may hold or name the number, too.
      guard let old = edition.exchange(held), areOfSame(old, held.bytes[...]) else { return false }
    }
    return true
  }

  /// Whether two lines on a number tell of as many papers and of the same suppliers.
  private func areOfSame(_ old: ArraySlice<UInt8>, _ new: ArraySlice<UInt8>) -> Bool {
    let paper = Array("{\"scheme\":".utf8)
    func suppliers(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      let starts = ["\"named\":[", "\"given\":["].compactMap { line.place(of: Array($0.utf8)) }
      return line[(starts.min() ?? line.endIndex)...]
    }
    return old.places(of: paper) == new.places(of: paper)
      && suppliers(old).elementsEqual(suppliers(new))
  }
}

/// Judges a directory of few suppliers as the last build judged all, and makes it ready for its pages; nil when the rest is not
/// what it was.
private func judgeAgain(
  _ loaded: LoadedDirectory, of record: BuildRecord, _ request: BuildRequest
) -> SiteContent? {
  let directory = loaded.directory
  let standpoint = record.basis.standpoint
  let rules = decodeRules(loaded.rules, in: directory).value
  let judged = judge(directory, by: rules, at: standpoint, jobs: request.jobs)
  let traced = traceProofs(of: judged, jobs: request.jobs)
  let means = readPageMeans(of: loaded, jobs: request.jobs).value
  guard let lists = record.general.counts.lists(of: directory, at: standpoint),
    lists.tallies.rules.count == rules.count
  else { return nil }
  return SiteContent(
    directory: directory, judgement: judged.judgement, proofs: traced.proofs, books: means.books,
    templates: means.templates, edition: facts(of: directory.settings, at: standpoint, request),
    lists: lists, checklists: means.checklists,
    scriptPhrases: ScriptPhrases(in: loaded.templates.assets))
}

/// The files of an edition in the making that differ from the published ones.
private struct EditedFiles {
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

extension SupplierRecord {
  /// The first row of a file among all, and how many it has; nil for a file that is no register.
  fileprivate func rows(ofFile file: Int) -> (first: Int, count: Int)? {
    var first = 0
    for register in registers {
      if register.file == Int32(file) { return (first, Int(register.rows)) }
      first += Int(register.rows)
    }
    return nil
  }

  /// Rows by the path of their file, counted from its first.
  fileprivate func places(of rows: [Int], in tree: StampedTree) -> [String: Set<Int>] {
    var places: [String: Set<Int>] = [:]
    var first = 0
    for register in registers {
      let next = first + Int(register.rows)
      let own = rows.filter { (first..<next).contains($0) }.map { $0 - first }
      if !own.isEmpty { places[tree.path(of: Int(register.file))] = Set(own) }
      first = next
    }
    return places
  }
}

extension ProfileRecord {
  /// The position of the profile a file belongs to, by the file's name: the main one or a translation.
  fileprivate func position(
    ofProfileNamed name: String, in tree: StampedTree, _ folder: StampedTree.Folder
  ) -> Int? {
    tree.position(of: "\(folder.path)/\(name.prefix { $0 != "." }).md").flatMap(position)
  }
}

extension StampedTree {
  /// How many files stand in a folder itself.
  fileprivate func files(inFolder path: String) -> Int {
    folders.first { $0.path == path }?.files.count ?? 0
  }
}

extension ArraySlice<UInt8> {
  /// Where bytes stand first.
  fileprivate func place(of wanted: [UInt8]) -> Int? {
    indices.first { self[$0...].starts(with: wanted) }
  }

  /// How often bytes stand here.
  fileprivate func places(of wanted: [UInt8]) -> Int {
    indices.count { self[$0] == wanted[0] && self[$0...].starts(with: wanted) }
  }
}
