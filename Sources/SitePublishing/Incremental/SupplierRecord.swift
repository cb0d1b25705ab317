import ContentDigest
import ContentLoading
import DirectoryModel
import RegistrationRules
import SitePages
import WorkSharing

/// What is on record of suppliers and their papers, so that one can be judged again without reading any other.
struct SupplierRecord: Sendable {
  /// The rows of one file of the register.
  struct Register: Sendable, BitwiseCopyable {
    /// The file among the inputs.
    let file: Int32
    let rows: Int32
  }

  /// What others take of a supplier.
  struct Taken: Sendable, BitwiseCopyable, Equatable {
    /// Of where it stands and who has to do with it.
    let places: Digest
    /// Of its names, of which papers are its own, and of what rows and counts say of it beside.
    let names: UInt64
    let papers: UInt64
    let words: UInt64

    init(_ facts: TakenFacts) {
      places = facts.places
      names = facts.names.short
      papers = facts.papers.short
      words = facts.words.short
    }

    /// Whether facts say that the supplier stands where it stood, with the papers it had.
    func places(are facts: TakenFacts) -> Bool {
      places == facts.places && papers == facts.papers.short
    }

    init(places: Digest) {
      self.places = places
      (names, papers, words) = (0, 0, 0)
    }

    /// Stands for a supplier that is not judged alone, or not listed.
    static let related = Taken(places: Digest(of: []))
  }

  /// By position of the profile.
  let taken: [Taken]
  /// How the standings of all profiles turn, one behind the other; of related suppliers nothing is kept.
  let turns: [Int32]
  /// By position of the profile: where its own end in `turns`.
  let turnEnds: [Int32]
  /// By position of the profile: its place among all listed suppliers, -1 for one that is not listed.
  let places: [Int32]
  /// In the order of their rows; empty where rows and papers are not the same.
  let registers: [Register]
  /// By row of the whole register.
  let marks: [UInt64]
  /// By row: the profile whose page alone shows it; -1 for nobody, -2 for several.
  let owners: [Int32]

  private static let nobody: Int32 = -1
  private static let several: Int32 = -2

  /// The rows of the register that the pages of profiles show, ascending; if one of these is related, all that several show
  /// are among them.
  func rows(of profiles: Set<Int>) -> [Int] {
    let areRelated = profiles.contains { taken[$0] == .related }
    return owners.indices.filter { row in
      owners[row] >= 0
        ? profiles.contains(Int(owners[row])) : areRelated && owners[row] == Self.several
    }
  }

  /// The first row of a file among all, and how many it has; nil for a file that is no register.
  func rows(ofFile file: Int) -> (first: Int, count: Int)? {
    var first = 0
    for register in registers {
      if register.file == Int32(file) { return (first, Int(register.rows)) }
      first += Int(register.rows)
    }
    return nil
  }

  /// Rows by the path of their file, counted from its first.
  func places(of rows: [Int], in tree: StampedTree) -> [String: Set<Int>] {
    var places: [String: Set<Int>] = [:]
    var first = 0
    for (place, register) in registers.enumerated() {
      // What is behind the last row has been added to the last file.
      let next = place + 1 == registers.count ? Int.max : first + Int(register.rows)
      let own = rows.filter { (first..<next).contains($0) }.map { $0 - first }
      if !own.isEmpty { places[tree.path(of: Int(register.file))] = Set(own) }
      first = next
    }
    return places
  }

  /// How the standings of a profile turn; nil when that is not on record.
  func turns(of profile: Int) -> [StandingTurns]? {
    let start = profile == 0 ? 0 : Int(turnEnds[profile - 1])
    return StandingTurns.standings(of: turns[start..<Int(turnEnds[profile])])
  }

