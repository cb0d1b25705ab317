/// A JSON value with the offset it begins at.
indirect enum JSONNode: Sendable {
  /// A text, or a number or truth value as it is written.
  case text(String, at: Int)
  case null
  case list([JSONNode], at: Int)
  case object([(key: String, value: JSONNode)], at: Int)

  var offset: Int {
    switch self {
    case .text(_, let offset), .list(_, let offset), .object(_, let offset): offset
    case .null: 0
    }
  }
}

/// What is wrong with a JSON text, and where.
struct JSONFault: Error {
  let words: String
  let offset: Int
}
