import DirectoryModel

/// An offer in one market: its status and the answers of all rules behind it.
///
/// A class, so that handing it on costs one count.
final class StandingCard: Sendable {
  let anchor: String
  let market: NamedLink
  let code: String
  let status: StatusBadge
  let meaning: String
  let isCleared: Bool
  let isCovered: Bool
  /// Empty when the status reaches back as far as rules and records do.
  let since: [DayText]
  /// How the status turns while the edition stands, for the reader's clock; empty when it does not.
  let turns: String
  let next: [(day: DayText, status: StatusBadge)]
  let verdicts: [VerdictRow]

  static let shape = Shape<StandingCard>([
    .text("anchor") { $0.anchor },
    .page("anchorLink") { "#" + $0.anchor },
    .link("market") { $0.market },
    .text("code") { $0.code },
    .row("status", StatusBadge.shape) { $0.status },
    .text("meaning") { $0.meaning },
    .flag("isCleared") { $0.isCleared },
    .flag("isCovered") { $0.isCovered },
    .text("turns") { $0.turns },
    .day("sinceDay") { $0.since },
    .day("nextDay") { $0.next.map(\.day) },
    .rows("nextStatus", StatusBadge.shape) { $0.next.map(\.status) },
    .rows("verdicts", VerdictRow.shape) { $0.verdicts },
  ])

  init(
    _ standing: Judgement.Standing, _ proof: StandingProof, _ words: PageWords,
    anchors: PaperAnchors
  ) {
    let slug = words.directory.market(standing.market)?.slug ?? standing.market.text.lowercased()
    anchor = "offer-\(standing.offer + 1)-\(slug)"
    market = words.link(to: standing.market)
    code = standing.market.text
    status = words.badge(standing.status)
    meaning = words.text(standing.status.meaning)
    isCleared = standing.status == .cleared
    isCovered = standing.isCovered
    since = words.day(proof.since)
    turns = words.turns(of: standing, proof)
    next = (proof.next.map { [$0] } ?? []).flatMap { turn in
      words.day(turn.day).map { ($0, words.badge(turn.status)) }
    }
    let all = Array(standing.verdicts)
    verdicts = Self.ordered(all, words.shared.rules).map {
      VerdictRow.row(of: all[$0], words, anchors: anchors)
    }
  }

  /// The places of the verdicts: what speaks against the offer comes first, and of that what decides; rules that do not apply
  /// are left out.
  private static func ordered(_ verdicts: [Verdict], _ rules: [SharedWords.Rule]) -> [Int] {
    let ranks = verdicts.map { verdict in
      rank(of: verdict.outcome).map { $0 * 2 + (rules[verdict.rule].decides ? 0 : 1) } ?? .max
    }
    var places: [Int] = []
    places.reserveCapacity(verdicts.count)
    for rank in 0..<6 {
      for place in ranks.indices where ranks[place] == rank { places.append(place) }
    }
    return places
  }

  private static func rank(of outcome: Outcome) -> Int? {
    switch outcome {
    case .unmet: 0
    case .unknown: 1
    case .met: 2
    case .notApplicable: nil
    }
  }
}
