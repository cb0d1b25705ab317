import DirectoryModel

/// Reads `make`: the records a row becomes, in their order; each may name those before it.
func decodeMakes(
  _ outer: inout FieldReader, slots: inout [String], constants: [String: String],
  source: RecordSource
) -> [RecordMap] {
  var makes: [RecordMap] = []
  for item in outer.list("make") {
    var fields = FieldReader(item, of: "make")
    let kinds = RecordKind.allCases.filter { fields.value($0.rawValue) != nil }
    guard kinds.count == 1, let kind = kinds.first, let written = fields.value(kind.rawValue)
    else {
      fields.report(.notOneRecord(kinds.count, at: item.range))
      _ = ["when", "unless", "because", "as", "merge", "prefer"].map { fields.value($0) }
      outer.report(fields.finish())
      continue
    }
    let name = fields.text("as")?.value ?? kind.rawValue
    let condition = fields.value("when").map { decodeCondition($0, naming: slots, &fields) }
    let exception = fields.value("unless").map { decodeCondition($0, naming: slots, &fields) }
    let reason = fields.text("because")
    let merging = fields.choice("merge", of: RecordMap.Merging.self)
    let preferences = fields.list("prefer").map {
      decodeCondition($0, naming: slots, &fields)
    }
    var decoding = RecordDecoding(slots: slots, constants: constants)
    let record = decoding.decode(written, of: kind, source: source)
    outer.report(fields.finish() + decoding.diagnostics)
    // Records of one name stand for one another, as the conditions choose.
    let idSlot = slots.firstIndex(of: "\(name).id") ?? slots.count
    if idSlot == slots.count { slots += ["\(name).id", "\(name).name"] }
    makes.append(
      RecordMap(
        kind: kind, name: name, ids: record.ids, condition: condition, exception: exception,
        reason: reason?.value, merging: merging?.value ?? .never, preferences: preferences,
        tree: record.tree, range: item.range, idSlot: idSlot, nameSlot: idSlot + 1))
  }
  return makes
}

/// Reads what stands below `supplier:` and the like, held against the keys the contract has.
private struct RecordDecoding {
  let slots: [String]
  let constants: [String: String]
  var diagnostics: [Diagnostic] = []

  init(slots: [String], constants: [String: String]) {
    self.slots = slots
    self.constants = constants
  }

  mutating func decode(
    _ value: ContentValue, of kind: RecordKind, source: RecordSource
  ) -> (ids: [ValueTemplate], tree: RecordTree) {
    guard case .mapping(let entries, let range) = value else {
      diagnostics.append(.wrongKind(of: kind.rawValue, wanted: "a mapping of keys", value))
      return ([], .mapping([]))
    }
    var ids: [ValueTemplate] = []
    var rest = entries
    if kind.isDocument {
      rest = entries.filter { $0.key.value != "id" }
      let id = entries.first { $0.key.value == "id" }
      if let id { ids = templates(id.value) } else { diagnostics.append(.missing("id", at: range)) }
    }
    let shape = RecordShape.of(kind)
    for key in RecordShape.needed(in: kind) where key != "recorded" {
      if !entries.contains(where: { $0.key.value == key }) {
        diagnostics.append(.missing(key, at: range))
      }
    }
    let tree = self.tree(
      .mapping(rest, at: range), shape, of: kind.rawValue, alsoKnown: kind.isDocument ? ["id"] : [])
    guard case .mapping(var keys) = tree else { return (ids, tree) }
    func isWritten(_ key: String) -> Bool { keys.contains { $0.key == key } }
    func constant(_ text: String) -> RecordTree {
      .value(ValueTemplate(parts: [.text(text)], range: range), .text)
    }
    if kind != .issuer, !isWritten("recorded") {
      keys.append(("recorded", constant(source.date.description)))
    }
    if kind != .supplier, !isWritten("source"), let url = source.url {
      keys.append(("source", constant(url)))
    }
    return (ids, .mapping(keys))
  }

