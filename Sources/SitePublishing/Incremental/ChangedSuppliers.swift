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
      !record.hasStatements,
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

    let rows = known.rows(of: Set(profiles))
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
      !loading.diagnostics.contains(where: { $0.concerns(read.contains, directory.files) }),
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
    var maker = PageMaker(of: content)
    for page in planProfiles(content.directory) {
      let text = maker.make(page)
      let profile = profiles[Int(page.subject)]
      guard let output = edition.write(Array(maker.bytes), to: page.route.file) else {
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
      guard let old = edition.exchange(held), areOfSameSuppliers(old, held.bytes[...]) else {
        return false
      }
    }
    return true
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
    again: loaded, judged.judgement, proofs: traced.proofs, means, lists, request)
}
