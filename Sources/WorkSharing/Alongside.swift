import Dispatch
import Synchronization

/// Two results that do not need each other: one by a thread of its own, where there are two, the other by the caller.
///
/// Unlike what `together` does, the caller's work is shared among threads wherever it asks for that, with the thread of the first
/// as soon as that is done. Until then one thread more than `jobs` may be at work.
///
/// - Returns: the results; they do not depend on the number of jobs.
package func alongside<One: Sendable, Other>(
  jobs: Int, _ one: @escaping @Sendable () -> One, _ other: () -> Other
) -> (One, Other) {
  guard jobs > 1 else { return (one(), other()) }
  let found = Found<One>()
  // A queue of its own always gets a thread, also where all those that are shared wait for something.
  DispatchQueue(label: "alongside").async {
    found.value.withLock { $0 = one() }
    found.isThere.signal()
  }
  let second = other()
  found.isThere.wait()
  // Taken out: who finds it may not have let go of it yet, and a list with two holders is copied by its first change.
  guard let first = found.value.withLock({ exchange(&$0, with: nil) }) else {
    preconditionFailure("it is there once its thread says so")
  }
  return (first, second)
}

private final class Found<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
  let isThere = DispatchSemaphore(value: 0)
}
