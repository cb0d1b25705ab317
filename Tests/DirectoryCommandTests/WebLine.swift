import Foundation
import Testing

/// A connection to a port of this machine, on which anything may be said.
final class WebLine {
  private let socket: Int32

  /// - Throws: when nobody listens there.
  init(to port: UInt16) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
    }
    guard connected == 0 else { throw NotThere(what: "somebody listens on port \(port)") }
  }

  deinit { close(socket) }

  func send(_ text: String) {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(
          socket, $0.baseAddress?.advanced(by: start), bytes.count - start,
          Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      start += count
    }
  }

  /// What has come; nil at the end, and when nothing comes in time.
  func receive(within milliseconds: Int32) -> [UInt8]? {
    var asked = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    guard poll(&asked, 1, milliseconds) > 0 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(socket, &buffer, buffer.count, 0)
    return count > 0 ? Array(buffer[..<count]) : nil
  }
}

/// Hears what the server tells its pages.
final class EventListener {
  struct State {
    let edition: Int
    let kind: String
    let summary: String
    let html: String
    let said: String
    let token: String
  }

  private let line: WebLine
  private var left = ""

  init(of site: ServedSite) throws {
    line = try WebLine(to: site.port)
    line.send("GET /.sourcebook/events HTTP/1.1\r\nHost: 127.0.0.1:\(site.port)\r\n\r\n")
  }

  /// The next state that is as it should be; those before it are passed over.
  ///
  /// - Throws: when it has not come after a minute.
  @discardableResult
  func next(_ what: String, where holds: (State) -> Bool = { _ in true }) throws -> State {
    let deadline = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < deadline {
      if let state = try nextWaiting() {
        if holds(state) { return state }
        continue
      }
      guard let bytes = line.receive(within: 60_000) else { throw NotThere(what: what) }
      left += String(decoding: bytes, as: UTF8.self)
    }
    throw NotThere(what: what)
  }

  /// All states that come until nothing has come for a while.
  func rest(quietFor milliseconds: Int32) throws -> [State] {
    var states: [State] = []
    while let bytes = line.receive(within: milliseconds) {
      left += String(decoding: bytes, as: UTF8.self)
      while let state = try nextWaiting() { states.append(state) }
    }
    return states
  }

  private func nextWaiting() throws -> State? {
    guard let start = left.range(of: "data: "),
      let end = left.range(of: "\n\n", range: start.upperBound..<left.endIndex)
    else { return nil }
    let text = left[start.upperBound..<end.lowerBound]
    left = String(left[end.upperBound...])
    let found = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: String])
    return State(
      edition: Int(found["edition"]?.split(separator: "-").last ?? "") ?? -1,
      kind: found["kind"] ?? "", summary: found["summary"] ?? "", html: found["html"] ?? "",
      said: found["said"] ?? "", token: found["token"] ?? "")
  }
}
