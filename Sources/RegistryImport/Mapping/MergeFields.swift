/// The values of several rows about one record: lists are joined, of single values the first counts.
///
/// How many others gave way is counted by key.
func mergedFields(
  _ rows: [[RecordField]], _ setAside: inout [String: Int]
) -> [RecordField] {
  if rows.count == 1 { return rows[0] }
  var keys: [String] = []
  var values: [String: [RecordValue]] = [:]
  for field in rows.joined() {
    if values[field.key] == nil { keys.append(field.key) }
    values[field.key, default: []].append(field.value)
  }
  return keys.map { key in
    RecordField(key, mergedValue(of: key, values[key] ?? [], &setAside))
  }
}

private func mergedValue(
  of key: String, _ values: [RecordValue], _ setAside: inout [String: Int]
) -> RecordValue {
  guard let first = values.first, values.count > 1 else { return values.first ?? .text("") }
  switch first {
  case .text:
    let texts = values.unrepeated()
    if key == "note" { return .text(joinedNotes(texts.map(\.line))) }
    let others = values.count { $0 != first }
    if others > 0 { setAside[key, default: 0] += others }
    return first
  case .list:
    let items = values.flatMap { value -> [RecordValue] in
      if case .list(let items) = value { items } else { [value] }
    }
    return .list(key == "offers" ? mergedOffers(items) : items.unrepeated())
  case .mapping:
    if key == "text" { return first }
    let fields = values.compactMap { value -> [RecordField]? in
      if case .mapping(let fields) = value { fields } else { nil }
    }
    return .mapping(mergedFields(fields, &setAside))
  }
}

/// Remarks one behind the other; many of them are counted, as a cell is no place for thousands.
private func joinedNotes(_ notes: [String]) -> String {
  let most = 50
  let shown = notes.prefix(most).joined(separator: "; ")
  return notes.count > most ? shown + "; and \(notes.count - most) more" : shown
}

/// Offers that differ in their models only become one.
private func mergedOffers(_ offers: [RecordValue]) -> [RecordValue] {
  var order: [[RecordField]] = []
  var models: [[RecordField]: [RecordValue]] = [:]
  for offer in offers {
    guard case .mapping(let fields) = offer else { continue }
    let rest = fields.filter { $0.key != "models" }
    if models[rest] == nil { order.append(rest) }
    models[rest, default: []] += (fields["models"]?.texts ?? []).map { .text($0) }
  }
  return order.map { rest in
    let texts = (models[rest] ?? []).unrepeated()
    guard !texts.isEmpty else { return .mapping(rest) }
    // The models keep their place behind the product.
    var fields = rest
    fields.insert(RecordField("models", .list(texts)), at: min(1, fields.count))
    return .mapping(fields)
  }
}
