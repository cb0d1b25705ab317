import FlyingSocks

/// The messages of a hub as server-sent events, for one browser.
struct EventStream: AsyncBufferedSequence {
  typealias Element = UInt8

  let hub: EventHub

  func makeAsyncIterator() -> Iterator {
    Iterator(hub: hub, wakes: hub.listen().makeAsyncIterator())
  }

  struct Iterator: AsyncBufferedIteratorProtocol {
    let hub: EventHub
    var wakes: AsyncStream<Void>.AsyncIterator
    /// The number of the message sent last; nil before the first.
    private var sent: Int?

    init(hub: EventHub, wakes: AsyncStream<Void>.AsyncIterator) {
      self.hub = hub
      self.wakes = wakes
    }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      if sent == nil {
        // A browser that lost the server asks again after this many milliseconds.
        return Array("retry: 500\n\n\(news)".utf8)
      }
      guard await wakes.next() != nil else { return nil }
      let text = news
      return Array((text.isEmpty ? ": still here\n\n" : text).utf8)
    }

    mutating func next() async throws -> UInt8? {
      // The server reads whole buffers only.
      nil
    }

    /// The newest message unless it has been sent.
    private var news: String {
      mutating get {
        let newest = hub.newest
        guard newest.number > sent ?? 0 else {
          sent = sent ?? 0
          return ""
        }
        sent = newest.number
        return "data: \(newest.text)\n\n"
      }
    }
  }
}
