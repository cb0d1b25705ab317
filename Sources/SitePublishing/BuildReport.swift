package import DirectoryModel
import SitePages

/// What a build came to: without a report nothing was published.
package struct BuildOutcome: Sendable {
  /// The files diagnostics point into.
  package let files: SourceFiles
  package let report: BuildReport?

  static func refused(files: SourceFiles) -> BuildOutcome {
    BuildOutcome(files: files, report: nil)
  }

  static func published(
    _ site: PreparedSite, _ plan: SitePlan, _ edition: SealedEdition, _ times: PageTimes,
    found: StampedTree, _ clock: StepClock
  ) -> BuildOutcome {
    BuildOutcome(
      files: site.content.directory.files,
      report: BuildReport(
        content: site.content, pages: plan.pages.count, files: edition.files,
        found: found.stamps.count { $0 != .missing },
        slow: SlowParts(pages: times, of: site.judged), steps: clock.steps))
  }
}

/// What is worth knowing of a finished build.
package struct BuildReport: Sendable {
  package let edition: String
  package let suppliers: Int
  package let pages: Int
  package let files: Int
  package let bytes: Int
  /// How many of the files were on disk when they were looked for after the switch.
  package let found: Int
  /// How many offers in markets have each status, best first.
  package let statuses: [(status: Status, count: Int)]
  /// The first day after the standpoint on which a status becomes another one by itself.
  package let nextTurn: CalendarDay?
  /// Files whose bytes the edition before did not have; the others are shared with it.
  package let written: Int
  package let slow: SlowParts
  /// Empty when nothing had changed.
  package let steps: [(step: BuildStep, duration: Duration)]
}

extension BuildReport {
  /// The same edition with other files and bytes, and other statuses where they are given.
  func after(
    written: Int, bytes: Int, steps: [(step: BuildStep, duration: Duration)],
    statuses changed: StatusReport? = nil, named edition: String? = nil
  ) -> BuildReport {
    BuildReport(
      edition: edition ?? self.edition, suppliers: suppliers, pages: pages, files: files,
      bytes: bytes, found: files, statuses: changed?.statuses ?? statuses,
      nextTurn: changed == nil ? nextTurn : changed?.nextTurn, written: written, slow: .none,
      steps: steps)
  }

  init(
    content: SiteContent, pages: Int, files: [WrittenFile], found: Int, slow: SlowParts,
    steps: [(step: BuildStep, duration: Duration)]
  ) {
    let standings = content.lists.tallies.standings
    self.init(
      edition: content.edition.id, suppliers: content.lists.suppliers.count, pages: pages,
      files: files.count, bytes: files.reduce(0) { $0 + $1.size }, found: found,
      statuses: Status.allCases.map { ($0, standings[$0]) },
      nextTurn: content.lists.tallies.nextTurn?.day,
      written: files.count { !$0.isShared }, slow: slow, steps: steps)
  }
}

extension BuildReport {
  /// What is reported of statuses where others are counted than before.
  func statuses(counting new: DirectoryTallies, for old: DirectoryTallies) -> StatusReport {
    let (before, now) = (old.standings, new.standings)
    return StatusReport(
      statuses: statuses.map { ($0.status, $0.count + now[$0.status] - before[$0.status]) },
      nextTurn: new.nextTurn?.day)
  }
}

/// What a report says of statuses.
struct StatusReport: Sendable {
  let statuses: [(status: Status, count: Int)]
  let nextTurn: CalendarDay?
}
