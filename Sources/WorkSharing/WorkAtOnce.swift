import Dispatch
import Synchronization

/// Two pieces of work that need nothing of each other: at once where there are two jobs, else one after the other.
package func workAtOnce<First: Sendable, Second: Sendable>(
  jobs: Int, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  guard jobs > 1 else { return (first(), second()) }
  let results = Mutex<(first: First?, second: Second?)>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { turn in
    if turn == 0 {
      let result = first()
      results.withLock { $0.first = result }
    } else {
      let result = second()
      results.withLock { $0.second = result }
    }
  }
  let done = results.withLock { $0 }
  guard let first = done.first, let second = done.second else {
    preconditionFailure("concurrentPerform returns when all turns are done")
  }
  return (first, second)
}