  /// The same with other marks of some rows, other turns of some profiles, and other facts that are taken of some.
  ///
  /// - Parameters:
  ///   - rows: marks by row.
  ///   - profiles: turns by profile.
  ///   - facts: by profile.
  ///   - added: rows behind the last one.
  /// - Returns: the record of these.
  func exchanging(
    marks rows: [Int: UInt64], turns profiles: [Int: [StandingTurns]], taken facts: [Int: Taken],
    adding added: [AddedRow] = []
  ) -> SupplierRecord {
    var (marks, taken, registers) = (marks, taken, registers)
    if let last = registers.popLast() {
      registers.append(Register(file: last.file, rows: last.rows + Int32(added.count)))
    }
    marks += added.map(\.mark)
    for (profile, fact) in facts { taken[profile] = fact }
    for (row, mark) in rows { marks[row] = mark }
    // Put together in one pass: each own stretch moves all that follow.
    var (kept, ends): ([Int32], [Int32]) = ([], turnEnds)
    kept.reserveCapacity(turns.count)
    var copied = 0
    var (first, moved): (Int, Int32) = (0, 0)
    for (profile, standings) in profiles.sorted(by: { $0.key < $1.key }) {
      let own = (profile == 0 ? 0 : Int(turnEnds[profile - 1]))..<Int(turnEnds[profile])
      let numbers = StandingTurns.numbers(of: standings)
      kept += turns[copied..<own.lowerBound] + numbers
      copied = own.upperBound
      for before in first..<profile { ends[before] += moved }
      (first, moved) = (profile, moved + Int32(numbers.count - own.count))
    }
    kept += turns[copied...]
    for last in first..<ends.count { ends[last] += moved }
    return SupplierRecord(
      taken: taken, turns: kept, turnEnds: ends, places: places, registers: registers,
      marks: marks, owners: owners + added.map { Int32($0.profile) })
  }
}

extension SupplierRecord {
  /// - Parameters:
  ///   - site: holds the suppliers.
  ///   - order: of the profiles.
  ///   - inputs: the files that were read.
  ///   - jobs: how many threads share the suppliers.
  init(of site: PreparedSite, _ order: ProfileOrder, _ inputs: StampedTree, jobs: Int) {
    let content = site.content
    let suppliers = content.directory.suppliers
    let records = content.lists.records
    var owners = [Int32](repeating: Self.nobody, count: content.directory.certificates.count)
    for supplier in suppliers.indices {
      for row in records.papers(ofSupplierAt: supplier) {
        let isFree = owners[Int(row)] == Self.nobody
        owners[Int(row)] = isFree ? Int32(order.positions[supplier]) : Self.several
      }
    }
    var places = [Int32](repeating: -1, count: suppliers.count)
    for (place, supplier) in content.lists.suppliers.enumerated() {
      places[order.positions[Int(supplier)]] = Int32(place)
    }
    let related = site.traced.areRelated
    let ordered = order.suppliers
    let facts = mapChunks(of: ordered.count, size: 512, jobs: jobs) { [owners, places] range in
      range.map { profile -> (taken: Taken, turns: [Int32]) in
        let supplier = ordered[profile]
        guard !related[supplier], places[profile] >= 0,
          records.papers(ofSupplierAt: supplier).allSatisfy({ owners[Int($0)] != Self.several }),
          let turns = StandingTurns.all(ofSupplierAt: supplier, in: content)
        else { return (Taken.related, []) }
        return (
          Taken(TakenFacts(ofSupplierAt: supplier, in: content)),
          StandingTurns.numbers(of: turns)
        )
      }
    }
    taken = facts.flatMap { $0.map(\.taken) }
    turns = facts.flatMap { $0.flatMap(\.turns) }
    var end: Int32 = 0
    turnEnds = facts.joined().map { supplier in
      end += Int32(supplier.turns.count)
      return end
    }
    self.places = places
    let files = site.judged.loaded.registerFiles
    let marks = files.flatMap(\.marks)
    let registers = files.compactMap { file in
      inputs.position(of: file.path).map {
        Register(file: Int32($0), rows: Int32(file.marks.count))
      }
    }
    let isWhole = marks.count == owners.count && registers.count == files.count
    self.registers = isWhole ? registers : []
    self.marks = isWhole ? marks : []
    self.owners = isWhole ? owners : []
  }
}

/// The order the record knows profiles by: that of their main files.
struct ProfileOrder {
  /// By position of the profile: of the supplier in the directory.
  let suppliers: [Int]
  /// By position of the supplier: of its profile.
  let positions: [Int]
  /// By position of the profile: its main file among the inputs.
  let files: [Int32]

  init(of directory: Directory, _ inputs: StampedTree) {
    let mainFiles = directory.suppliers.map {
      inputs.position(of: directory.files.path(of: $0.file)) ?? -1
    }
    suppliers = directory.suppliers.indices.sorted { mainFiles[$0] < mainFiles[$1] }
    var positions = [Int](repeating: 0, count: suppliers.count)
    for (position, supplier) in suppliers.enumerated() { positions[supplier] = position }
    self.positions = positions
    files = suppliers.map { Int32(mainFiles[$0]) }
  }
}
