import ContentDigest
import DirectoryModel
import SitePages

// What open data of the last edition says of suppliers and papers that have changed since.

extension CountedStanding {
  /// The standings a line of suppliers tells of; nil when it is none, or names a rule that is not known.
  static func all(published line: some Sequence<UInt8>, _ rules: [RuleStatement]) -> [Self]? {
    guard let supplier = DataObject(line) else { return nil }
    let positions = Dictionary(rules.enumerated().map { ($1.code, $0) }) { first, _ in first }
    var standings: [CountedStanding] = []
    for (offer, told) in supplier.objects("offers").enumerated() {
      for market in told.objects("markets") {
        let verdicts = market.objects("rules").compactMap { Verdict(published: $0, positions) }
        let turns = market.objects("turns").compactMap { StandingProof.Turn(published: $0) }
        guard let id = market.text("market"),
          let status = market.text("status").flatMap(Status.init),
          verdicts.count == market.objects("rules").count,
          turns.count == market.objects("turns").count
        else { return nil }
        standings.append(
          CountedStanding(
            Judgement.Standing(
              offer: offer, market: Market.ID(id), status: status, verdicts: VerdictList(verdicts),
              isCovered: market.flag("marketRuleInForce")),
            turning: turns))
      }
    }
    return standings
  }
}

extension Verdict {
  fileprivate init?(published rule: DataObject, _ positions: [String: Int]) {
    guard let position = rule.text("rule").flatMap({ positions[$0] }),
      let outcome = rule.text("outcome").flatMap(Outcome.init)
    else { return nil }
    // Which waiver it is does not count.
    self.init(rule: position, outcome: outcome, waiver: rule.flag("waived") ? 0 : nil)
  }
}

extension StandingProof.Turn {
  fileprivate init?(published turn: DataObject) {
    guard let day = turn.day("day"), let status = turn.text("status").flatMap(Status.init) else {
      return nil
    }
    self.init(day: day, status: status)
  }
}

extension CountedPaper {
  /// The paper a row of the register's open data tells of; nil when it is none.
  init?(published row: some Sequence<UInt8>, in directory: Directory) {
    guard let cells = DataRows(Array(row)).rows.first else { return nil }
    self.init(cells, in: directory)
  }
}

extension SearchShard.Members {
  /// What a shard of search has; nil when the file is none.
  init?(written bytes: [UInt8]) {
    guard let start = bytes.firstIndex(of: UInt8(ascii: "{")),
      let end = bytes.lastIndex(of: UInt8(ascii: "}")), start < end,
      let object = DataObject(bytes[start...end])
    else { return nil }
    let keys = object.keys
    self.init(
      numbers: Dictionary(
        uniqueKeysWithValues: keys.compactMap { key in object.number(key).map { (key, $0) } }),
      kinds: object.lists("kinds"),
      texts: Dictionary(
        uniqueKeysWithValues: keys.compactMap { key in object.text(key).map { (key, $0) } }))
  }
}
