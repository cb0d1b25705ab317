/// A JSON value whose keys keep the order they are given in, so that reports read as they were thought.
enum JSONValue: Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// An object without the keys that have no value.
  static func object(_ entries: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(entries.compactMap { key, value in value.map { (key, $0) } })
  }

  static func texts(_ texts: some Sequence<String>) -> JSONValue { .list(texts.map { .text($0) }) }

  /// The value on one line.
  var line: String {
    var text = ""
    write(to: &text, indentation: nil)
    return text
  }

  /// The value with one key or item a line.
  var page: String {
    var text = ""
    write(to: &text, indentation: 0)
    return text + "\n"
  }

  private func write(to text: inout String, indentation: Int?) {
    switch self {
    case .text(let value): Self.write(value, to: &text)
    case .number(let value): text += String(value)
    case .flag(let value): text += value ? "true" : "false"
    case .list(let items):
      Self.write(items, "[", "]", to: &text, indentation) { item, text, inner in
        item.write(to: &text, indentation: inner)
      }
    case .object(let entries):
      Self.write(entries, "{", "}", to: &text, indentation) { entry, text, inner in
        Self.write(entry.key, to: &text)
        text += inner == nil ? ":" : ": "
        entry.value.write(to: &text, indentation: inner)
      }
    }
  }

  private static func write<Part>(
    _ parts: [Part], _ open: String, _ close: String, to text: inout String, _ indentation: Int?,
    _ write: (Part, inout String, Int?) -> Void
  ) {
    text += open
    for (place, part) in parts.enumerated() {
      if place > 0 { text += "," }
      if let indentation { text += "\n" + String(repeating: "  ", count: indentation + 1) }
      write(part, &text, indentation.map { $0 + 1 })
    }
    if let indentation, !parts.isEmpty {
      text += "\n" + String(repeating: "  ", count: indentation)
    }
    text += close
  }

  private static func write(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case _ where isControl(scalar):
        // Beyond what JSON asks for: what steers a terminal or turns the reading direction.
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
