package import ContentLoading
import DirectoryModel

/// What a site being written on was found to be last, so that the next check makes anew only what a change touches.
///
/// A check that is given up leaves it as it was: what it had read by then was not judged.
package struct DraftMemory: Sendable {
  private var parts = LiveMemory()
  private var site: String?
  /// The files that were read last; nil when nothing was.
  private var inputs: InputSnapshot?
  /// What stood in place of files then.
  package private(set) var unsaved = UnsavedTexts.none

  package init() {}

  /// What was read of the site.
  package var reading: SiteMemory { parts.site }

  /// The same with what has changed since forgotten.
  ///
  /// - Throws: `BrokenWorld` when the files cannot be looked at.
  func turned(to request: BuildRequest) throws -> DraftMemory {
    var next = self
    next.site = request.site
    next.unsaved = request.unsaved
    if site == request.site, let inputs,
      let (files, now) = inputs.changes(of: request.site, jobs: request.jobs)
    {
      next.inputs = now
      next.parts.site.forget(
        changed: files.map(inputs.tree.path(of:)) + request.unsaved.paths(differingFrom: unsaved))
    } else {
      next.parts.forget()
      next.inputs = try InputSnapshot(of: request.site, jobs: request.jobs)
    }
    return next
  }

  /// The judged site, taking over what is remembered.
  mutating func judge(
    _ request: BuildRequest, pausing pause: () throws -> Void
  ) throws -> (site: Reported<JudgedSite>, means: [Diagnostic]) {
    var clock = StepClock()
    let site = try judgeSite(request, recalling: &parts, timing: &clock, pausing: pause)
    let means = parts.means(of: site.value, jobs: request.jobs).diagnostics
    try pause()
    parts.remember(site.value)
    return (site, means)
  }

  /// Keeps what a check had read that was given up, where no judgement is remembered that was made from something else.
  mutating func keepReading(of other: DraftMemory) {
    guard !parts.isJudged else { return }
    self = other
    parts = LiveMemory(site: other.parts.site)
  }
}
