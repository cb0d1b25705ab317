/// A value of a record that was made: a text, a list or a mapping whose keys keep their order.
indirect enum RecordValue: Hashable, Sendable {
  case text(String)
  case list([RecordValue])
  case mapping([RecordField])

  var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .list(let items): items.isEmpty
    case .mapping(let fields): fields.isEmpty
    }
  }

  /// The value on one line, for comparing and showing; one text is the same as a list of it.
  var line: String {
    switch self {
    case .text(let text): return text
    case .list(let items):
      if items.count == 1 { return items[0].line }
      return "[" + items.map(\.line).joined(separator: ", ") + "]"
    case .mapping(let fields):
      let parts = fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.line)" }
      return "{" + parts.joined(separator: ", ") + "}"
    }
  }

  /// The texts a value is or holds directly.
  var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let items): items.flatMap(\.texts)
    case .mapping: []
    }
  }
}

/// A key of a record with its value.
struct RecordField: Hashable, Sendable {
  let key: String
  var value: RecordValue

  init(_ key: String, _ value: RecordValue) {
    self.key = key
    self.value = value
  }
}

extension [RecordField] {
  subscript(key: String) -> RecordValue? { first { $0.key == key }?.value }
}
