import DirectoryModel

/// Reads a condition: fields and what they must be, must not be, or must contain.
func decodeCondition(
  _ value: ContentValue, naming slots: [String], _ outer: inout FieldReader
) -> RowCondition {
  guard case .mapping(let entries, _) = value else {
    outer.report(.wrongKind(of: "when", wanted: "a mapping of fields to values", value))
    return RowCondition(parts: [])
  }
  var parts: [(slot: Int, test: RowCondition.Test)] = []
  for entry in entries {
    guard let slot = slots.firstIndex(of: entry.key.value) else {
      outer.report(.unknownField(entry.key.value, at: entry.key.range, known: slots))
      continue
    }
    guard case .mapping(let tests, _) = entry.value else {
      parts.append((slot, .isOne(of: texts(entry.value))))
      continue
    }
    var fields = FieldReader(entry.value, of: entry.key.value)
    for test in tests {
      switch test.key.value {
      case "not":
        _ = fields.value("not")
        parts.append((slot, .isNone(of: texts(test.value))))
      case "contains":
        _ = fields.value("contains")
        parts.append((slot, .contains(texts(test.value))))
      default:
        _ = (fields.value("not"), fields.value("contains"))
      }
    }
    outer.report(fields.finish())
  }
  return RowCondition(parts: parts)
}

/// The texts of a scalar or list; an empty one counts, as it means an empty field.
private func texts(_ value: ContentValue) -> [String] {
  switch value {
  case .scalar(let text, _): [value.isEmpty ? "" : text.value]
  case .list(let items, _): items.flatMap(texts)
  case .mapping: []
  }
}
