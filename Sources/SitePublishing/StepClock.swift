/// How long each step took, for the report at the end of a build; nothing published depends on it.
package struct StepClock: Sendable {
  private let clock = ContinuousClock()
  private var last: ContinuousClock.Instant
  package private(set) var steps: [(name: String, duration: Duration)] = []

  package init() { last = clock.now }

  /// Ends the step that began when the previous one ended.
  package mutating func finish(_ name: String) {
    let now = clock.now
    steps.append((name, last.duration(to: now)))
    last = now
  }
}
