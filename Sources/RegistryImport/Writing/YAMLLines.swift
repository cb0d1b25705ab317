/// A key with its value as lines of a block of YAML.
func yamlLines(_ field: RecordField) -> [String] {
  switch field.value {
  case .text(let text): return ["\(field.key): \(yamlText(text))"]
  case .mapping: return ["\(field.key): \(yamlFlow(field.value))"]
  case .list(let items):
    guard items.contains(where: { if case .mapping = $0 { true } else { false } }) else {
      return ["\(field.key): \(yamlFlow(field.value))"]
    }
    var lines = ["\(field.key):"]
    for item in items {
      guard case .mapping(let fields) = item else {
        lines.append("  - \(yamlFlow(item))")
        continue
      }
      for (place, inner) in fields.enumerated() {
        lines.append("  \(place == 0 ? "- " : "  ")\(inner.key): \(yamlFlow(inner.value))")
      }
    }
    return lines
  }
}

private func yamlFlow(_ value: RecordValue) -> String {
  switch value {
  case .text(let text): yamlText(text)
  case .list(let items): "[" + items.map(yamlFlow).joined(separator: ", ") + "]"
  case .mapping(let fields):
    "{" + fields.map { "\($0.key): \(yamlFlow($0.value))" }.joined(separator: ", ") + "}"
  }
}

/// A text without quotes only where no reader of YAML could take it for anything else.
private func yamlText(_ text: String) -> String {
  let words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
  let isPlain =
    text.utf8.first.map { (65...90).contains($0) || (97...122).contains($0) } ?? false
    && text.utf8.last != UInt8(ascii: " ") && !words.contains(text.lowercased())
    && text.utf8.allSatisfy { byte in
      (65...90).contains(byte) || (97...122).contains(byte) || (48...57).contains(byte)
        || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
  if isPlain || isDay(text) { return text }
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case "\n": quoted += "\\n"
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}

private func isDay(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  return bytes.count == 10
    && bytes.indices.allSatisfy { place in
      place == 4 || place == 7
        ? bytes[place] == UInt8(ascii: "-") : (48...57).contains(bytes[place])
    }
}
