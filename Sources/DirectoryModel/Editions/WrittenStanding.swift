extension StatedStanding {
  /// `EU:cleared:2020-04-02:2021-03-01=lapsed:CN-101,EU-2?`: market, status, since, turns, open rules.
  package var written: String {
    let turns = turns.map { "\($0.day)=\($0.status.rawValue)" }.joined(separator: ",")
    return
      "\(market):\(status.rawValue):\(since?.description ?? ""):\(turns):"
      + open.joined(separator: ",")
  }

  /// The standing that is written so; nil for anything else.
  package init?(written: String) {
    let parts = written.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 5, !parts[0].isEmpty, let status = Status(rawValue: String(parts[1]))
    else { return nil }
    let since = CalendarDay(String(parts[2]))
    guard parts[2].isEmpty == (since == nil) else { return nil }
    var turns: [StandingProof.Turn] = []
    for turn in parts[3].split(separator: ",") {
      let ends = turn.split(separator: "=", omittingEmptySubsequences: false)
      guard ends.count == 2, let day = CalendarDay(String(ends[0])),
        let status = Status(rawValue: String(ends[1]))
      else { return nil }
      turns.append(.init(day: day, status: status))
    }
    self.init(
      market: String(parts[0]), status: status, since: since, turns: turns,
      open: parts[4].split(separator: ",").map(String.init))
  }
}
