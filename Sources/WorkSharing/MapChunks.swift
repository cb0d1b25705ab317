import Dispatch
import Synchronization

/// Applies `work` to consecutive chunks of `0..<count` on up to `jobs` threads; results keep the order.
///
/// The result is the same for any number of jobs: chunk borders depend on `count` and `size` only.
package func mapChunks<Result: Sendable>(
  of count: Int, size: Int, jobs: Int, _ work: @Sendable (Range<Int>) -> Result
) -> [Result] {
  mapChunks(of: count, size: size, jobs: jobs, with: { () }) { _, range in work(range) }
}

/// Applies `work` to consecutive chunks with a tool that each thread makes once and keeps; no result may depend on what
/// the tool was used for before.
package func mapChunks<Tool: ~Copyable, Result: Sendable>(
  of count: Int, size: Int, jobs: Int, with makeTool: @Sendable () -> Tool,
  _ work: @Sendable (inout Tool, Range<Int>) -> Result
) -> [Result] {
  let chunks = (count + size - 1) / max(size, 1)
  let range: @Sendable (Int) -> Range<Int> = { $0 * size..<min(($0 + 1) * size, count) }
  guard jobs > 1, chunks > 1 else {
    var tool = makeTool()
    var results: [Result] = []
    results.reserveCapacity(chunks)
    for chunk in 0..<chunks { results.append(work(&tool, range(chunk))) }
    return results
  }

  let results = Mutex<[Result?]>(Array(repeating: nil, count: chunks))
  let next = Atomic<Int>(0)
  DispatchQueue.concurrentPerform(iterations: min(jobs, chunks)) { _ in
    var tool = makeTool()
    while true {
      let chunk = next.add(1, ordering: .relaxed).oldValue
      guard chunk < chunks else { return }
      let result = work(&tool, range(chunk))
      results.withLock { $0[chunk] = result }
    }
  }
  return results.withLock { $0.compactMap { $0 } }
}