  private mutating func templates(_ value: ContentValue) -> [ValueTemplate] {
    switch value {
    case .scalar(let text, _): return [template(text)]
    case .list(let items, _): return items.flatMap { templates($0) }
    case .mapping:
      diagnostics.append(.wrongKind(of: "id", wanted: "one text or a list", value))
      return []
    }
  }

  private mutating func template(_ text: Located<String>) -> ValueTemplate {
    let read = readTemplate(text, naming: slots, constants: constants)
    diagnostics += read.diagnostics
    return read.value
  }

  private mutating func tree(
    _ value: ContentValue, _ shape: RecordShape, of key: String, alsoKnown: [String] = []
  ) -> RecordTree {
    switch (shape, value) {
    case (.value(let kind), .scalar(let text, _)):
      let template = template(text)
      complain(about: template, kind, text, of: key)
      return .value(template, kind)
    case (.list(let inner), .list(let items, _)):
      return .list(items.map { item(of: $0, inner, of: key) })
    case (.list(let inner), _): return .list([item(of: value, inner, of: key)])
    case (.words(let kind), .scalar): return tree(value, .value(kind), of: key)
    case (.words(let kind), .mapping(let entries, _)):
      return .mapping(
        entries.map { ($0.key.value, tree($0.value, .value(kind), of: $0.key.value)) })
    case (.names, .mapping(let entries, _)):
      return .mapping(
        entries.map { entry in
          let shape =
            entry.key.value == "former"
            ? RecordShape.list(.value(.text)) : .value(.text)
          return (entry.key.value, tree(entry.value, shape, of: entry.key.value))
        })
    case (.mapping(let keys), .mapping(let entries, _)):
      return .mapping(
        entries.compactMap { entry in
          guard let inner = keys.first(where: { $0.key == entry.key.value }) else {
            diagnostics.append(
              .unknownKey(entry.key, known: (keys.map(\.key) + alsoKnown).sorted()))
            return nil
          }
          return (entry.key.value, tree(entry.value, inner.shape, of: entry.key.value))
        })
    case (.value, _): return wrong(value, key, "one text")
    case (.words, _): return wrong(value, key, "one text, or a mapping by language")
    case (.mapping, _), (.names, _): return wrong(value, key, "a mapping of keys to values")
    }
  }

  /// An item of a list; `each` makes one for every value of a field.
  private mutating func item(
    of value: ContentValue, _ shape: RecordShape, of key: String
  ) -> RecordTree {
    guard case .mapping(let entries, let range) = value,
      let each = entries.first(where: { $0.key.value == "each" }),
      case .scalar(let field, _) = each.value
    else { return tree(value, shape, of: key) }
    let rest = entries.filter { $0.key.value != "each" }
    let inner = tree(.mapping(rest, at: range), shape, of: key)
    guard let slot = slots.firstIndex(of: field.value) else {
      diagnostics.append(.unknownField(field.value, at: field.range, known: slots))
      return inner
    }
    return .each(slot: slot, inner)
  }

  private mutating func wrong(
    _ value: ContentValue, _ key: String, _ wanted: String
  ) -> RecordTree {
    diagnostics.append(.wrongKind(of: key, wanted: wanted, value))
    return .mapping([])
  }

  /// What stands in the map itself is held against what the key takes.
  private mutating func complain(
    about template: ValueTemplate, _ kind: ValueKind, _ text: Located<String>, of key: String
  ) {
    guard let literal = template.literal, !literal.isEmpty else { return }
    if let complaint = kind.complaint(about: Located(literal, at: text.range), of: key) {
      diagnostics.append(complaint)
    }
  }
}

extension Diagnostic {
  fileprivate static func notOneRecord(_ count: Int, at range: SourceRange) -> Self {
    Diagnostic(
      .importMap, count == 0 ? "this entry makes no record" : "this entry makes \(count) records",
      at: range,
      help: "write one of \(RecordKind.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))"
    )
  }
}
