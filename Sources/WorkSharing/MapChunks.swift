import Dispatch
import Synchronization

/// Applies `work` to consecutive chunks of `0..<count` on up to `jobs` threads; results keep the order.
///
/// The result is the same for any number of jobs: chunk borders depend on `count` and `size` only.
package func mapChunks<Result: Sendable>(
  of count: Int, size: Int, jobs: Int, _ work: @Sendable (Range<Int>) -> Result
) -> [Result] {
  let chunks = (count + size - 1) / max(size, 1)
  let range: @Sendable (Int) -> Range<Int> = { $0 * size..<min(($0 + 1) * size, count) }
  guard jobs > 1, chunks > 1 else { return (0..<chunks).map { work(range($0)) } }

  let results = Mutex<[Result?]>(Array(repeating: nil, count: chunks))
  let next = Atomic<Int>(0)
  DispatchQueue.concurrentPerform(iterations: min(jobs, chunks)) { _ in
    while true {
      let chunk = next.add(1, ordering: .relaxed).oldValue
      guard chunk < chunks else { return }
      let result = work(range(chunk))
      results.withLock { $0[chunk] = result }
    }
  }
  return results.withLock { $0.compactMap { $0 } }
}
