import FlyingSocks
import Glibc

/// A pool whose sockets send what is written to them at once.
///
/// The server writes the head of an answer and its body apart; by default the system keeps a second small write back until
/// the browser has confirmed the first, which takes up to 40 ms. Connections take the setting over from the
/// socket they came in by, which waits here for each of them.
struct PromptPool: AsyncSocketPool {
  let base: any AsyncSocketPool

  func prepare() async throws { try await base.prepare() }

  func run() async throws { try await base.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    var isOn: Int32 = 1
    setsockopt(
      socket.file.rawValue, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn,
      socklen_t(MemoryLayout<Int32>.size))
    try await base.suspendSocket(socket, untilReadyFor: events)
  }
}
