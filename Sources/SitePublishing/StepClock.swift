/// How long each step took, for the report at the end of a build; nothing published depends on it.
package struct StepClock: Sendable {
  private let clock = ContinuousClock()
  private var last: ContinuousClock.Instant
  private let progress: BuildProgress?
  package private(set) var steps: [(step: BuildStep, duration: Duration)] = []

  package init(showing progress: BuildProgress? = nil) {
    last = clock.now
    self.progress = progress
  }

  /// Ends the step that began when the previous one ended.
  package mutating func finish(_ step: BuildStep) {
    let now = clock.now
    steps.append((step, last.duration(to: now)))
    progress?.finish(step)
    last = now
  }
}
