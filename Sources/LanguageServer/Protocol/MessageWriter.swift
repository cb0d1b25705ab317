import Foundation
import Glibc
import Synchronization

/// Writes messages onto a stream, whole ones, whoever writes.
final class MessageWriter: Sendable {
  private let descriptor: Int32
  private let isBroken = Mutex(false)

  init(to descriptor: Int32) { self.descriptor = descriptor }

  /// Whether nobody reads any longer.
  var hasNoReader: Bool { isBroken.withLock { $0 } }

  func send(_ message: some Encodable) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
    guard let body = try? encoder.encode(message) else { return }
    let bytes = Array("Content-Length: \(body.count)\r\n\r\n".utf8) + Array(body)
    isBroken.withLock { isBroken in
      guard !isBroken else { return }
      var start = 0
      while start < bytes.count {
        let count = bytes.withUnsafeBytes { buffer in
          Glibc.write(descriptor, buffer.baseAddress?.advanced(by: start), bytes.count - start)
        }
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else {
          isBroken = true
          return
        }
        start += count
      }
    }
  }

  func notify(_ method: String, _ params: some Encodable) {
    send(OutgoingNotification(method: method, params: params))
  }
}
