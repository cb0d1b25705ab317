import Synchronization

/// Tells a client that can show it how long the site is being checked for the first time: nothing is known of it before.
final class FirstCheckProgress: Sendable {
  private enum Phase {
    case unwanted, waiting, begun, ended
  }

  private static let token = "first check"

  private let phase = Mutex(Phase.unwanted)
  private let writer: MessageWriter

  init(writer: MessageWriter) { self.writer = writer }

  /// The client can show it.
  func allow() { phase.withLock { $0 = .waiting } }

  func begin() {
    guard turn(from: .waiting, to: .begun) else { return }
    writer.send(
      OutgoingRequest(
        id: .text(Self.token), method: "window/workDoneProgress/create",
        params: NewProgress(token: Self.token)))
    tell("begin", title: "Checking the site")
  }

  func end() {
    if turn(from: .begun, to: .ended) { tell("end") }
  }

  private func turn(from old: Phase, to new: Phase) -> Bool {
    phase.withLock { phase in
      guard phase == old else { return false }
      phase = new
      return true
    }
  }

  private func tell(_ kind: String, title: String? = nil) {
    writer.notify(
      "$/progress",
      ToldProgress(token: Self.token, value: ToldProgress.Value(kind: kind, title: title)))
  }
}

/// Asks a client to make room for a progress.
private struct NewProgress: Encodable {
  let token: String
}

private struct ToldProgress: Encodable {
  struct Value: Encodable {
    let kind: String
    let title: String?
  }

  let token: String
  let value: Value
}
