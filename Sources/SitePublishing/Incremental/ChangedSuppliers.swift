import ContentDigest
import ContentLoading
import DirectoryModel
import RegistrationRules
import SitePages

/// Changed profiles and register rows, where nothing else has changed and their suppliers stand where they stood in all lists.
///
/// The suppliers are read, judged and traced again as if they were the only ones: whoever has to do with others is known and
/// is not among them. Then only their own pages and lines of data files can differ, their rows in lists and search, and the
/// pages that count statuses and answers.
struct ChangedSuppliers: ShortChange {
  private let record: BuildRecord
  let content: SiteContent
  /// By position of the supplier in the content: its profile on record.
  let profiles: [Int]
  private let heads: [Digest]
  /// By row of the content: its row in the whole register.
  private let rows: [Int]
  private let register: RegisterChanges
  /// By profile: how its standings turn now, and what others take of it.
  private let turns: [Int: [StandingTurns]]
  private let taken: [Int: SupplierRecord.Taken]
  private let turnChanges: TurnChanges
  private let names: NameFile
  private let jobs: Int
  /// For another as-of day: what it reaches beside the suppliers' own pages; nil where a file has changed.
  private let moved: MovedDay.Reach?

  /// Reads the suppliers again; nil when more may have changed than their own pages, lines and rows, and counts.
  ///
  /// - Parameters:
  ///   - files: that have changed.
  ///   - day: the suppliers of whom something turns by itself, where the edition stands on a later day.
  ///   - record: of the last build, standing on the day of the new edition.
  ///   - names: of all suppliers.
  ///   - request: of the build.
  /// - Throws: `BrokenWorld` when a file cannot be read.
  init?(
    in files: [Int], moving day: MovedDay.Reach? = nil, of record: BuildRecord, _ names: NameFile,
    _ request: BuildRequest
  ) throws {
    guard let again = try SuppliersAgain(in: files, moving: day, of: record, request) else {
      return nil
    }
    (content, profiles, heads) = (again.content, again.profiles, again.heads)
    (rows, register) = (again.rows, again.register)
    let known = record.suppliers
    let content = again.content
    taken = Dictionary(
      uniqueKeysWithValues: self.profiles.enumerated().map { supplier, profile in
        known.taken[profile] == .related
          ? (profile, .related)
          : (profile, SupplierRecord.Taken(TakenFacts(ofSupplierAt: supplier, in: content)))
      })
    self.record = record

    var turns: [Int: [StandingTurns]] = [:]
    var (before, now): ([StandingTurns], [StandingTurns]) = ([], [])
    for (supplier, profile) in self.profiles.enumerated()
    where known.taken[profile] != .related {
      guard let old = known.turns(of: profile),
        let new = StandingTurns.all(ofSupplierAt: supplier, in: content), old.count == new.count
      else { return nil }
      turns[profile] = new
      before += old
      now += new
    }
    self.turns = turns
    turnChanges = TurnChanges(from: before, to: now)
    self.names = names
    jobs = request.jobs
    moved = day
  }

  func edit(reading read: @escaping @Sendable (_ output: Int) -> [UInt8]) -> ShortEdit? {
    var edition = EditedFiles(of: record, jobs: jobs, reading: read)
    var shown: [Int: ProfileRecord.Shown] = [:]
    guard writePages(into: &edition, noting: &shown),
      let published = exchangeLines(in: &edition),
      turnChanges.isEmpty || edition.exchangeTurns(turnChanges),
      let counted = count(published),
      let counts = record.general.counts.exchanging(counted.new, for: counted.old)
        .adding(papers: register.added.count, numbers: published.numbers)
    else { return nil }
    let (old, new) = (counted.old, counted.new)
    var lists: ListRecord?
    var index: NameIndex?
    if moved != nil || taken.contains(where: { record.suppliers.taken[$0.key] != $0.value })
      || turnChanges.areShown(in: content.edition) || old.nextTurn != new.nextTurn
    {
      // What is said of waivers follows from what they excuse.
      let waived = Set(content.directory.waivers.map(\.supplier.value))
      guard content.directory.suppliers.allSatisfy({ !waived.contains($0.id) }),
        // Rows that were not known yet stand on pages all the same, and in no look-up of numbers.
        !content.lists.hasUnknownPapers,
        let changed = ChangedNames(
          of: renamed, in: content, before: published.suppliers,
          listedAt: profiles.map { Int(record.suppliers.places[$0]) }, lines, in: &edition,
          among: record.report.suppliers, known: { names.read(record.names) }),
        exchangeRows(in: &edition)
      else { return nil }
      let rows = ChangedRows(
        record: record, content: content, profiles: profiles, told: told,
        growths: changed.growths, counts: counts, old: old, new: new, isOtherDay: moved != nil,
        jobs: jobs)
      lists = rows.write(into: &edition)
      guard lists != nil else { return nil }
      index = changed.index
    }
    guard let files = edition.files else { return nil }
    let finder = ClaimFinder(phrases: record.profiles.claims)
    let suppliers = content.directory.suppliers
    let claims = suppliers.map { finder.claiming($0.profile) ?? ProfileRecord.noClaims }
    return ShortEdit(
      files: files,
      profiles: record.profiles.reading(
        Dictionary(uniqueKeysWithValues: zip(profiles, heads)),
        claiming: Dictionary(uniqueKeysWithValues: zip(profiles, claims)), showing: shown),
      suppliers: record.suppliers.exchanging(
        marks: register.marks, turns: turns, taken: taken, adding: register.added),
      general: record.general.counting(counts), lists: lists,
      statuses: record.report.statuses(counting: new, for: old), names: index,
      turns: self.profiles.enumerated().flatMap { supplier, profile in
        DayRecord.turns(ofSupplierAt: supplier, profile: profile, in: content)
      })
  }

