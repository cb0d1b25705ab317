import Synchronization

/// Hands the newest message to every browser that listens, and to those that come later.
final class EventHub: Sendable {
  struct Message: Sendable {
    /// Grows with every message, from 1.
    let number: Int
    let text: String
  }

  private struct Board {
    var newest = Message(number: 0, text: "")
    var listeners: [Int: AsyncStream<Void>.Continuation] = [:]
    var nextListener = 0
    var isOver = false
  }

  private let board = Mutex(Board())

  var newest: Message { board.withLock { $0.newest } }

  /// Puts a message in the place of the one before.
  func tell(_ text: String) {
    wake { board in
      board.newest = Message(number: board.newest.number + 1, text: text)
    }
  }

  /// Wakes all listeners, so that those whose browser has gone are found.
  func beat() { wake { _ in } }

  /// Ends all streams; who comes later hears nothing.
  func end() {
    let listeners = board.withLock { board in
      board.isOver = true
      defer { board.listeners = [:] }
      return Array(board.listeners.values)
    }
    for listener in listeners { listener.finish() }
  }

  /// What wakes one listener, from now on.
  func listen() -> AsyncStream<Void> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let number = board.withLock { board -> Int? in
      guard !board.isOver else { return nil }
      board.nextListener += 1
      board.listeners[board.nextListener] = continuation
      return board.nextListener
    }
    guard let number else {
      continuation.finish()
      return stream
    }
    continuation.onTermination = { [weak self] _ in
      self?.board.withLock { _ = $0.listeners.removeValue(forKey: number) }
    }
    return stream
  }

  private func wake(_ change: (inout sending Board) -> Void) {
    let listeners = board.withLock { board in
      change(&board)
      return Array(board.listeners.values)
    }
    for listener in listeners { listener.yield() }
  }
}
