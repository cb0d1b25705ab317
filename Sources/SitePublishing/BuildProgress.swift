import Synchronization

/// How far a build has come, for whoever shows it while it runs; safe from several threads.
package final class BuildProgress: Sendable {
  private let place = Mutex<(step: BuildStep, total: Int)>((.compare, 0))
  private let done = Atomic<Int>(0)

  package init() {}

  /// The step that runs, and how many of its pages are made; no pages in steps that make none.
  package var now: (step: BuildStep, done: Int, total: Int) {
    let (step, total) = place.withLock { $0 }
    return (step, min(done.load(ordering: .relaxed), total), total)
  }

  func finish(_ step: BuildStep) {
    place.withLock { $0 = (step.next ?? step, 0) }
  }

  func expect(_ pages: Int) {
    done.store(0, ordering: .relaxed)
    place.withLock { $0.total = pages }
  }

  func made(_ pages: Int) { done.add(pages, ordering: .relaxed) }
}
