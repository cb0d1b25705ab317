package import DirectoryModel

/// How many offers have each status.
package struct StatusTally: Sendable, Equatable {
  /// A turn of a status from one to another on a day after the standpoint.
  struct Turn: Hashable, Comparable, Sendable {
    let day: CalendarDay
    let from: Status
    let to: Status

    /// All three in one number: they are hashed some times for each supplier.
    private var number: Int64 {
      Int64(day.number) << 16 | Int64(from.number) << 8 | Int64(to.number)
    }

    static func == (left: Turn, right: Turn) -> Bool { left.number == right.number }

    func hash(into hasher: inout Hasher) { hasher.combine(number) }

    static func < (left: Turn, right: Turn) -> Bool { left.number < right.number }
  }

  /// By position of the status; what is left over stays zero.
  private var counts = SIMD8<Int32>()
  /// How many of the counted turn by themselves, by day.
  private(set) var turns: [Turn: Int32] = [:]

  package init() {}

  package subscript(_ status: Status) -> Int { Int(counts[status.number]) }

  package var total: Int { Int(counts.wrappedSum()) }

  /// Counts a status and what becomes of it after the standpoint; `times` is -1 to take both out again.
  mutating func add(
    _ status: Status, turning later: some Sequence<StandingProof.Turn>, times: Int = 1
  ) {
    counts[status.number] += Int32(times)
    var last = status
    for turn in later {
      let turned = Turn(day: turn.day, from: last, to: turn.status)
      let count = (turns[turned] ?? 0) + Int32(times)
      turns[turned] = count == 0 ? nil : count
      last = turn.status
    }
  }

  mutating func add(_ other: StatusTally) {
    counts &+= other.counts
    if !other.turns.isEmpty { turns.merge(other.turns, uniquingKeysWith: +) }
  }

  init(from tape: inout NumberTape) throws(NumberTape.Torn) {
    for place in Status.allCases.indices { counts[place] = Int32(try tape.number()) }
    for _ in 0..<(try tape.count()) {
      guard let day = try tape.day() else { throw NumberTape.Torn() }
      let (from, to) = (try Self.status(on: &tape), try Self.status(on: &tape))
      turns[Turn(day: day, from: from, to: to)] = Int32(try tape.number())
    }
  }

  private static func status(on tape: inout NumberTape) throws(NumberTape.Torn) -> Status {
    let place = try tape.number()
    guard let status = Status.allCases.first(where: { $0.number == place }) else {
      throw NumberTape.Torn()
    }
    return status
  }

  func put(on tape: inout NumberTape) {
    for place in Status.allCases.indices { tape.put(Int(counts[place])) }
    tape.put(turns.count)
    for (turn, count) in turns.sorted(by: { $0.key < $1.key }) {
      tape.put(turn.day)
      tape.put(turn.from.number)
      tape.put(turn.to.number)
      tape.put(Int(count))
    }
  }
}

/// How many offers have each answer of one rule.
package struct OutcomeTally: Sendable, Equatable {
  package private(set) var met = 0
  package private(set) var unmet = 0
  package private(set) var unknown = 0
  package private(set) var waived = 0

  package init() {}

  /// Counts a verdict; `times` is -1 to take it out again.
  mutating func add(_ verdict: BareVerdict, times: Int = 1) {
    switch verdict.outcome {
    case .met: met += times
    case .unmet: unmet += times
    case .unknown: unknown += times
    case .notApplicable: return
    }
    if verdict.waiver != nil { waived += times }
  }

  init(from tape: inout NumberTape) throws(NumberTape.Torn) {
    met = try tape.number()
    unmet = try tape.number()
    unknown = try tape.number()
    waived = try tape.number()
  }

  func put(on tape: inout NumberTape) {
    for count in [met, unmet, unknown, waived] { tape.put(count) }
  }
}
