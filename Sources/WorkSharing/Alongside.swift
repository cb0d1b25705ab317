import Dispatch
import Synchronization

/// Two results that do not need each other: one by a thread of its own, where there are two, the other by the caller.
///
/// Unlike what `together` does, the caller's work is shared among threads wherever it asks for that, with the thread of the first
/// as soon as that is done.
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
  guard let first = found.value.withLock({ $0 }) else {
    preconditionFailure("it is there once its thread says so")
  }
  return (first, second)
}

private final class Found<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
  let isThere = DispatchSemaphore(value: 0)
}
