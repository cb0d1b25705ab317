import Foundation
import Glibc

/// Reads messages off a stream, each behind its header.
struct MessageReader {
  enum Received {
    case message(Data)
    /// Something that is no message; the next one may be.
    case malformed(String)
    case end
  }

  /// The largest message that is taken, in bytes; a larger one is passed over.
  static let largest = 1 << 26
  private static let longestHeaderLine = 4096
  private static let step = 1 << 16

  private let descriptor: Int32
  private var bytes: [UInt8] = []
  private var start = 0

  init(from descriptor: Int32) { self.descriptor = descriptor }

  mutating func next() -> Received {
    var length: Int?
    var hasHeader = false
    while true {
      switch headerLine() {
      case .end: return .end
      case .tooLong:
        return .malformed("a header line is longer than \(Self.longestHeaderLine) bytes")
      case .line(let line) where line.isEmpty:
        // Blank lines before a header belong to nothing.
        guard hasHeader else { continue }
        guard let length else { return .malformed("the header has no Content-Length") }
        return body(of: length)
      case .line(let line):
        hasHeader = true
        let parts = line.split(separator: ":", maxSplits: 1).map {
          $0.trimmingCharacters(in: .whitespaces)
        }
        guard parts.count == 2, parts[0].lowercased() == "content-length" else { continue }
        guard let number = Int(parts[1]), number >= 0 else {
          return .malformed("`\(parts[1].prefix(40))` is no length of a message")
        }
        length = number
      }
    }
  }

  private enum Line {
    case line(String)
    case tooLong
    case end
  }

  private mutating func headerLine() -> Line {
    var searched = start
    while true {
      if let end = bytes[searched...].firstIndex(of: 10) {
        let line = bytes[start..<end]
        start = end + 1
        return .line(String(decoding: line.last == 13 ? line.dropLast() : line, as: UTF8.self))
      }
      if bytes.count - start > Self.longestHeaderLine {
        start = bytes.count
        return .tooLong
      }
      let known = bytes.count - start
      guard fill() else { return .end }
      searched = start + known
    }
  }

  private mutating func body(of length: Int) -> Received {
    guard length <= Self.largest else {
      var left = length
      while left > 0 {
        if bytes.count == start, !fill() { return .end }
        let passed = min(left, bytes.count - start)
        start += passed
        left -= passed
      }
      return .malformed(
        "the message has \(length) bytes, more than the \(Self.largest) that are read")
    }
    while bytes.count - start < length {
      guard fill() else { return .end }
    }
    defer { start += length }
    return .message(Data(bytes[start..<start + length]))
  }

  /// Reads some more; false at the end of the stream.
  private mutating func fill() -> Bool {
    bytes.removeSubrange(..<start)
    start = 0
    let count = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: Self.step))
    var got = -1
    repeat {
      got = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), Self.step)
      }
    } while got < 0 && errno == EINTR
    bytes.removeLast(Self.step - max(got, 0))
    return got > 0
  }
}
