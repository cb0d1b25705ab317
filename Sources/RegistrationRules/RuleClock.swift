import Synchronization

/// How long the questions of each rule take, measured on every sixteenth supplier; nothing judged depends on it.
package final class RuleClock: Sendable {
  package static let every = 16

  /// Nanoseconds by rule, over all threads.
  private let spent: Mutex<[Int]>

  package init(rules: Int) { spent = Mutex(Array(repeating: 0, count: rules)) }

  /// By rule, in their order.
  ///
  /// What several rules need is found once and counts for the first that asks.
  package var durations: [Duration] {
    spent.withLock { $0.map { .nanoseconds($0) } }
  }

  func add(_ more: [Int]) {
    spent.withLock { spent in
      for (rule, nanoseconds) in more.enumerated() { spent[rule] += nanoseconds }
    }
  }
}
