import DirectoryModel

/// A status as shown everywhere: a shape of its own, a word and a colour.
struct StatusBadge: Sendable {
  let status: Status
  let word: String

  static let shape = Shape<StatusBadge>([
    .text("word") { $0.word },
    .text("key") { $0.status.rawValue },
    .flag("isCleared") { $0.status == .cleared },
    .flag("isUnproven") { $0.status == .unproven },
    .flag("isLapsed") { $0.status == .lapsed },
    .flag("isNotCleared") { $0.status == .notCleared },
    .flag("isWithdrawn") { $0.status == .withdrawn },
  ])
}

/// The answer of a rule: met, unmet or unknown.
struct OutcomeBadge: Sendable {
  let outcome: Outcome
  let word: String

  static let shape = Shape<OutcomeBadge>([
    .text("word") { $0.word },
    .text("key") { $0.outcome.rawValue },
    .flag("isMet") { $0.outcome == .met },
    .flag("isUnmet") { $0.outcome == .unmet },
    .flag("isUnknown") { $0.outcome == .unknown },
  ])
}

/// The statuses of some offers in one market.
struct MarketBadges: Sendable {
  let code: String
  let name: [TextRun]
  let path: String
  let badges: [StatusBadge]
  /// How the counts turn while the edition stands, for the reader's clock; empty when they do not.
  let turns: String

  static let shape = Shape<MarketBadges>([
    .text("turns") { $0.turns },
    .text("code") { $0.code },
    .runs("market") { $0.name },
    .page("marketPage") { $0.path },
    .rows("badges", StatusBadge.shape) { $0.badges },
  ])
}

/// What goods are offered for, in words; non-medical goods say that they are not for medical use.
struct UseLabel: Sendable {
  let word: String
  let isMedical: Bool

  static let shape = Shape<UseLabel>([
    .text("useWord") { $0.word }, .flag("isMedical") { $0.isMedical },
  ])
}
