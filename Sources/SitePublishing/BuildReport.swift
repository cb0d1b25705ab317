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
    _ content: SiteContent, _ plan: SitePlan, _ files: [WrittenFile], _ clock: StepClock
  ) -> BuildOutcome {
    BuildOutcome(
      files: content.directory.files,
      report: BuildReport(
        content: content, pages: plan.pages.count, files: files, steps: clock.steps))
  }
}

/// What is worth knowing of a finished build.
package struct BuildReport: Sendable {
  package let edition: String
  package let suppliers: Int
  package let pages: Int
  package let files: Int
  package let bytes: Int
  /// How many offers in markets have each status, best first.
  package let statuses: [(status: Status, count: Int)]
  package let steps: [(name: String, duration: Duration)]

  init(
    content: SiteContent, pages: Int, files: [WrittenFile],
    steps: [(name: String, duration: Duration)]
  ) {
    edition = content.edition.id
    suppliers = content.lists.suppliers.count
    self.pages = pages
    self.files = files.count
    bytes = files.reduce(0) { $0 + $1.size }
    self.steps = steps
    let standings = content.judgement.standings.lazy.joined()
    var counts: [Status: Int] = [:]
    for standing in standings { counts[standing.status, default: 0] += 1 }
    statuses = Status.allCases.map { ($0, counts[$0] ?? 0) }
  }
}
