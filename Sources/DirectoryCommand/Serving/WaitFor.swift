import Dispatch
import Synchronization

/// Waits for asynchronous work on a thread that has nothing else to do.
///
/// - Parameter work: what is waited for; it runs on other threads.
/// - Returns: what it gives.
/// - Throws: what it throws.
func waiting<Value: Sendable>(
  _ work: @escaping @Sendable () async throws -> Value
) throws -> Value {
  let outcome = Outcome<Value>()
  let isDone = DispatchSemaphore(value: 0)
  Task {
    do { outcome.put(.success(try await work())) } catch { outcome.put(.failure(error)) }
    isDone.signal()
  }
  isDone.wait()
  return try outcome.take()
}

/// Carries what asynchronous work came to from its thread to the one that waits.
private final class Outcome<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, any Error>>(.failure(CancellationError()))

  func put(_ value: Result<Value, any Error>) { result.withLock { $0 = value } }

  func take() throws -> Value { try result.withLock { try $0.get() } }
}
