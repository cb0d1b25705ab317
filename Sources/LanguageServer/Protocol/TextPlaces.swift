/// A place between two characters as the protocol counts: from 0, characters in the units agreed upon.
struct TextPosition: Codable, Hashable, Sendable {
  let line: Int
  let character: Int
}

/// A stretch of text; the end is exclusive.
struct TextSpan: Codable, Hashable, Sendable {
  let start: TextPosition
  let end: TextPosition

  static let top = TextSpan(
    start: TextPosition(line: 0, character: 0), end: TextPosition(line: 0, character: 0))

  /// Whether the two have a place in common, their ends included.
  func touches(_ other: TextSpan) -> Bool {
    (start.line, start.character) <= (other.end.line, other.end.character)
      && (other.start.line, other.start.character) <= (end.line, end.character)
  }
}

extension TextSpan: Comparable {
  static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.start.line, left.start.character, left.end.line, left.end.character)
      < (right.start.line, right.start.character, right.end.line, right.end.character)
  }
}

/// A stretch of text in a file.
struct Location: Codable, Hashable, Sendable {
  let uri: String
  let range: TextSpan
}

/// What characters of a line are counted in.
enum PositionEncoding: String, Codable, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
}
