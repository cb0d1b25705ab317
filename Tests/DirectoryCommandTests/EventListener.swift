import Foundation
import Testing

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

  /// All states that come until nothing has come for a while, nor is being read.
  func rest(quietFor milliseconds: Int32) throws -> [State] {
    var states: [State] = []
    func isReading() -> Bool { states.last.map { !$0.said.isEmpty } ?? false }
    // Some may have come with the one that was asked for before.
    while let state = try nextWaiting() { states.append(state) }
    while let bytes = line.receive(within: isReading() ? 60_000 : milliseconds) {
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