  /// Positions of the suppliers of whom rows in lists and search may say something else now.
  private var told: [Int] {
    guard let moved else { return Array(profiles.indices) }
    return profiles.indices.filter { position in
      let profile = profiles[position]
      return taken[profile] != record.suppliers.taken[profile]
        || turns[profile] != record.suppliers.turns(of: profile)
        || turns[profile]?.contains { $0.days.contains(where: moved.reaches) } ?? true
    }
  }

  /// Makes the suppliers' pages; false when one has a text where there was none, or none where there was one.
  private func writePages(
    into edition: inout EditedFiles, noting shown: inout [Int: ProfileRecord.Shown]
  ) -> Bool {
    var maker = PageMaker(of: content)
    for page in planProfiles(content.directory) {
      let text = maker.make(page)
      let profile = profiles[Int(page.subject)]
      guard let output = edition.write(maker, to: page) else { return false }
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

  /// What open data said of the suppliers, and of the papers that have changed.
  private struct Published {
    var suppliers: [ArraySlice<UInt8>] = []
    /// By row of the content; nil where it had none.
    var papers: [(row: Int, line: ArraySlice<UInt8>?)] = []
    /// How many more numbers are held, each as often as somebody holds or names it.
    var numbers = 0
  }

  /// Exchanges the lines that tell of the suppliers and their papers; nil when one has none there to exchange, or when others
  /// have to do with it.
  private func exchangeLines(in edition: inout EditedFiles) -> Published? {
    var published = Published()
    let lines = lines
    for (supplier, profile) in profiles.enumerated() {
      let place = Int(record.suppliers.places[profile])
      let old = lines.lines(ofSupplierAt: supplier, listedAt: place).map { edition.exchange($0) }
      guard old.allSatisfy({ $0 != nil }), let told = old.first ?? nil else { return nil }
      published.suppliers.append(told)
    }
    let papers = content.directory.certificates
    let standpoint = record.basis.standpoint
    for (row, place) in rows.enumerated() where papers[row].recorded <= standpoint.knownBy {
      let line = lines.row(ofPaper: row, standingAt: place)
      if added.contains(row) {
        guard edition.add(line) else { return nil }
        published.papers.append((row, nil))
      } else if register.marks[place] != nil {
        guard let old = edition.exchange(line, isRow: true) else { return nil }
        published.papers.append((row, old))
        guard let held = lines.heldLine(ofPaper: row) else { continue }
        // Others may hold or name the number, too.
        guard let old = edition.exchange(held), areOfSameSuppliers(old, held.bytes[...]) else {
          return nil
        }
      }
    }
    guard
      let numbers = ChangedNumbers(
        of: content, lines, before: published.suppliers, adding: added, renaming: renamed),
      numbers.schemes.allSatisfy({ edition.hasExample(of: $0, in: content.directory) }),
      edition.make(numbers.changes)
    else { return nil }
    published.numbers = numbers.count
    return published
  }

  /// The rows of the content that have come.
  private var added: Set<Int> { Set(rows.indices.suffix(register.added.count)) }

  /// The suppliers that are called otherwise, by position in the content.
  private var renamed: [Int] {
    profiles.indices.filter { position in
      let profile = profiles[position]
      return taken[profile]?.names != record.suppliers.taken[profile].names
    }
  }

  /// Exchanges the rows of offers and of search; false when one is not there to be exchanged.
  private func exchangeRows(in edition: inout EditedFiles) -> Bool {
    let lines = lines
    let places = told.map {
      (position: $0, place: Int(record.suppliers.places[profiles[$0]]))
    }
    let areThere = places.allSatisfy { supplier in
      edition.exchange(lines.offers(ofSupplierAt: supplier.position, listedAt: supplier.place))
    }
    let byShard = Dictionary(grouping: places) { lines.searchShard(listedAt: $0.place).part }
    return areThere
      && byShard.values.allSatisfy { suppliers in
        edition.exchange(
          suppliers, of: content, in: lines.searchShard(listedAt: suppliers[0].place))
      }
  }

  private var lines: DataLines {
    DataLines(
      content, suppliers: record.report.suppliers,
      heldShards: record.outputs.files(inFolder: "data/held"))
  }

  /// What the edition counted, and what it counts now; nil when that cannot be told without reading others.
  private func count(_ published: Published) -> (old: DirectoryTallies, new: DirectoryTallies)? {
    let old = content.lists.tallies
    var (new, papers) = (old, old.papers)
    let directory = content.directory
    for (supplier, line) in published.suppliers.enumerated() {
      guard let before = CountedStanding.all(published: line, content.judgement.rules) else {
        return nil
      }
      new = new.exchanging(
        before, for: CountedStanding.all(ofSupplierAt: supplier, in: content),
        of: directory.suppliers[supplier], in: directory)
    }
    for (row, line) in published.papers {
      let now = CountedPaper(directory.certificates[row], in: directory)
      guard let line else {
        papers.add(now)
        continue
      }
      guard let before = CountedPaper(published: line, in: directory),
        let exchanged = papers.exchanging(before, for: now)
      else { return nil }
      papers = exchanged
    }
    return (old, new.counting(papers))
  }
}
