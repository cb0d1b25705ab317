import DirectoryModel

/// Reports waivers that have ended, run too long, name no rule, or excuse nothing.
///
/// - Parameters:
///   - directory: holds the waivers.
///   - rules: the rules there are.
///   - judgement: what the waivers are attached to.
///   - site: the day the site itself stands on, which ends and lengths are held against; seen from another day
///     they are no mistakes.
/// - Returns: at most one remark for each waiver.
func checkWaivers(
  _ directory: Directory, _ rules: [RuleStatement], _ judgement: Judgement, site: CalendarDay
) -> [Diagnostic] {
  guard !directory.waivers.isEmpty else { return [] }
  let used = usedWaivers(judgement)
  let isOwnDay = judgement.standpoint.asOf == site
  return directory.waivers.enumerated().compactMap { index, waiver in
    if !rules.contains(where: { $0.code == waiver.rule.value }) {
      return .unknownReference(waiver.rule, kind: "rule", known: rules.map(\.code))
    }
    guard isOwnDay else { return nil }
    if waiver.until.value < site { return .waiverExpired(waiver) }
    if waiver.until.value > site.adding(days: 366) { return .waiverTooLong(waiver, asOf: site) }
    return used.contains(index) ? nil : .waiverUnused(waiver)
  }
}

/// Indices of the waivers that excuse something.
private func usedWaivers(_ judgement: Judgement) -> Set<Int> {
  var used: Set<Int> = []
  for standings in judgement.standings {
    for standing in standings {
      for verdict in standing.verdicts {
        if let waiver = verdict.waiver, verdict.outcome == .unmet || verdict.outcome == .unknown {
          used.insert(waiver)
        }
      }
    }
  }
  return used
}

extension Diagnostic {
  fileprivate static func waiverExpired(_ waiver: Waiver) -> Diagnostic {
    Diagnostic(
      .waiverExpired, "waiver of \(waiver.rule.value) has ended on \(waiver.until.value)",
      at: waiver.until.range, help: "remove the waiver, or let its owner decide again")
  }

  fileprivate static func waiverTooLong(_ waiver: Waiver, asOf: CalendarDay) -> Diagnostic {
    Diagnostic(
      .waiverTooLong,
      "waiver of \(waiver.rule.value) runs to \(waiver.until.value), over a year from \(asOf)",
      at: waiver.until.range, help: "end it by \(asOf.adding(days: 366))")
  }

  fileprivate static func waiverUnused(_ waiver: Waiver) -> Diagnostic {
    Diagnostic(
      .waiverUnused,
      "waiver of \(waiver.rule.value) for \(waiver.supplier.value) excuses nothing",
      at: waiver.range, help: "remove it", severity: .warning)
  }
}
